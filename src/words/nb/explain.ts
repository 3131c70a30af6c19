/** The sum of a deadline, in Norwegian: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: (by, how) => `${by}: ${how}.`,
  how: {
    hours: (span) => `${span}, døgnet rundt, også om natten og på stengte dager`,
    days: (span) => `${span} etter kalenderen, også stengte dager, på samme tid av dagen`,
    workingTime: (span) => `${span}, ikke døgnet rundt: bare mens vi har åpent`,
    workingDays: (span) => `${span}, ikke døgnet rundt: til stengetid den siste av dem`,
    moment: 'et bestemt tidspunkt, ingenting å telle',
    closing: 'stengetid den dagen',
    endOfDay: 'vi har stengt den dagen, så slutten av dagen gjelder',
    given: 'fristen ble oppgitt slik den er',
    daysInWait: (span) => `${span} etter kalenderen, også stengte dager`,
    leftRoundTheClock:
      'en tid var satt, og det som var igjen, løper døgnet rundt, også om natten og på stengte dager',
    leftWhileOpen: 'en tid var satt, og det som var igjen, løper ikke døgnet rundt, bare mens vi har åpent',
  },
  paused: (whose, since, left) => `${whose} står stille siden ${since}: ${left}, når det løper videre.`,
  waited: 'Det sto stille mens saken ventet, og løp deretter videre med det som var igjen.',
  waitedUnmoved: 'Saken ventet innimellom, noe som ikke flyttet noe.',
  told: (due) => `Sagt: senest ${due}.`,
  by: (whose, due) => (whose === '' ? `Senest ${due}` : `${whose}, senest ${due}`),
  whose: (name, kind) => `${name} ${kind}`,
  countedFrom: (said, from) => `«${said}», regnet fra ${from}`,
  saidAt: (said, from) => `«${said}», sagt ${from}`,
  fromTime: (time) => `fra ${time}`,
  untilTime: (time) => `til ${time}`,
  fromUntil: (from, until) => `${from} til ${until}`,
  days: (first, last) => `${first} til ${last}`,
  closed: { week: 'stengt', holiday: 'stengt, helligdag', 'own-day': 'stengt ifølge innstillingene' },
  closedFor: (holiday) => `stengt, ${holiday}`,
  clocksChange: 'klokka stilles om',
  nth: (n) => `arbeidsdag ${n}`,
  notCounted: 'teller ikke',
  more: (days, length) => `… ${days} dager til, ${length}`,
  moreDays: (days) => `… ${days} dager til`,
  pausedAt: (moment, status, left) => `${moment}: står stille, ${status}; ${left}.`,
  resumedAt: (moment, left) => `${moment}: løper videre med det som var igjen, ${left}.`,
  hoursChanged: (left, before) =>
    `Åpningstidene er endret siden da. Igjen etter den dagens: ${left}; etter de tidligere: ${before}.`,
  nothingLeft: 'ingenting',
  uncounted: (moment) =>
    `${moment}: løper videre, men kunne ikke telles: vi hadde ikke åpent en eneste time det kommende året. Fristen står der den sto.`,
  zone: (name) => `Etter klokka i ${name}:`,
  hoursThen: (hours, since, zone) =>
    [
      'Åpningstidene slik de var',
      since === null ? '' : ` fra ${since}`,
      zone === null ? '' : `, etter klokka i ${zone}`,
      `: ${hours}.`,
    ].join(''),
  today: (due, told) =>
    `Med de nåværende åpningstidene ville det blitt ${due}. Løftet står slik det ${told ? 'ble sagt' : 'er notert'}.`,
  otherToday: (promise, said, today, due, told) =>
    `${promise}: med de nåværende åpningstidene ville «${said}» blitt ${today}; det står ved ${due}, slik det ${told ? 'ble sagt' : 'er notert'}.`,
  postponed: (times) => (times === 1 ? 'Det er utsatt én gang.' : `Det er utsatt ${times} ganger.`),
  untold: (due) => `En ny frist er notert, som kunden ikke vet om: ${due}.`,
  notes: {
    'round-the-clock': 'Det telles døgnet rundt, også om natten og på stengte dager.',
    'shop-closed': 'Vi har stengt på det tidspunktet.',
    'closed-that-day': 'Vi har stengt den dagen.',
    'skipped-time':
      'Klokka stilles om og hopper over det tidspunktet: det regnes med tiden før omstillingen.',
    'repeated-time': 'Klokka stilles om, og det tidspunktet kommer to ganger: det første gjelder.',
    past: 'Det tidspunktet er forbi: som løfte ville det bli avvist.',
  },
};
