// The budgets of the clock, in process: what a deadline costs, against a trip of Temporal's from an instant to a local
// time and back, and against counting minute by minute, all in the same run.
//
//   node test/bench/clock.mjs
//
// *Warm* is a calendar that has been asked before, *cold* one that is asked for the first time: every command begins with
// one of these. What counts is the median of the rounds' ratios. For the sums that nobody has to wait for there is no budget.
import { pathToFileURL } from 'node:url';
import { loadSources, median, ofRounds, print } from './measure.mjs';

const ROUNDS = 31;
const HOUR = 3_600_000;

const SOURCES = `
  export { calendarOf } from './test/domain/clock/calendars.ts';
  export { modelTime, walk, countMinutes } from './test/domain/clock/model.ts';
  export { addWorking, workingBetween } from './src/domain/clock/working.ts';
  export { Temporal } from 'temporal-polyfill';
`;

/** Measures, prints a table, and answers how many budgets are broken. */
export function benchClock() {
  const clock = loadSources(SOURCES);
  const { calendarOf, modelTime, walk, countMinutes, addWorking, workingBetween, Temporal } = clock;
  const days = { '2026-12-23': [['09:00', '12:00']], '2026-07-13/2026-07-31': [] };
  const calendar = calendarOf({ days });
  const timeZone = 'Europe/Stockholm';
  const now = Date.parse('2026-11-26T10:00+01:00');
  const monthAgo = Date.parse('2026-10-26T10:00+01:00');
  const tenYearsAgo = Date.parse('2016-11-26T10:00+01:00');
  const anInstant = Temporal.Instant.fromEpochMilliseconds(now);

  const hours = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((name, i) => [
      name,
      i < 5 ? [['09:00', '17:30']] : i < 6 ? [['10:00', '14:00']] : [],
    ]),
  );
  const model = (from, minutes) => modelTime({ timeZone, hours, days, holidays: [] }, from, minutes).open;
  const deadline = (of) => addWorking(of, now, 24 * HOUR);
  const month = (of) => workingBetween(of, monthAgo, now);
  const years = (of) => workingBetween(of, tenYearsAgo, now);
  const monthMinutes = (now - monthAgo) / 60_000;
  const slowDeadline = () => walk(model(now, 5 * 1440), 0, 24 * 60);
  const slowMonth = () => countMinutes(model(monthAgo, monthMinutes), 0, monthMinutes);
  if (deadline(calendar).value !== now + slowDeadline() * 60_000) throw new Error('not the same deadline');
  if (month(calendar) !== slowMonth() * 60_000) throw new Error('not the same month');

  const times = inTurn({
    trip: [2000, () => anInstant.toZonedDateTimeISO(timeZone).toInstant()],
    slowDeadline: [4, slowDeadline],
    slowMonth: [1, slowMonth],
    deadline: [2000, () => deadline(calendar)],
    month: [2000, () => month(calendar)],
    years: [1000, () => years(calendar)],
    coldDeadline: [200, () => deadline({ ...calendar })],
    coldMonth: [200, () => month({ ...calendar })],
    coldYears: [20, () => years({ ...calendar })],
  });
  const ratio = (name, to) => ofRounds(times[name], times[to]);
  const rows = [
    ['a deadline of 24 working hours', 'deadline', 'coldDeadline', 'slowDeadline', 3],
    ['working time in a month', 'month', 'coldMonth', 'slowMonth', 3],
    ['working time in ten years', 'years', 'coldYears', undefined, 100],
  ];
  let broken = 0;
  const table = [['', '× a trip', 'budget', 'cold', '× by minutes', 'budget', 'cold', 'ns']];
  for (const [title, warm, cold, slow, budget] of rows) {
    const trips = ratio(warm, 'trip');
    const minutes = slow === undefined ? undefined : ratio(warm, slow);
    broken += [trips > budget, minutes > 1 / 20].filter(Boolean).length;
    table.push([
      title,
      trips.toFixed(2),
      budget,
      ratio(cold, 'trip').toFixed(1),
      ...(minutes === undefined ? ['', '', ''] : [minutes.toFixed(5), '0.05', ratio(cold, slow).toFixed(5)]),
      median(times[warm]).toFixed(0),
    ]);
  }
  print(table);
  const trip = median(times.trip).toFixed(0);
  const verdict = broken === 0 ? 'all within budget' : `${broken} over budget`;
  console.log(`${ROUNDS} rounds, a trip is ${trip} ns, Node ${process.version}; ${verdict}`);
  return broken;
}

/** Nanoseconds of each, round by round: in turn, so that a machine that slows down slows all. */
function inTurn(works) {
  const times = Object.fromEntries(Object.keys(works).map((name) => [name, []]));
  for (let round = -5; round < ROUNDS; round += 1) {
    for (const [name, [times_, work]] of Object.entries(works)) {
      const start = performance.now();
      for (let i = 0; i < times_; i += 1) work();
      if (round >= 0) times[name].push(((performance.now() - start) / times_) * 1e6);
    }
  }
  return times;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = benchClock() === 0 ? 0 : 1;
}
