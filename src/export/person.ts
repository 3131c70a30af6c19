/**
 * One person's data, as they may ask for it (GDPR, articles 15 and 20): everything that is recorded of them, and nothing
 * of anybody else.
 *
 * What was taken back counts as never recorded and was perhaps about somebody else, as a call that was noted on the wrong
 * case: that it was there is said; its words are not, nor is why it was taken back.
 */
import type { CustomerNumber } from '../domain/ids.ts';
import type { Exported, ExportedEntry } from './exported.ts';

/** Of a case, what this customer may be given. Of one that is somebody else's by now, only the entries that name them. */
export function asGivenTo(customer: CustomerNumber, of: Exported): Exported {
  const isTheirs = of.case?.customer === customer;
  const entries = of.entries.filter((each) => isTheirs || names(each, customer));
  return {
    ...of,
    case: isTheirs ? of.case : undefined,
    customer: isTheirs ? of.customer : undefined,
    entries: entries.map((each) => (mayHoldOthers(each, customer) ? withheld(each) : each)),
  };
}

const names = ({ entry }: ExportedEntry, customer: CustomerNumber): boolean =>
  'customer' in entry.data && entry.data.customer === customer;

function mayHoldOthers({ entry, retractedBy }: ExportedEntry, customer: CustomerNumber): boolean {
  if (retractedBy !== undefined || entry.type === 'entries-retracted') return true;
  const named = 'customer' in entry.data ? entry.data.customer : undefined;
  return named !== undefined && named !== null && named !== customer;
}

function withheld(each: ExportedEntry): ExportedEntry {
  const { private: words, ...entry } = each.entry;
  return words === undefined ? each : { ...each, entry, isWithheld: true };
}
