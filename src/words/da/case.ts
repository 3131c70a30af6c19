/** A case and its story: `show`, `show --brief`, `log`. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { AmendedField } from '../en/case.ts';
import type { Words } from '../index.ts';
import { withClock } from '../said.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'pr. telefon',
  counter: 'i butikken',
  sms: 'pr. sms',
  email: 'pr. e-mail',
  chat: 'i chatten',
};

const weSpoke: Readonly<Record<Channel, string>> = {
  phone: 'Ringede',
  counter: 'Talte i butikken',
  sms: 'Sendte sms',
  email: 'Skrev e-mail',
  chat: 'Skrev i chatten',
};

const theySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Kunden ringede',
  counter: 'Kunden kom ind',
  sms: 'Kunden sendte sms',
  email: 'Kunden skrev e-mail',
  chat: 'Kunden skrev i chatten',
};

/** Nobody knows who rang whom. */
const anybodySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Samtale',
  counter: 'I butikken',
  sms: 'Pr. sms',
  email: 'Pr. e-mail',
  chat: 'I chatten',
};

const spoke = { in: theySpoke, out: weSpoke, unknown: anybodySpoke } as const;

const fields: Readonly<Record<AmendedField, string>> = {
  name: 'navn',
  phone: 'telefon',
  email: 'e-mail',
  item: 'genstand',
  serial: 'serienummer',
  ref: 'reference',
  problems: 'fejl',
  kind: 'slags',
  prefers: 'ønsket kontakt',
  lang: 'sprog',
  customer: 'kunde',
};

const because = (reason: string | undefined): string => (reason === undefined ? '.' : `: ${reason}`);

