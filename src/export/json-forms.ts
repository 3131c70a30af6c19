/** The forms that lose nothing: `jsonl`, a document a line, and `json`, the same documents in one. */
import type { Instant } from '../domain/instant.ts';
import { caseDocument, endDocument, entriesDocument, headDocument } from './documents.ts';
import type { Form } from './form.ts';
import { jsonOf } from './json.ts';

export const jsonlForm = (now: Instant): Form => ({
  begin: (beginning) => `${jsonOf(headDocument(beginning))}\n`,
  each: (of) => `${jsonOf(caseDocument(of, now))}\n`,
  loose: (of) => `${jsonOf(entriesDocument(null, [of]))}\n`,
  end: (ending) => `${jsonOf(endDocument(ending))}\n`,
});

/** One document, each case on a line of its own. */
export function jsonForm(now: Instant): Form {
  let [cases, others] = [0, 0];
  const toOthers = '\n],"others":[';
  return {
    begin: (beginning) =>
      `{"schema":"lofte.export.v1","is":"export","head":${jsonOf(headDocument(beginning))},"cases":[`,
    each: (of) => `${cases++ === 0 ? '' : ','}\n${jsonOf(caseDocument(of, now))}`,
    loose: (of) => `${others++ === 0 ? toOthers : ','}\n${jsonOf(entriesDocument(null, [of]))}`,
    end: (ending) => `${others === 0 ? toOthers : ''}\n],"end":${jsonOf(endDocument(ending))}}\n`,
  };
}

/** The same document, indented, for people to read: held in memory until its end, so for one person's data. */
export function readableForm(now: Instant): Form {
  let head: object = {};
  const cases: object[] = [];
  const others: object[] = [];
  return {
    begin: (beginning) => {
      head = headDocument(beginning);
      return '';
    },
    each: (of) => {
      cases.push(caseDocument(of, now));
      return '';
    },
    loose: (of) => {
      others.push(entriesDocument(null, [of]));
      return '';
    },
    end: (ending) => {
      const whole = {
        schema: 'lofte.export.v1',
        is: 'export',
        head,
        cases,
        others,
        end: endDocument(ending),
      };
      return `${jsonOf(whole, 2)}\n`;
    },
  };
}
