/** The sum of a deadline, in Danish: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: {
    hours: (by, span) => `${by}: ${span}, døgnet rundt, også om natten og på lukkedage.`,
    days: (by, span) => `${by}: ${span} efter kalenderen, også lukkedage, på samme tid af dagen.`,
    workingTime: (by, span) => `${by}: ${span}, ikke døgnet rundt: kun mens vi har åbent.`,
    workingDays: (by, span) => `${by}: ${span}, ikke døgnet rundt: til lukketid på den sidste af dem.`,
    moment: (by) => `${by}: et bestemt tidspunkt, intet at tælle.`,
    moved: (by) => `${by}: sagen ventede, og det løb videre med det, der var tilbage.`,
    closing: (by) => `${by}: lukketid den dag.`,
    endOfDay: (by) => `${by}: vi har lukket den dag, så dagens slutning gælder.`,
    given: (by) => `${by}: fristen blev oplyst, som den er.`,
    paused: (whose, since, left) =>
      `${whose === '' ? 'Løftet' : whose} står stille siden ${since}: ${left}, når det løber videre.`,
  },
  by: (whose, due) => (whose === '' ? `Senest ${due}` : `${whose}, senest ${due}`),
  whose: (name, kind) => `${name} ${kind}`,
  countedFrom: (said, from) => `»${said}«, regnet fra ${from}`,
  saidAt: (said, from) => `»${said}«, sagt ${from}`,
  fromTime: (time) => `fra ${time}`,
  untilTime: (time) => `til ${time}`,
  fromUntil: (from, until) => `${from} til ${until}`,
  days: (first, last) => `${first} til ${last}`,
  closed: { week: 'lukket', holiday: 'lukket, helligdag', 'own-day': 'lukket ifølge indstillingerne' },
  closedFor: (holiday) => `lukket, ${holiday}`,
  clocksChange: 'uret stilles om',
  nth: (n) => `arbejdsdag ${n}`,
  notCounted: 'tæller ikke',
  more: (days, length) => `… ${days} dage mere, ${length}`,
  moreDays: (days) => `… ${days} dage mere`,
  pausedAt: (moment, status, left) => `${moment}: står stille, ${status}; ${left}.`,
  resumedAt: (moment, left) => `${moment}: går videre med det, der var tilbage, ${left}.`,
  hoursThen: (hours) => `Åbningstiderne, som de var: ${hours}.`,
  today: (due) => `Med de nuværende åbningstider ville det blive ${due}. Løftet står, som det blev sagt.`,
  otherToday: (promise, said, today, due) =>
    `${promise}: med de nuværende åbningstider ville »${said}« blive ${today}; det står ved ${due}, som det blev sagt.`,
  postponed: (times) => (times === 1 ? 'Det er udskudt én gang.' : `Det er udskudt ${times} gange.`),
  untold: (due) => `En ny frist er noteret, som kunden ikke kender: ${due}.`,
  notes: {
    'round-the-clock': 'Det tælles døgnet rundt, også om natten og på lukkedage.',
    'shop-closed': 'Vi har lukket på det tidspunkt.',
    'closed-that-day': 'Vi har lukket den dag.',
    'skipped-time': 'Uret stilles om og springer det tidspunkt over: det regnes med tiden før omstillingen.',
    'repeated-time': 'Uret stilles om, og det tidspunkt kommer to gange: det første gælder.',
  },
};
