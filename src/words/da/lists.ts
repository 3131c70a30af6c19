/** `list`, `find`, `customer`, `log` and `report promises`. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

type State = 'open' | 'closed' | 'all';

const one: Readonly<Record<State, string>> = { open: 'åben ', closed: 'afsluttet ', all: '' };
const many: Readonly<Record<State, string>> = { open: 'åbne ', closed: 'afsluttede ', all: '' };
const cases = (n: number, state: State): string => count(n, `${one[state]}sag`, `${many[state]}sager`);

const percent = (n: number, of: number): string => `${Math.round((100 * n) / of)} %`;

export const listWords: Words['lists'] = {
  cases: (shown, found, state) => {
    if (found === 0) return `Ingen sådan ${one[state]}sag.`;
    return shown < found ? `${shown} af ${cases(found, state)}.` : `${cases(found, state)}.`;
  },
  found: (n, text) => (n === 0 ? `Intet fundet for ${text}.` : `${cases(n, 'all')} fundet for ${text}.`),
  foundMore: (shown, n, text) => `${shown} af ${cases(n, 'all')} fundet for ${text}.`,
  overdue: (moment) => `${moment}, overskredet`,
  closed: (moment) => `afsluttet ${moment}`,
  columns: { case: 'sag', customer: 'kunde', item: 'genstand', status: 'status', due: 'næste løfte' },
  customer: (name, open, closed) =>
    `${name}: ${cases(open, 'open')}, ${count(closed, 'afsluttet', 'afsluttede')}.`,
  customerNumber: (n) => `kunde ${n}`,
  noEntries: 'Ingen poster.',
  seq: 'post',
  promises: {
    headline: (onTime, due) =>
      due === 0
        ? 'Intet løfte er blevet holdt eller brudt.'
        : `${onTime} af ${count(due, 'løfte', 'løfter')} blev holdt til tiden (${percent(onTime, due)}).`,
    overdue: (overdue, silent) => {
      if (overdue === 0) return 'Ingen frist er overskredet.';
      const are = `${overdue} er ikke holdt til tiden`;
      if (silent === 0) return `${are}; ${overdue === 1 ? 'kunden' : 'kunderne'} ved det.`;
      return silent === overdue
        ? `${are}, og ${overdue === 1 ? 'kunden' : 'kunderne'} ved det ikke.`
        : `${are}; for ${silent} af dem ved kunden det ikke.`;
    },
    between: (since, until) => {
      if (since !== null && until !== null) return `Første frist fra ${since} til ${until}.`;
      if (since !== null) return `Første frist fra og med ${since}.`;
      return until === null ? 'Fra begyndelsen til nu.' : `Første frist til og med ${until}.`;
    },
    columns: {
      made: 'givet',
      keptOnTime: 'til tiden',
      postponed: 'udskudt',
      keptLate: 'for sent',
      waived: 'frafaldet',
      open: 'åbne',
      openOverdue: 'forsinket',
      silent: 'ikke sagt',
      medianLate: 'forsinkelse',
    },
    total: 'alle',
    groups: { kind: 'slags', clock: 'ur', staff: 'personale', item: 'genstand', party: 'part' },
    clocks: { calendar: 'døgnet rundt', working: 'arbejdstid' },
    noItem: '(ingen genstand)',
    ours: '(os selv)',
    medianLate: (duration) => `Halvdelen af de forsinkede var mere end ${duration} for sene.`,
    postponed: (before, after) => `Udskudt: ${before} før fristen udløb, ${after} efter.`,
  },
};
