/** `list`, `find`, `customer`, `log` and `report promises`. */
import type { PromiseGroup } from '../../reports/promises.ts';

const cases = (n: number, of: string): string => {
  const what = of === '' ? 'case' : `${of} case`;
  return n === 1 ? `1 ${what}` : `${n} ${what}s`;
};

const percent = (n: number, of: number): string => `${Math.round((100 * n) / of)} %`;

export const listWords = {
  /** The first line of a list. */
  cases: (shown: number, found: number, state: 'open' | 'closed' | 'all'): string => {
    const of = cases(found, state === 'all' ? '' : state);
    if (found === 0) return `No ${state === 'all' ? '' : `${state} `}case like that.`;
    return shown < found ? `${shown} of ${of}.` : `${of}.`;
  },
  found: (n: number, text: string): string =>
    n === 0 ? `Nothing found for ${text}.` : `${cases(n, '')} found for ${text}.`,
  foundMore: (shown: number, n: number, text: string): string =>
    `${shown} of ${cases(n, '')} found for ${text}.`,
  overdue: (moment: string): string => `${moment}, late`,
  closed: (moment: string): string => `closed ${moment}`,
  columns: { case: 'case', customer: 'customer', item: 'item', status: 'status', due: 'next promise' },
  customer: (name: string, open: number, closed: number): string =>
    `${name}: ${cases(open, 'open')}, ${closed} closed.`,
  customerNumber: (n: number): string => `customer ${n}`,
  noEntries: 'No entries.',
  seq: 'entry',
  promises: {
    /** The first line: of those that fell due or were kept, how many were kept on time. */
    headline: (onTime: number, due: number): string =>
      due === 0
        ? 'No promise was kept or broken.'
        : `${onTime} of ${due} ${due === 1 ? 'promise was' : 'promises were'} kept on time (${percent(onTime, due)}).`,
    overdue: (overdue: number, silent: number): string => {
      if (overdue === 0) return 'None is overdue.';
      const are = overdue === 1 ? '1 is overdue' : `${overdue} are overdue`;
      if (silent === 0) return `${are}; the customers know.`;
      return `${are}, and the customers${silent === overdue ? '' : ` of ${silent}`} do not know.`;
    },
    between: (since: string | null, until: string | null): string => {
      if (since !== null && until !== null) return `First deadline from ${since} to ${until}.`;
      if (since !== null) return `First deadline from ${since} on.`;
      return until === null ? 'All time.' : `First deadline up to ${until}.`;
    },
    columns: {
      made: 'made',
      keptOnTime: 'on time',
      postponed: 'postponed',
      keptLate: 'late',
      waived: 'waived',
      open: 'open',
      openOverdue: 'overdue',
      silent: 'not told',
      medianLate: 'late by',
    },
    total: 'all',
    groups: {
      kind: 'kind',
      clock: 'clock',
      staff: 'staff',
      item: 'item',
      party: 'party',
    } satisfies Record<PromiseGroup, string>,
    clocks: { calendar: 'round the clock', working: 'working hours' },
    noItem: '(no item)',
    ours: '(this shop)',
    medianLate: (duration: string): string => `Half of the late ones were later than ${duration}.`,
    postponed: (before: number, after: number): string =>
      `Postponed: ${before} before the deadline passed, ${after} after.`,
  },
};

export type ListWords = typeof listWords;
