/** A case and its story: `show`, `show --brief`, `log`. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { AmendedField } from '../en/case.ts';
import type { Words } from '../index.ts';
import { withClock } from '../said.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'på telefon',
  counter: 'i butikken',
  sms: 'på sms',
  email: 'på e-post',
  chat: 'på chat',
};

const weSpoke: Readonly<Record<Channel, string>> = {
  phone: 'Ringte',
  counter: 'Snakket i butikken',
  sms: 'Sendte sms',
  email: 'Skrev e-post',
  chat: 'Skrev på chat',
};

const theySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Kunden ringte',
  counter: 'Kunden kom innom',
  sms: 'Kunden sendte sms',
  email: 'Kunden skrev e-post',
  chat: 'Kunden skrev på chat',
};

/** Nobody knows who rang whom. */
const anybodySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Samtale',
  counter: 'I butikken',
  sms: 'På sms',
  email: 'På e-post',
  chat: 'På chat',
};

const spoke = { in: theySpoke, out: weSpoke, unknown: anybodySpoke } as const;

const fields: Readonly<Record<AmendedField, string>> = {
  name: 'navn',
  phone: 'telefon',
  email: 'e-post',
  item: 'gjenstand',
  serial: 'serienummer',
  ref: 'referanse',
  problems: 'feil',
  kind: 'type sak',
  prefers: 'ønsket kontakt',
  lang: 'språk',
  customer: 'kunde',
};

const because = (reason: string | undefined): string => (reason === undefined ? '.' : `: ${reason}`);