export const caseWords: Words['case'] = {
  kinds: {
    repair: 'reparation',
    complaint: 'klage',
    return: 'returnering',
    order: 'bestilling',
    enquiry: 'forespørgsel',
  },
  heading: (no, customer, item, status) => `${no} ${customer}, ${item}: ${status}.`,
  closedStatus: 'afsluttet',
  broken: {
    silent: (promise) => `Fristen for ${promise} er overskredet, og kunden ved det ikke.`,
    overdue: (promise) => `Fristen for ${promise} er overskredet.`,
  },
  takenIn: (kind, moment, by) => `${kind}, oprettet ${moment} af ${by}`,
  importedBy: (kind, moment, by) => `${kind}, oprettet ${moment}, importeret af ${by}`,
  closedAt: (moment) => `afsluttet ${moment}`,
  customer: (number) => `kunde ${number}`,
  prefers: {
    sms: 'vil have sms',
    email: 'vil have e-mail',
    phone: 'vil ringes op',
    none: 'vil ikke have beskeder',
  },
  serial: (text) => `Serienummer ${text}`,
  ref: (text) => `Reference ${text}`,
  fault: (text) => `Fejl: ${text}`,
  quote: (amount) => `Pris ${amount}`,
  sections: {
    promises: 'Lovet',
    agreements: 'Aftalt',
    owed: 'Besked, som kunden skal have',
    story: 'Historik',
    next: 'Næste skridt',
    lastCall: 'Seneste kontakt',
  },
  nothingPromised: 'Intet er lovet.',
  nothingAgreed: 'Intet er aftalt.',
  states: {
    live: 'gælder',
    paused: 'står stille',
    overdue: 'forsinket, kunden ved det',
    silent: 'forsinket, KUNDEN VED DET IKKE',
    kept: 'holdt',
    late: 'holdt for sent',
    waived: 'frafaldet',
  },
  overdueToUs: 'forsinket',
  due: (moment) => `senest ${moment}`,
  said: (said, clock) => withClock(said, clock, { working: 'arbejdstid', roundTheClock: 'døgnet rundt' }),
  pausedSince: (moment, left) => `siden ${moment}, ${left}`,
  keptAt: (moment) => `holdt ${moment}`,
  waivedAt: (moment) => `frafaldet ${moment}`,
  toldDue: (moment) => `sagt: senest ${moment}`,
  postponedTo: (moment, at, told) =>
    told === null
      ? `udskudt ${at} til ${moment}: kunden ved det ikke`
      : `udskudt ${at} til ${moment}, kunden fik det at vide ${told}`,
  dependsOn: (text) => `hvis ${text}`,
  promisedBy: (supplier) => `af ${supplier}, til os`,
  atCollection: (text) => `${text} (ved afhentning)`,
  spokenTo: (moment, how) => `${moment}: ${how}`,
  erased: '(slettet)',
  takenBack: (text) => `(taget tilbage) ${text}`,
  takenBackBy: (seq, text) => `(taget tilbage af ${seq}) ${text}`,
  decimal: ',',
  story: {
    opened: (kind) => `Oprettet: ${kind}.`,
    imported: (kind, status) => `Overført fra et andet system: ${kind}, ${status}.`,
    importedCall: (moment, channel, text) => `${moment}, ${channels[channel]}: ${text}`,
    promised: (name, kind, due, said) =>
      `Lovet: ${name} ${kind} senest ${due}${said === '' ? '' : ` (${said})`}.`,
    promisedBy: (supplier, name, kind, due, said) =>
      `${supplier} lovede os ${name} ${kind} senest ${due}${said === '' ? '' : ` (${said})`}.`,
    postponedTold: (name, due, channel) =>
      `${name} udskudt til ${due}; kunden fik det at vide ${channels[channel]}.`,
    postponedNotTold: (name, due) => `${name} udskudt til ${due}. Kunden fik det ikke at vide.`,
    kept: (name) => `${name} holdt.`,
    waived: (name, channel, reason) => `${name} frafaldet af kunden ${channels[channel]}${because(reason)}`,
    called: (direction, channel, answered, whom, text) =>
      [
        spoke[direction][channel],
        whom === undefined ? '' : ` (${whom})`,
        answered ? '' : ', intet svar',
        `: ${text}`,
      ].join(''),
    toldToo: 'Kunden ved, hvordan det står til.',
    quoted: (amount) => `Pris: ${amount}.`,
    agreed: (text) => `Aftalt: ${text}`,
    agreedAtCollection: (text) => `Aftalt til afhentningen: ${text}`,
    fault: (text) => `Fejl: ${text}`,
    reason: (text) => `Årsag: ${text}`,
    note: (text, fades) => `${fades ? 'Note, der falmer' : 'Note'}: ${text}`,
    told: (channel, text) => `Kunden fik at vide ${channels[channel]}, hvordan det står til${because(text)}`,
    status: (status) => `Nu ${status}.`,
    statusOwed: (status) => `Nu ${status}. Kunden skal have besked om det.`,
    statusTold: (status, channel) => `Nu ${status}; kunden fik besked ${channels[channel]}.`,
    paused: (name, left) => `${name} står stille, ${left}.`,
    resumed: (name, due) => `${name} løber videre, senest ${due}.`,
    closed: 'Afsluttet.',
    reopened: (reason) => `Åbnet igen${because(reason)}`,
    amended: (facts) => `Rettet: ${facts.join('; ')}`,
    fact: (field, value) => (value === '' ? `${fields[field]} fjernet` : `${fields[field]} ${value}`),
    erased: (customer, entries, reason) =>
      `${customer === undefined ? 'Ord' : `Kunde ${customer}s oplysninger`} slettet i ${entries === 1 ? 'én post' : `${entries} poster`}${because(reason)}`,
    heldBack: (cases, until) => `Gemmes til og med ${until}: sag ${cases}.`,
    repaired: (lines) =>
      `Journalen repareret: ${lines === 1 ? 'én linje' : `${lines} linjer`} kendt som beskadiget`,
    setBack: (had) => `Journalen repareret: den var sat tilbage fra post ${had}`,
    retracted: (from, to, reason) =>
      `${from === to ? `Post ${from}` : `Post ${from} til ${to}`} taget tilbage${because(reason)}`,
  },
};
