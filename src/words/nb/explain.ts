/** The sum of a deadline, in Norwegian: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: {
    hours: (by, span) => `${by}: ${span}, døgnet rundt, også om natten og på stengte dager.`,
    days: (by, span) => `${by}: ${span} etter kalenderen, også stengte dager, på samme tid av dagen.`,
    workingTime: (by, span) => `${by}: ${span}, ikke døgnet rundt: bare mens vi har åpent.`,
    workingDays: (by, span) => `${by}: ${span}, ikke døgnet rundt: til stengetid den siste av dem.`,
    moment: (by) => `${by}: et bestemt tidspunkt, ingenting å telle.`,
    moved: (by) => `${by}: saken ventet, og det løp videre med det som var igjen.`,
    closing: (by) => `${by}: stengetid den dagen.`,
    endOfDay: (by) => `${by}: vi har stengt den dagen, så slutten av dagen gjelder.`,
    given: (by) => `${by}: fristen ble oppgitt slik den er.`,
    paused: (whose, since, left) =>
      `${whose === '' ? 'Løftet' : whose} står stille siden ${since}: ${left}, når det løper videre.`,
  },
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
  resumedAt: (moment, left) => `${moment}: går videre med det som var igjen, ${left}.`,
  hoursThen: (hours) => `Åpningstidene slik de var: ${hours}.`,
  today: (due) => `Med de nåværende åpningstidene ville det blitt ${due}. Løftet står slik det ble sagt.`,
  otherToday: (promise, said, today, due) =>
    `${promise}: med de nåværende åpningstidene ville «${said}» blitt ${today}; det står ved ${due}, slik det ble sagt.`,
  postponed: (times) => (times === 1 ? 'Det er utsatt én gang.' : `Det er utsatt ${times} ganger.`),
  untold: (due) => `En ny frist er notert, som kunden ikke vet om: ${due}.`,
  notes: {
    'round-the-clock': 'Det telles døgnet rundt, også om natten og på stengte dager.',
    'shop-closed': 'Vi har stengt på det tidspunktet.',
    'closed-that-day': 'Vi har stengt den dagen.',
    'skipped-time':
      'Klokka stilles om og hopper over det tidspunktet: det regnes med tiden før omstillingen.',
    'repeated-time': 'Klokka stilles om, og det tidspunktet kommer to ganger: det første gjelder.',
  },
};
