/** The sum of a deadline, in Swedish: `explain`. */
import type { ExplainWords } from '../explain.ts';

export const explainWords: ExplainWords = {
  answer: (by, how) => `${by}: ${how}.`,
  how: {
    hours: (span) => `${span}, dygnet runt, nätter och stängda dagar också`,
    days: (span) => `${span} enligt kalendern, stängda dagar också, vid samma tid på dagen`,
    workingTime: (span) => `${span}, inte dygnet runt: bara medan vi har öppet`,
    workingDays: (span) => `${span}, inte dygnet runt: till stängning den sista av dem`,
    moment: 'en bestämd tid, inget att räkna',
    closing: 'stängning den dagen',
    endOfDay: 'vi har stängt den dagen, så dagens slut gäller',
    given: 'tiden angavs som den är',
    daysInWait: (span) => `${span} enligt kalendern, stängda dagar också`,
    leftRoundTheClock:
      'en tid var satt, och det som var kvar löper dygnet runt, nätter och stängda dagar också',
    leftWhileOpen: 'en tid var satt, och det som var kvar löper inte dygnet runt, bara medan vi har öppet',
  },
  paused: (whose, since, left) => `${whose} står stilla sedan ${since}: ${left}, när det löper vidare.`,
  waited: 'Det stod stilla medan ärendet väntade och löpte sedan vidare med det som var kvar.',
  waitedUnmoved: 'Ärendet väntade däremellan, vilket inte flyttade något.',
  told: (due) => `Sagt: senast ${due}.`,
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
  resumedAt: (moment, left) => `${moment}: löper vidare med det som var kvar, ${left}.`,
  hoursChanged: (left, before) =>
    `Öppettiderna har ändrats sedan dess. Kvar enligt den dagens: ${left}; enligt de tidigare: ${before}.`,
  nothingLeft: 'inget',
  uncounted: (moment) =>
    `${moment}: löper vidare men gick inte att räkna: vi hade inte öppet en enda timme det kommande året. Tiden står kvar där den stod.`,
  zone: (name) => `Enligt klockan i ${name}:`,
  hoursThen: (hours, since, zone) =>
    [
      'Öppettiderna som de var',
      since === null ? '' : ` från ${since}`,
      zone === null ? '' : `, enligt klockan i ${zone}`,
      `: ${hours}.`,
    ].join(''),
  today: (due, told) =>
    `Med de nuvarande öppettiderna skulle det bli ${due}. Löftet står kvar som det ${told ? 'sades' : 'är antecknat'}.`,
  otherToday: (promise, said, today, due, told) =>
    `${promise}: med de nuvarande öppettiderna skulle ”${said}” bli ${today}; det står kvar vid ${due}, som det ${told ? 'sades' : 'är antecknat'}.`,
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
    past: 'Den tiden är förbi: som löfte skulle den nekas.',
  },
};
