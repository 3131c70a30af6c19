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
      ...(notices.length > 0 ? [`beskeden om ${listed(notices, 'og')}`] : []),
      ...(promises.length > 0 ? [`det, kunden ikke vidste om ${listed(promises, 'og')}`] : []),
    ];
    return parts.length === 0 ? 'Ingen besked ventede på at blive givet.' : `Klaret: ${listed(parts, 'og')}.`;
  },
  noNewDeadline: (promise) =>
    `${promise} er overskredet og har ingen ny frist. Giv en: lofte postpone ${promise} WHEN --told phone`,
  status: (status) => `nu ${status}.`,
  owes: (status) => `Kunden skal have besked om det: lofte told, når kunden ved, at det er ${status}.`,
  paused: (promise, kind, left) => `${promise} ${kind} står stille, så længe vi venter: ${left}.`,
  pausedFromTheStart: (left) => `Det står stille, så længe sagen venter; når den går videre, er der ${left}.`,
  resumed: (promise, kind, by) => `${promise} ${kind} løber videre: nu senest ${by}. Sig det til kunden.`,
  closed: 'afsluttet.',
  reopened: 'åben igen. Intet løfte gælder: hvad lover vi nu?',
  amended: 'rettet.',
  undone: (entries) => `${entries === 1 ? 'én post' : `${entries} poster`} er taget tilbage.`,
  undoneMany: (from, to) => `Post ${from} til ${to} er taget tilbage.`,
  counted: (moment, counted) => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'Det tælles døgnet rundt, også nætter og lukkedage.',
    'shop-closed': 'Butikken er lukket på det tidspunkt.',
    'closed-that-day': 'Butikken er lukket den dag, så fristen løber til midnat.',
    'skipped-time': 'Uret stilles frem dér: det tidspunkt findes ikke, og det en time senere gælder.',
    'repeated-time': 'Uret stilles tilbage dér: det tidspunkt kommer to gange, og det første gælder.',
  },
};
