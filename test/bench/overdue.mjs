// Two journals for the bench, alike but for the clock of their promises: each with so many that are overdue.
//
// Imported promises are all on the wall clock, so these are recorded, in one batch, by the program's own journal.
import { loadSources } from './measure.mjs';
import { OPENING, openBenchJournal } from './open-journal.mjs';

const HOUR = 3_600_000;

/**
 * Records `count` cases with one overdue promise each, due over the year before `now`.
 *
 * @param at the folder of a journal that `init` has made
 * @param clock of every promise
 */
export async function recordOverdue(at, clock, count, now) {
  const journal = await openBenchJournal(loadSources(OPENING), at);
  const facts = Array.from({ length: count }, (_, i) => factsOf(i, clock, now)).flat();
  const recorded = journal.record({ by: 'anna', now, clockSet: true }, () => ({ ok: true, value: facts }));
  if (!recorded.ok) throw new Error(recorded.problem.kind);
}

function factsOf(i, clock, now) {
  const due = now - 2 * HOUR - ((i * 7919) % (365 * 24)) * HOUR;
  const iso = (ms) => `${new Date(ms).toISOString().slice(0, 19)}Z`;
  const about = { case: i + 1, happenedAt: iso(due - 24 * HOUR) };
  const whose = { name: `Customer ${i}`, phone: `070${String(1_000_000 + i)}`, item: 'iPhone 13' };
  return [
    { ...about, type: 'case-opened', data: { kind: 'repair', customer: i + 1 }, private: whose },
    { ...about, type: 'promise-made', data: { promise: 1, kind: 'ready', clock, due: iso(due), said: '8h' } },
  ];
}
