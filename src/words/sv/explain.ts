/** The sum of a deadline, in Swedish: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: {
    hours: (by, span) => `${by}: ${span}, dygnet runt, nätter och stängda dagar också.`,
    days: (by, span) => `${by}: ${span} enligt kalendern, stängda dagar också, vid samma tid på dagen.`,
    workingTime: (by, span) => `${by}: ${span}, inte dygnet runt: bara medan vi har öppet.`,
    workingDays: (by, span) => `${by}: ${span}, inte dygnet runt: till stängning den sista av dem.`,
    moment: (by) => `${by}: en bestämd tid, inget att räkna.`,
    moved: (by) => `${by}: ärendet väntade, och det löpte vidare med det som var kvar.`,
    closing: (by) => `${by}: stängning den dagen.`,
    endOfDay: (by) => `${by}: vi har stängt den dagen, så dagens slut gäller.`,
    given: (by) => `${by}: tiden angavs som den är.`,
    paused: (whose, since, left) =>
      `${whose === '' ? 'Löftet' : whose} står stilla sedan ${since}: ${left}, när det löper vidare.`,
  },
  by: (whose, due) => (whose === '' ? `Senast ${due}` : `${whose}, senast ${due}`),
  whose: (name, kind) => `${name} ${kind}`,
  countedFrom: (said, from) => `”${said}”, räknat från ${from}`,
  saidAt: (said, from) => `”${said}”, sagt ${from}`,
  fromTime: (time) => `från ${time}`,
  untilTime: (time) => `till ${time}`,
  fromUntil: (from, until) => `${from} till ${until}`,
  days: (first, last) => `${first} till ${last}`,
  closed: { week: 'stängt', holiday: 'stängt, helgdag', 'own-day': 'stängt enligt inställningarna' },
  closedFor: (holiday) => `stängt, ${holiday}`,
  clocksChange: 'klockan ställs om',
  nth: (n) => `arbetsdag ${n}`,
  notCounted: 'räknas inte',
  more: (days, length) => `… ${days} dagar till, ${length}`,
  moreDays: (days) => `… ${days} dagar till`,
  pausedAt: (moment, status, left) => `${moment}: står stilla, ${status}; ${left}.`,
  resumedAt: (moment, left) => `${moment}: går vidare med det som var kvar, ${left}.`,
  hoursThen: (hours) => `Öppettiderna som de var: ${hours}.`,
  today: (due) => `Med de nuvarande öppettider skulle det bli ${due}. Löftet står kvar som det sades.`,
  otherToday: (promise, said, today, due) =>
    `${promise}: med de nuvarande öppettider skulle ”${said}” bli ${today}; det står kvar vid ${due}, som det sades.`,
  postponed: (times) =>
    times === 1 ? 'Det har skjutits upp en gång.' : `Det har skjutits upp ${times} gånger.`,
  untold: (due) => `En ny tid är antecknad, som kunden inte känner till: ${due}.`,
  notes: {
    'round-the-clock': 'Det räknas dygnet runt, nätter och stängda dagar också.',
    'shop-closed': 'Vi har stängt vid den tiden.',
    'closed-that-day': 'Vi har stängt den dagen.',
    'skipped-time':
      'Klockan ställs om då och hoppar över den tiden: den räknas med tiden före omställningen.',
    'repeated-time': 'Klockan ställs om då och den tiden kommer två gånger: den första gäller.',
  },
};