export const caseWords: Words['case'] = {
  kinds: {
    repair: 'reparasjon',
    complaint: 'klage',
    return: 'retur',
    order: 'bestilling',
    enquiry: 'forespørsel',
  },
  heading: (no, customer, item, status) => `${no} ${customer}, ${item}: ${status}.`,
  closedStatus: 'avsluttet',
  broken: {
    silent: (promise) => `Fristen for ${promise} er overskredet, og kunden vet det ikke.`,
    overdue: (promise) => `Fristen for ${promise} er overskredet.`,
  },
  takenIn: (kind, moment, by) => `${kind}, opprettet ${moment} av ${by}`,
  importedBy: (kind, moment, by) => `${kind}, opprettet ${moment}, importert av ${by}`,
  closedAt: (moment) => `avsluttet ${moment}`,
  customer: (number) => `kunde ${number}`,
  prefers: {
    sms: 'vil ha sms',
    email: 'vil ha e-post',
    phone: 'vil bli oppringt',
    none: 'vil ikke ha meldinger',
  },
  serial: (text) => `Serienummer ${text}`,
  ref: (text) => `Referanse ${text}`,
  fault: (text) => `Feil: ${text}`,
  quote: (amount) => `Pris ${amount}`,
  sections: {
    promises: 'Lovet',
    agreements: 'Avtalt',
    owed: 'Beskjeder kunden skal ha',
    story: 'Historikk',
    next: 'Neste steg',
    lastCall: 'Siste kontakt',
  },
  nothingPromised: 'Ingenting er lovet.',
  nothingAgreed: 'Ingenting er avtalt.',
  states: {
    live: 'gjelder',
    paused: 'står stille',
    overdue: 'forsinket, kunden vet det',
    silent: 'forsinket, KUNDEN VET DET IKKE',
    kept: 'holdt',
    late: 'holdt for sent',
    waived: 'frafalt',
  },
  overdueToUs: 'forsinket',
  due: (moment) => `senest ${moment}`,
  said: (said, clock) => withClock(said, clock, { working: 'arbeidstid', roundTheClock: 'døgnet rundt' }),
  pausedSince: (moment, left) => `siden ${moment}, ${left}`,
  keptAt: (moment) => `holdt ${moment}`,
  waivedAt: (moment) => `frafalt ${moment}`,
  toldDue: (moment) => `sagt: senest ${moment}`,
  postponedTo: (moment, at, told) =>
    told === null
      ? `utsatt ${at} til ${moment}: kunden vet det ikke`
      : `utsatt ${at} til ${moment}, kunden fikk vite det ${told}`,
  dependsOn: (text) => `hvis ${text}`,
  promisedBy: (supplier) => `av ${supplier}, til oss`,
  atCollection: (text) => `${text} (ved henting)`,
  spokenTo: (moment, how) => `${moment}: ${how}`,
  erased: '(slettet)',
  takenBack: (text) => `(tatt tilbake) ${text}`,
  takenBackBy: (seq, text) => `(tatt tilbake av ${seq}) ${text}`,
  decimal: ',',
  story: {
    opened: (kind) => `Opprettet: ${kind}.`,
    imported: (kind, status) => `Overført fra et annet system: ${kind}, ${status}.`,
    importedCall: (moment, channel, text) => `${moment}, ${channels[channel]}: ${text}`,
    promised: (name, kind, due, said) =>
      `Lovet: ${name} ${kind} senest ${due}${said === '' ? '' : ` (${said})`}.`,
    promisedBy: (supplier, name, kind, due, said) =>
      `${supplier} lovet oss ${name} ${kind} senest ${due}${said === '' ? '' : ` (${said})`}.`,
    postponedTold: (name, due, channel) =>
      `${name} utsatt til ${due}; kunden fikk vite det ${channels[channel]}.`,
    postponedNotTold: (name, due) => `${name} utsatt til ${due}. Kunden fikk ikke vite det.`,
    kept: (name) => `${name} holdt.`,
    waived: (name, channel, reason) => `${name} frafalt av kunden ${channels[channel]}${because(reason)}`,
    called: (direction, channel, answered, whom, text) =>
      [
        spoke[direction][channel],
        whom === undefined ? '' : ` (${whom})`,
        answered ? '' : ', ikke noe svar',
        `: ${text}`,
      ].join(''),
    toldToo: 'Kunden vet hvordan det ligger an.',
    quoted: (amount) => `Pris: ${amount}.`,
    agreed: (text) => `Avtalt: ${text}`,
    agreedAtCollection: (text) => `Avtalt for hentingen: ${text}`,
    fault: (text) => `Feil: ${text}`,
    reason: (text) => `Årsak: ${text}`,
    note: (text, fades) => `${fades ? 'Notat som blekner' : 'Notat'}: ${text}`,
    told: (channel, text) => `Kunden fikk vite ${channels[channel]} hvordan det ligger an${because(text)}`,
    status: (status) => `Nå ${status}.`,
    statusOwed: (status) => `Nå ${status}. Kunden skal ha beskjed om det.`,
    statusTold: (status, channel) => `Nå ${status}; kunden fikk beskjed ${channels[channel]}.`,
    paused: (name, left) => `${name} står stille, ${left}.`,
    resumed: (name, due) => `${name} løper videre, senest ${due}.`,
    closed: 'Avsluttet.',
    reopened: (reason) => `Åpnet igjen${because(reason)}`,
    amended: (facts) => `Rettet: ${facts.join('; ')}`,
    fact: (field, value) => (value === '' ? `${fields[field]} fjernet` : `${fields[field]} ${value}`),
    erased: (customer, entries, reason) =>
      `${customer === undefined ? 'Ord' : `Kunde ${customer}s opplysninger`} slettet fra ${entries === 1 ? 'én post' : `${entries} poster`}${because(reason)}`,
    heldBack: (cases, until) => `Beholdes til og med ${until}: sak ${cases}.`,
    repaired: (lines) =>
      `Journalen reparert: ${lines === 1 ? 'én linje' : `${lines} linjer`} kjent som skadet`,
    setBack: (had) => `Journalen reparert: den var satt tilbake fra post ${had}`,
    retracted: (from, to, reason) =>
      `${from === to ? `Post ${from}` : `Post ${from} til ${to}`} tatt tilbake${because(reason)}`,
  },
};
