/** What is answered when something was recorded. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { Words } from '../index.ts';
import { listed } from '../phrases.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'pr. telefon',
  counter: 'i butikken',
  sms: 'pr. sms',
  email: 'pr. e-mail',
  chat: 'i chatten',
};

export const recordedWords: Words['recorded'] = {
  subject: (no, customer, item) =>
    `${no} ${customer ?? 'ingen kunde'}${item === undefined ? '' : `, ${item}`}`,
  dryRun: 'Intet er registreret: sådan ville det blive.',
  nothing: 'Intet er registreret.',
  clockBehind: (now, before) =>
    `Advarsel: computerens ur siger ${now}, men den seneste post blev registreret ${before}: går det rigtigt? Nye frister tælles fra det; posterne beholder deres numres orden.`,
  opened: (kind) => `sagen er oprettet (${kind}).`,
  knownCustomer: (number, cases) =>
    `Kunde ${number}, kendt her: ${cases === 1 ? 'én sag' : `${cases} sager`} før denne.`,
  newCustomer: (number) => `Ny kunde, nummer ${number}.`,
  sameContactOtherName: (names) =>
    `Samme telefon eller e-mail findes allerede hos ${listed(names, 'og')}: oprettet som ny kunde.`,
  promised: (promise, kind, by, from) =>
    from === undefined
      ? `${promise} ${kind}: lovet senest ${by}.`
      : `${promise} ${kind}: lovet os af ${from} senest ${by}.`,
  postponedTold: (promise, kind, by, channel) =>
    `${promise} ${kind}: udskudt til ${by}; kunden fik det at vide ${channels[channel]}.`,
  postponedNotTold: (promise, kind, by) =>
    `${promise} ${kind}: udskudt til ${by}. Kunden ved det ikke: den gamle frist gælder, indtil kunden har fået det at vide.`,
  kept: (promise, kind) => `${promise} ${kind}: holdt.`,
  keptLate: (promise, kind, late) => `${promise} ${kind}: holdt, ${late}.`,
  keptLateWhileClosed: (promise, kind) =>
    `${promise} ${kind}: holdt for sent, men butikken har haft lukket siden fristen.`,
  waived: (promise, kind) => `${promise} ${kind}: kunden har frafaldet det.`,
  called: (direction, channel, answered) =>
    answered
      ? `kontakt ${direction === 'out' ? 'med' : 'fra'} kunden ${channels[channel]} noteret.`
      : `forsøgte at få fat i kunden ${channels[channel]}, intet svar; noteret.`,
  noted: 'note tilføjet.',
  noAnswer: 'intet svar',
  told: (channel) => `kunden har fået besked ${channels[channel]}.`,
  settles: (notices, promises) => {
    const parts = [
      ...(notices.length > 0
        ? [
            `beskeden om ${listed(
              notices.map((about) => `»${about}«`),
              'og',
            )}`,
          ]
        : []),
      ...(promises.length > 0 ? [`det, kunden ikke vidste om ${listed(promises, 'og')}`] : []),
    ];
    return parts.length === 0 ? 'Ingen besked ventede på at blive givet.' : `Klaret: ${listed(parts, 'og')}.`;
  },
  noNewDeadline: (promise) =>
    `Fristen for ${promise} er overskredet, og der er ingen ny. Giv en: lofte postpone ${promise} WHEN --told phone`,
  readyUnsaid: (promise) =>
    `${promise} er stadig lovet, selv om det er klart. Skriv ind, hvornår det var det: lofte done ${promise} --at WHEN`,
  quoteStands: (promise, kind) =>
    `${promise} ${kind} er stadig lovet. Hvis det var dette: lofte done ${promise}`,
  status: (status) => `nu ${status}.`,
  owes: 'Kunden skal have besked om det: lofte told, når kunden ved det.',
  paused: (promise, kind, left) => `${promise} ${kind} står stille, så længe vi venter: ${left}.`,
  pausedFromTheStart: (left) => `Det står stille, så længe sagen venter; når den går videre, er der ${left}.`,
  resumed: (promise, kind, by) => `${promise} ${kind} løber videre: nu senest ${by}. Sig det til kunden.`,
  resumedUnmoved: (promise, kind, by) => `${promise} ${kind} løber videre, senest ${by} som før.`,
  resumedUncounted: (promise, kind, by, overdue) =>
    `${promise} ${kind} løber videre, men kunne ikke tælles: butikken har ikke åbent en eneste time det kommende år. Fristen står ved ${by}${overdue ? ' og er overskredet' : ''}. Giv en ny: lofte postpone ${promise} WHEN --told phone`,
  overdueAlready: 'Det tidspunkt er allerede forbi: fristen er overskredet.',
  closed: 'afsluttet.',
  reopened: 'åben igen. Intet løfte gælder: hvad lover vi nu?',
  amended: 'rettet.',
  renamed: (customer, name, was, cases) =>
    `Kunde ${customer} hedder nu ${name}, i ${cases.length === 1 ? 'sag' : 'sagerne'} ${listed(cases, 'og')} (hed ${was}).`,
  reachedNow: (customer, to, was, cases) =>
    `Kunde ${customer} træffes nu på ${to}, i ${cases.length === 1 ? 'sag' : 'sagerne'} ${listed(cases, 'og')} (før ${was}).`,
  ratherMove: (no) =>
    `Hvis kun sag ${no} var forkert: lofte undo, og derefter giver lofte amend ${no} --customer-number N den til kunde N.`,
  moved: (customer, was) =>
    `Sagen hører nu til kunde ${customer}${was === null ? '' : ` (hørte til kunde ${was})`}.`,
  undone: (entries) => `${entries === 1 ? 'én post' : `${entries} poster`} er taget tilbage.`,
  importTakenBack: (cases) =>
    `${cases === 1 ? '1 importeret sag' : `${cases} importerede sager`} er taget tilbage.`,
  alsoTakenBack: (entries, besides) =>
    `${entries === 1 ? '1 post' : `${entries} poster`}${besides ? ' på andre sager' : ''} er taget tilbage.`,
  countsAgain: (seq, entry) => `Post ${seq} gælder igen: ${entry}`,
  stays: (seq, entry) =>
    `Post ${seq} blev registreret samtidig og gælder stadig (for også at tage den tilbage: lofte retract ${seq} --because "…"): ${entry}`,
  liveAgain: (promise, kind, by) => `${promise} ${kind} gælder igen, senest ${by}.`,
  lateAgain: (promise, kind, by) => `${promise} ${kind} gælder igen; fristen udløb ${by}.`,
  heldAgain: (promise, kind, by) => `${promise} ${kind} skal igen holdes senest ${by}.`,
  silentAgain: (promise, kind) => `Fristen for ${promise} ${kind} er overskredet, og kunden ved det ikke.`,
  owedAgain: (status) => `Kunden skal igen have besked: ${status}. Når kunden ved det: lofte told`,
  statusAgain: (status) => `Nu ${status} igen.`,
  openAgain: 'Sagen er åben igen.',
  closedAgain: 'Sagen er afsluttet igen.',
  neverOpened: 'Sagen regnes som aldrig oprettet.',
  counted: (moment, counted) => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'Det tælles døgnet rundt, også nætter og lukkedage.',
    'shop-closed': 'Butikken er lukket på det tidspunkt.',
    'closed-that-day': 'Butikken er lukket den dag, så fristen løber til midnat.',
    'skipped-time': 'Uret stilles frem dér: det tidspunkt findes ikke, og det en time senere gælder.',
    'repeated-time': 'Uret stilles tilbage dér: det tidspunkt kommer to gange, og det første gælder.',
  },
};
