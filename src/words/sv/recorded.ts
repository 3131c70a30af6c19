/** What is answered when something was recorded. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { Words } from '../index.ts';
import { listed } from '../phrases.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'per telefon',
  counter: 'i butiken',
  sms: 'per sms',
  email: 'per e-post',
  chat: 'i chatten',
};

export const recordedWords: Words['recorded'] = {
  subject: (no, customer, item) =>
    `${no} ${customer ?? 'ingen kund'}${item === undefined ? '' : `, ${item}`}`,
  dryRun: 'Inget har registrerats: så här skulle det bli.',
  nothing: 'Inget har registrerats.',
  clockBehind: (now, before) =>
    `Varning: datorns klocka säger ${now}, men den senaste posten registrerades ${before}: går den rätt? Nya tider räknas från den; posterna behåller sina nummers ordning.`,
  opened: (kind) => `ärendet är öppnat (${kind}).`,
  knownCustomer: (number, cases) =>
    `Kund ${number}, känd här sedan tidigare: ${cases === 1 ? 'ett ärende' : `${cases} ärenden`} före det här.`,
  newCustomer: (number) => `Ny kund, nummer ${number}.`,
  sameContactOtherName: (names) =>
    `Samma telefon eller e-post finns redan hos ${listed(names, 'och')}: inlagd som ny kund.`,
  promised: (promise, kind, by, from) =>
    from === undefined
      ? `${promise} ${kind}: lovat senast ${by}.`
      : `${promise} ${kind}: lovat oss av ${from} senast ${by}.`,
  postponedTold: (promise, kind, by, channel) =>
    `${promise} ${kind}: uppskjutet till ${by}; kunden fick veta det ${channels[channel]}.`,
  postponedNotTold: (promise, kind, by) =>
    `${promise} ${kind}: uppskjutet till ${by}. Kunden vet inte om det: den gamla tiden fortsätter att gälla tills kunden har fått veta.`,
  kept: (promise, kind) => `${promise} ${kind}: hållet.`,
  keptLate: (promise, kind, late) => `${promise} ${kind}: hållet, ${late}.`,
  keptLateWhileClosed: (promise, kind) =>
    `${promise} ${kind}: hållet för sent, men butiken har varit stängd sedan dess.`,
  waived: (promise, kind) => `${promise} ${kind}: kunden har avstått från det.`,
  called: (direction, channel, answered) =>
    answered
      ? `kontakt ${direction === 'out' ? 'med' : 'från'} kunden ${channels[channel]} antecknad.`
      : `försökte nå kunden ${channels[channel]}, inget svar; antecknat.`,
  noted: 'anteckning tillagd.',
  noAnswer: 'inget svar',
  told: (channel) => `kunden har fått besked ${channels[channel]}.`,
  settles: (notices, promises) => {
    const parts = [
      ...(notices.length > 0
        ? [
            `beskedet om ${listed(
              notices.map((about) => `”${about}”`),
              'och',
            )}`,
          ]
        : []),
      ...(promises.length > 0 ? [`det som kunden inte visste om ${listed(promises, 'och')}`] : []),
    ];
    return parts.length === 0 ? 'Inget besked väntade på att ges.' : `Avklarat: ${listed(parts, 'och')}.`;
  },
  noNewDeadline: (promise) =>
    `${promise} är försenat och har ingen ny tid. Ge en: lofte postpone ${promise} WHEN --told phone`,
  readyUnsaid: (promise) =>
    `${promise} är fortfarande lovat, fast det är klart. Skriv in när det var det: lofte done ${promise} --at WHEN`,
  quoteStands: (promise, kind) =>
    `${promise} ${kind} är fortfarande lovat. Om det var det här: lofte done ${promise}`,
  status: (status) => `nu ${status}.`,
  owes: 'Kunden ska få besked om det: lofte told, när kunden vet.',
  paused: (promise, kind, left) => `${promise} ${kind} står stilla så länge vi väntar: ${left}.`,
  pausedFromTheStart: (left) => `Det står stilla så länge ärendet väntar; när det går vidare är det ${left}.`,
  resumed: (promise, kind, by) => `${promise} ${kind} löper vidare: nu senast ${by}. Säg det till kunden.`,
  resumedUnmoved: (promise, kind, by) => `${promise} ${kind} löper vidare, senast ${by} som förut.`,
  resumedUncounted: (promise, kind, by, overdue) =>
    `${promise} ${kind} löper vidare men gick inte att räkna: butiken har inte öppet en enda timme det kommande året. Tiden står kvar vid ${by}${overdue ? ' och löftet är försenat' : ''}. Ge en ny tid: lofte postpone ${promise} WHEN --told phone`,
  overdueAlready: 'Den tiden är redan förbi: löftet är försenat.',
  closed: 'avslutat.',
  reopened: 'öppet igen. Inget löfte gäller: vad lovar vi nu?',
  amended: 'rättat.',
  renamed: (customer, name, was, cases) =>
    `Kund ${customer} heter nu ${name}, i ${cases.length === 1 ? 'ärende' : 'ärendena'} ${listed(cases, 'och')} (hette ${was}).`,
  reachedNow: (customer, to, was, cases) =>
    `Kund ${customer} nås nu på ${to}, i ${cases.length === 1 ? 'ärende' : 'ärendena'} ${listed(cases, 'och')} (förut ${was}).`,
  ratherMove: (no) =>
    `Om bara ärende ${no} var fel: lofte undo, och sedan ger lofte amend ${no} --customer-number N det till kund N.`,
  moved: (customer, was) =>
    `Ärendet hör nu till kund ${customer}${was === null ? '' : ` (hörde till kund ${was})`}.`,
  undone: (entries) => (entries === 1 ? 'en post är återtagen.' : `${entries} poster är återtagna.`),
  importTakenBack: (cases) =>
    cases === 1 ? '1 importerat ärende är återtaget.' : `${cases} importerade ärenden är återtagna.`,
  alsoTakenBack: (entries, besides) =>
    `${entries === 1 ? '1 post' : `${entries} poster`}${besides ? ' på andra ärenden' : ''} är ${entries === 1 ? 'återtagen' : 'återtagna'}.`,
  countsAgain: (seq, entry) => `Post ${seq} gäller igen: ${entry}`,
  stays: (seq, entry) =>
    `Post ${seq} registrerades samtidigt och gäller fortfarande (för att ta tillbaka även den: lofte retract ${seq} --because "…"): ${entry}`,
  liveAgain: (promise, kind, by) => `${promise} ${kind} gäller igen, senast ${by}.`,
  lateAgain: (promise, kind, by) => `${promise} ${kind} gäller igen; tiden gick ut ${by}.`,
  heldAgain: (promise, kind, by) => `${promise} ${kind} ska åter hållas senast ${by}.`,
  silentAgain: (promise, kind) => `${promise} ${kind} är försenat, och kunden vet inte om det.`,
  owedAgain: (status) => `Kunden ska åter få besked: ${status}. När kunden vet det: lofte told`,
  statusAgain: (status) => `Nu ${status} igen.`,
  openAgain: 'Ärendet är öppet igen.',
  closedAgain: 'Ärendet är avslutat igen.',
  neverOpened: 'Ärendet räknas som aldrig öppnat.',
  counted: (moment, counted) => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'Det räknas dygnet runt, även nätter och stängda dagar.',
    'shop-closed': 'Butiken är stängd då.',
    'closed-that-day': 'Butiken är stängd den dagen, så tiden går till midnatt.',
    'skipped-time': 'Då ställs klockan fram: den tiden finns inte, och tiden en timme senare gäller.',
    'repeated-time': 'Då ställs klockan tillbaka: den tiden kommer två gånger, och den första gäller.',
  },
};
