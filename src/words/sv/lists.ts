/** `list`, `find`, `customer`, `log` and `report promises`. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

type State = 'open' | 'closed' | 'all';

const one: Readonly<Record<State, string>> = { open: 'öppet ', closed: 'avslutat ', all: '' };
const many: Readonly<Record<State, string>> = { open: 'öppna ', closed: 'avslutade ', all: '' };
const cases = (n: number, state: State): string => count(n, `${one[state]}ärende`, `${many[state]}ärenden`);

const percent = (n: number, of: number): string => `${Math.round((100 * n) / of)} %`;

export const listWords: Words['lists'] = {
  cases: (shown, found, state) => {
    if (found === 0) return `Inget sådant ${one[state]}ärende.`;
    return shown < found ? `${shown} av ${cases(found, state)}.` : `${cases(found, state)}.`;
  },
  found: (n, text) =>
    n === 0
      ? `Inget hittat för ${text}.`
      : `${cases(n, 'all')} ${n === 1 ? 'hittat' : 'hittade'} för ${text}.`,
  foundMore: (shown, n, text) => `${shown} av ${cases(n, 'all')} hittade för ${text}.`,
  overdue: (moment) => `${moment}, försenat`,
  closed: (moment) => `avslutat ${moment}`,
  columns: { case: 'ärende', customer: 'kund', item: 'föremål', status: 'status', due: 'nästa löfte' },
  customer: (name, open, closed) =>
    `${name}: ${cases(open, 'open')}, ${count(closed, 'avslutat', 'avslutade')}.`,
  customerNumber: (n) => `kund ${n}`,
  noEntries: 'Inga poster.',
  seq: 'post',
  promises: {
    headline: (onTime, due) =>
      due === 0
        ? 'Inget löfte har hållits eller brutits.'
        : `${onTime} av ${count(due, 'löfte', 'löften')} hölls i tid (${percent(onTime, due)}).`,
    overdue: (overdue, silent) => {
      if (overdue === 0) return 'Inget är försenat.';
      const are = count(overdue, 'är försenat', 'är försenade');
      if (silent === 0) return `${are}; ${overdue === 1 ? 'kunden' : 'kunderna'} vet om det.`;
      return silent === overdue
        ? `${are}, och ${overdue === 1 ? 'kunden' : 'kunderna'} vet inte om det.`
        : `${are}; för ${silent} av dem vet kunden inte om det.`;
    },
    between: (since, until) => {
      if (since !== null && until !== null) return `Första tidsgräns från ${since} till ${until}.`;
      if (since !== null) return `Första tidsgräns från och med ${since}.`;
      return until === null ? 'Från början till nu.' : `Första tidsgräns till och med ${until}.`;
    },
    columns: {
      made: 'givna',
      keptOnTime: 'i tid',
      postponed: 'uppskjutna',
      keptLate: 'för sent',
      waived: 'avstådda',
      open: 'öppna',
      openOverdue: 'försenade',
      silent: 'ej sagt',
      medianLate: 'försening',
    },
    total: 'alla',
    groups: { kind: 'slag', clock: 'klocka', staff: 'personal', item: 'föremål', party: 'part' },
    clocks: { calendar: 'dygnet runt', working: 'arbetstid' },
    noItem: '(inget föremål)',
    ours: '(vi själva)',
    medianLate: (duration) => `Hälften av de försenade var mer än ${duration} sena.`,
    postponed: (before, after) => `Uppskjutna: ${before} innan tiden gick ut, ${after} efter.`,
  },
};
