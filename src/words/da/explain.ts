/** The sum of a deadline, in Danish: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: (by, how) => `${by}: ${how}.`,
  how: {
    hours: (span) => `${span}, døgnet rundt, også om natten og på lukkedage`,
    days: (span) => `${span} efter kalenderen, også lukkedage, på samme tid af dagen`,
    workingTime: (span) => `${span}, ikke døgnet rundt: kun mens vi har åbent`,
    workingDays: (span) => `${span}, ikke døgnet rundt: til lukketid på den sidste af dem`,
    moment: 'et bestemt tidspunkt, intet at tælle',
    closing: 'lukketid den dag',
    endOfDay: 'vi har lukket den dag, så dagens slutning gælder',
    given: 'fristen blev oplyst, som den er',
    daysInWait: (span) => `${span} efter kalenderen, også lukkedage`,
    leftRoundTheClock:
      'en tid var sat, og det, der var tilbage, løber døgnet rundt, også om natten og på lukkedage',
    leftWhileOpen: 'en tid var sat, og det, der var tilbage, løber ikke døgnet rundt, kun mens vi har åbent',
  },
  paused: (whose, since, left) => `${whose} står stille siden ${since}: ${left}, når det løber videre.`,
  waited: 'Det stod stille, mens sagen ventede, og løb derefter videre med det, der var tilbage.',
  waitedUnmoved: 'Sagen ventede ind imellem, hvilket ikke flyttede noget.',
  told: (due) => `Sagt: senest ${due}.`,
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
  more: (days, length) => `… ${days} dage til, ${length}`,
  moreDays: (days) => `… ${days} dage til`,
  pausedAt: (moment, status, left) => `${moment}: står stille, ${status}; ${left}.`,
  resumedAt: (moment, left) => `${moment}: løber videre med det, der var tilbage, ${left}.`,
  hoursChanged: (left, before) =>
    `Åbningstiderne er ændret siden da. Tilbage efter den dags: ${left}; efter de tidligere: ${before}.`,
  nothingLeft: 'intet',
  uncounted: (moment) =>
    `${moment}: løber videre, men kunne ikke tælles: vi havde ikke åbent en eneste time det kommende år. Fristen står, hvor den stod.`,
  zone: (name) => `Efter uret i ${name}:`,
  hoursThen: (hours, since, zone) =>
    [
      'Åbningstiderne, som de var',
      since === null ? '' : ` fra ${since}`,
      zone === null ? '' : `, efter uret i ${zone}`,
      `: ${hours}.`,
    ].join(''),
  today: (due, told) =>
    `Med de nuværende åbningstider ville det blive ${due}. Løftet står, som det ${told ? 'blev sagt' : 'er noteret'}.`,
  otherToday: (promise, said, today, due, told) =>
    `${promise}: med de nuværende åbningstider ville »${said}« blive ${today}; det står ved ${due}, som det ${told ? 'blev sagt' : 'er noteret'}.`,
  postponed: (times) => (times === 1 ? 'Det er udskudt én gang.' : `Det er udskudt ${times} gange.`),
  untold: (due) => `En ny frist er noteret, som kunden ikke kender: ${due}.`,
  notes: {
    'round-the-clock': 'Det tælles døgnet rundt, også om natten og på lukkedage.',
    'shop-closed': 'Vi har lukket på det tidspunkt.',
    'closed-that-day': 'Vi har lukket den dag.',
    'skipped-time': 'Uret stilles om og springer det tidspunkt over: det regnes med tiden før omstillingen.',
    'repeated-time': 'Uret stilles om, og det tidspunkt kommer to gange: det første gælder.',
    past: 'Det tidspunkt er forbi: som løfte ville det blive afvist.',
  },
};
