/** `list`, `find`, `customer`, `log` and `report promises`. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

type State = 'open' | 'closed' | 'all';

const one: Readonly<Record<State, string>> = { open: 'åpen ', closed: 'avsluttet ', all: '' };
const many: Readonly<Record<State, string>> = { open: 'åpne ', closed: 'avsluttede ', all: '' };
const cases = (n: number, state: State): string => count(n, `${one[state]}sak`, `${many[state]}saker`);

const percent = (n: number, of: number): string => `${Math.round((100 * n) / of)} %`;

export const listWords: Words['lists'] = {
  cases: (shown, found, state) => {
    if (found === 0) return `Ingen slik ${one[state]}sak.`;
    return shown < found ? `${shown} av ${cases(found, state)}.` : `${cases(found, state)}.`;
  },
  found: (n, text) => (n === 0 ? `Ingenting funnet for ${text}.` : `${cases(n, 'all')} funnet for ${text}.`),
  foundMore: (shown, n, text) => `${shown} av ${cases(n, 'all')} funnet for ${text}.`,
  overdue: (moment) => `${moment}, overskredet`,
  closed: (moment) => `avsluttet ${moment}`,
  columns: { case: 'sak', customer: 'kunde', item: 'gjenstand', status: 'status', due: 'neste løfte' },
  customer: (name, open, closed) =>
    `${name}: ${cases(open, 'open')}, ${count(closed, 'avsluttet', 'avsluttede')}.`,
  customerNumber: (n) => `kunde ${n}`,
  noEntries: 'Ingen poster.',
  seq: 'post',
  promises: {
    headline: (onTime, due) =>
      due === 0
        ? 'Ingen løfter er holdt eller brutt.'
        : `${onTime} av ${count(due, 'løfte', 'løfter')} ble holdt i tide (${percent(onTime, due)}).`,
    overdue: (overdue, silent) => {
      if (overdue === 0) return 'Ingen frist er overskredet.';
      const are = `${overdue} er ikke holdt i tide`;
      if (silent === 0) return `${are}; ${overdue === 1 ? 'kunden' : 'kundene'} vet det.`;
      return silent === overdue
        ? `${are}, og ${overdue === 1 ? 'kunden' : 'kundene'} vet det ikke.`
        : `${are}; for ${silent} av dem vet kunden det ikke.`;
    },
    between: (since, until) => {
      if (since !== null && until !== null) return `Første frist fra ${since} til ${until}.`;
      if (since !== null) return `Første frist fra og med ${since}.`;
      return until === null ? 'Fra begynnelsen til nå.' : `Første frist til og med ${until}.`;
    },
    columns: {
      made: 'gitt',
      keptOnTime: 'i tide',
      postponed: 'utsatt',
      keptLate: 'for sent',
      waived: 'frafalt',
      open: 'åpne',
      openOverdue: 'forsinket',
      silent: 'ikke sagt',
      medianLate: 'forsinkelse',
    },
    total: 'alle',
    groups: { kind: 'slag', clock: 'klokke', staff: 'ansatte', item: 'gjenstand', party: 'part' },
    clocks: { calendar: 'døgnet rundt', working: 'arbeidstid' },
    noItem: '(ingen gjenstand)',
    ours: '(vi selv)',
    medianLate: (duration) => `Halvparten av de forsinkede var mer enn ${duration} for sene.`,
    postponed: (before, after) => `Utsatt: ${before} før fristen gikk ut, ${after} etter.`,
  },
};
