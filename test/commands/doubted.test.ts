/** A report that can't be relied on says so itself, first: cron mails what is on standard output, and nothing else. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { instant, toIso, type Instant } from '../../src/domain/instant.ts';
import { openJournal } from '../../src/journal/folder/open.ts';
import { noted } from '../journal/facts.ts';
import { optionsAt } from '../journal/folder/shop-folder-options.ts';
import { counter, repository, type Counter } from '../support/lofte.ts';

const REPORT = 'THE JOURNAL IS DAMAGED: this report may lack things. See: lofte journal verify\n';
const ANSWER = 'THE JOURNAL IS DAMAGED: this answer may lack things. See: lofte journal verify\n';

/** One case, with nothing that is late. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740612 --item lamp --promise "ready 3d"');
  made.does('note 1 "the cord is frayed"');
  return made;
}

const segment = ({ at }: Counter): string => join(at, 'journal/2026.jsonl');
const changed = (made: Counter): void => {
  writeFileSync(segment(made), readFileSync(segment(made), 'utf8').replaceAll('frayed', 'broken'));
};
const emptied = (made: Counter): void => {
  rmSync(segment(made));
};

const faultsOf = (document: { readonly schema: string }): unknown => {
  const schema = readFileSync(join(repository, `data/schemas/${document.schema}.json`), 'utf8');
  const validate = new Ajv2020({ strict: false }).compile(JSON.parse(schema) as object);
  return validate(document) ? [] : validate.errors;
};

type Doubtful = { readonly schema: string; readonly damaged?: true; readonly clockBehind?: string };

describe('a damaged journal', () => {
  test.each([
    ['report morning', REPORT],
    ['report morning --format table', REPORT],
    ['report morning --as-of 2026-11-23', REPORT],
    ['report promises', REPORT],
    ['due', REPORT],
    ['next', ANSWER],
    ['list', ANSWER],
    ['find Astrid', ANSWER],
    ['show 1', ANSWER],
    ['customer astrid', ANSWER],
  ])('%s begins with it', (line, begins) => {
    const made = shop();
    changed(made);
    const ran = made.lofte(line);
    expect(ran).toMatchObject({ code: 0, err: expect.stringContaining('the journal is damaged') as string });
    expect(ran.out.startsWith(begins)).toBe(true);
    expect(ran.out.length).toBeGreaterThan(begins.length);
    if (line.includes('--format')) return;
    const document = made.json<Doubtful>(line);
    expect(document.damaged).toBe(true);
    expect(faultsOf(document)).toEqual([]);
  });

  test('that has nothing left says no good news without it', () => {
    const made = shop();
    emptied(made);
    const { out } = made.lofte('report morning');
    expect(out.startsWith(`${REPORT}Nothing is overdue`)).toBe(true);
    expect(made.lofte('due').out.startsWith(`${REPORT}Nothing is overdue`)).toBe(true);
  });

  test('is in the file that a report is written to', () => {
    const made = shop();
    changed(made);
    made.does('report morning --out morning.txt');
    expect(readFileSync(join(made.desk, 'morning.txt'), 'utf8').startsWith(REPORT)).toBe(true);
  });

  test.each(['report morning', 'due'])('%s --exit-code is 5', (line) => {
    const made = shop();
    expect(made.lofte(`${line} --exit-code`)).toMatchObject({ code: 0 });
    changed(made);
    expect(made.lofte(`${line} --exit-code`)).toMatchObject({ code: 5 });
  });

  test.each([
    ['show 1', 'there is no case 1'],
    ['customer astrid', 'no customer is known by "astrid"'],
  ])('%s: that it is not found is not all that is said', (line, said) => {
    const made = shop();
    emptied(made);
    const ran = made.lofte(line);
    expect(ran).toMatchObject({ code: 3, out: '' });
    expect(ran.err).toContain(said);
    expect(ran.err).toContain('lofte: the journal was set back: it had 3 entries, and has 0');
    // to repair would be to give them up
    expect(ran.err).toContain('\nPut the right folder back, or a backup; to go on without those entries: ');
  });

  test('a whole one has none of this', () => {
    const made = shop();
    expect(made.does('due')).not.toContain('DAMAGED');
    expect(Object.keys(made.json('due'))).not.toContain('damaged');
  });
});

describe('a clock that stands before the last entry', () => {
  /** The computer's own clock, not one that is stood in for. */
  const OWN_CLOCK = { now: '' };

  /** Records a note as the same computer would have before its clock fell back, a thousand days. */
  function fellBack({ at }: Counter): Instant {
    const now = instant(Math.floor(Date.now() / 1000) * 1000 + 1000 * 86_400_000);
    const recorder = { by: 'bertil', now, clockSet: false };
    const recorded = openJournal(optionsAt(at)).record(recorder, () => ({
      ok: true,
      value: [noted(1, 'before the battery was empty', toIso(now))],
    }));
    expect(recorded.ok).toBe(true);
    return now;
  }

  function ownShop(): Counter {
    const made = counter();
    made.does('intake --customer "Astrid Lund" --item lamp', OWN_CLOCK);
    return made;
  }

  test.each(['report morning', 'due', 'next', 'list', 'show 1', 'customer astrid'])(
    '%s begins with it, with both years',
    (line) => {
      const made = ownShop();
      const last = fellBack(made);
      const { out } = made.lofte(line, OWN_CLOCK);
      const years = [new Date().getUTCFullYear(), new Date(last).getUTCFullYear()];
      expect(out.replace(/\s+/g, ' ')).toMatch(
        new RegExp(
          `^THE CLOCK IS WRONG: this computer's clock says [A-Z]\\w+day \\d+ \\w+ ${years[0]} at \\d\\d:\\d\\d, the last entry is of [A-Z]\\w+day \\d+ \\w+ ${years[1]} at`,
        ),
      );
      const document = made.json<Doubtful>(line, OWN_CLOCK);
      expect(document.clockBehind).toBe(toIso(last));
      expect(faultsOf(document)).toEqual([]);
    },
  );

  test('is a finding', () => {
    const made = ownShop();
    expect(made.lofte('report morning --exit-code', OWN_CLOCK)).toMatchObject({ code: 0 });
    fellBack(made);
    expect(made.lofte('report morning --exit-code', OWN_CLOCK)).toMatchObject({ code: 1 });
  });

  test('is nothing where the clock is stood in for, or a day was asked for', () => {
    const made = ownShop();
    fellBack(made);
    const today = toIso(instant(Date.now())).slice(0, 10);
    expect(made.does(`report morning --as-of ${today}`, OWN_CLOCK)).not.toContain('CLOCK');
    expect(made.does('due', { now: toIso(instant(Date.now())) })).not.toContain('CLOCK');
  });
});
