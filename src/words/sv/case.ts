/** A case and its story: `show`, `show --brief`, `log`. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { AmendedField } from '../en/case.ts';
import type { Words } from '../index.ts';
import { withClock } from '../said.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'per telefon',
  counter: 'i butiken',
  sms: 'per sms',
  email: 'per e-post',
  chat: 'i chatten',
};

const weSpoke: Readonly<Record<Channel, string>> = {
  phone: 'Ringde',
  counter: 'Talade i butiken',
  sms: 'Skickade sms',
  email: 'Skrev e-post',
  chat: 'Skrev i chatten',
};

const theySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Kunden ringde',
  counter: 'Kunden kom in',
  sms: 'Kunden skickade sms',
  email: 'Kunden skrev e-post',
  chat: 'Kunden skrev i chatten',
};

/** Nobody knows who rang whom. */
const anybodySpoke: Readonly<Record<Channel, string>> = {
  phone: 'Samtal',
  counter: 'I butiken',
  sms: 'Per sms',
  email: 'Per e-post',
  chat: 'I chatten',
};

const spoke = { in: theySpoke, out: weSpoke, unknown: anybodySpoke } as const;

const fields: Readonly<Record<AmendedField, string>> = {
  name: 'namn',
  phone: 'telefon',
  email: 'e-post',
  item: 'föremål',
  serial: 'serienummer',
  ref: 'referens',
  problems: 'fel',
  kind: 'slag',
  prefers: 'önskad kontakt',
  lang: 'språk',
  customer: 'kund',
};

const because = (reason: string | undefined): string => (reason === undefined ? '.' : `: ${reason}`);

export const caseWords: Words['case'] = {
  kinds: {
    repair: 'reparation',
    complaint: 'klagomål',
    return: 'retur',
    order: 'beställning',
    enquiry: 'förfrågan',
  },
  heading: (no, customer, item, status) => `${no} ${customer}, ${item}: ${status}.`,
  closedStatus: 'avslutat',
  broken: {
    silent: (promise) => `${promise} är försenat och kunden vet inte om det.`,
    overdue: (promise) => `${promise} är försenat.`,
  },
  takenIn: (kind, moment, by) => `${kind}, öppnat ${moment} av ${by}`,
  importedBy: (kind, moment, by) => `${kind}, öppnat ${moment}, importerat av ${by}`,
  closedAt: (moment) => `avslutat ${moment}`,
  customer: (number) => `kund ${number}`,
  prefers: {
    sms: 'vill ha sms',
    email: 'vill ha e-post',
    phone: 'vill bli uppringd',
    none: 'vill inte ha meddelanden',
  },
  serial: (text) => `Serienummer ${text}`,
  ref: (text) => `Referens ${text}`,
  fault: (text) => `Fel: ${text}`,
  quote: (amount) => `Pris ${amount}`,
  sections: {
    promises: 'Lovat',
    agreements: 'Avtalat',
    owed: 'Besked som kunden ska få',
    story: 'Historik',
    next: 'Härnäst',
    lastCall: 'Senaste kontakt',
  },
  nothingPromised: 'Inget är lovat.',
  nothingAgreed: 'Inget är avtalat.',
  states: {
    live: 'gäller',
    paused: 'står stilla',
    overdue: 'försenat, kunden vet',
    silent: 'försenat, KUNDEN VET INTE',
    kept: 'hållet',
    late: 'hållet för sent',
    waived: 'kunden avstod',
  },
  overdueToUs: 'försenat',
  due: (moment) => `senast ${moment}`,
  said: (said, clock) => withClock(said, clock, { working: 'arbetstid', roundTheClock: 'dygnet runt' }),
  pausedSince: (moment, left) => `sedan ${moment}, ${left}`,
  keptAt: (moment) => `hållet ${moment}`,
  waivedAt: (moment) => `kunden avstod ${moment}`,
  toldDue: (moment) => `sagt: senast ${moment}`,
  postponedTo: (moment, at, told) =>
    told === null
      ? `uppskjutet ${at} till ${moment}: kunden vet inte om det`
      : `uppskjutet ${at} till ${moment}, kunden fick veta det ${told}`,
  dependsOn: (text) => `om ${text}`,
  promisedBy: (supplier) => `av ${supplier}, till oss`,
  atCollection: (text) => `${text} (vid hämtningen)`,
  spokenTo: (moment, how) => `${moment}: ${how}`,
  erased: '(raderat)',
  takenBack: (text) => `(återtaget) ${text}`,
  takenBackBy: (seq, text) => `(återtaget av ${seq}) ${text}`,
  decimal: ',',
  story: {
    opened: (kind) => `Öppnat: ${kind}.`,
    imported: (kind, status) => `Infört från ett annat system: ${kind}, ${status}.`,
    importedCall: (moment, channel, text) => `${moment}, ${channels[channel]}: ${text}`,
    promised: (name, kind, due, said) =>
      `Lovat: ${name} ${kind} senast ${due}${said === '' ? '' : ` (${said})`}.`,
    promisedBy: (supplier, name, kind, due, said) =>
      `${supplier} lovade oss ${name} ${kind} senast ${due}${said === '' ? '' : ` (${said})`}.`,
    postponedTold: (name, due, channel) =>
      `${name} uppskjutet till ${due}; kunden fick veta det ${channels[channel]}.`,
    postponedNotTold: (name, due) => `${name} uppskjutet till ${due}. Kunden fick inte veta det.`,
    kept: (name) => `${name} hållet.`,
    waived: (name, channel, reason) => `${name}: kunden avstod ${channels[channel]}${because(reason)}`,
    called: (direction, channel, answered, whom, text) =>
      [
        spoke[direction][channel],
        whom === undefined ? '' : ` (${whom})`,
        answered ? '' : ', inget svar',
        `: ${text}`,
      ].join(''),
    toldToo: 'Kunden vet hur läget är.',
    quoted: (amount) => `Pris: ${amount}.`,
    agreed: (text) => `Avtalat: ${text}`,
    agreedAtCollection: (text) => `Avtalat för hämtningen: ${text}`,
    fault: (text) => `Fel: ${text}`,
    reason: (text) => `Orsak: ${text}`,
    note: (text, fades) => `${fades ? 'Anteckning som bleknar' : 'Anteckning'}: ${text}`,
    told: (channel, text) => `Kunden fick veta ${channels[channel]} hur läget är${because(text)}`,
    status: (status) => `Nu ${status}.`,
    statusOwed: (status) => `Nu ${status}. Kunden ska få besked om det.`,
    statusTold: (status, channel) => `Nu ${status}; kunden fick besked ${channels[channel]}.`,
    paused: (name, left) => `${name} står stilla, ${left}.`,
    resumed: (name, due) => `${name} löper vidare, senast ${due}.`,
    closed: 'Avslutat.',
    reopened: (reason) => `Öppnat igen${because(reason)}`,
    amended: (facts) => `Rättat: ${facts.join('; ')}`,
    fact: (field, value) => (value === '' ? `${fields[field]} borttaget` : `${fields[field]} ${value}`),
    erased: (customer, entries, reason) =>
      `${customer === undefined ? 'Ord' : `Kund ${customer}s uppgifter`} raderade ur ${entries === 1 ? 'en post' : `${entries} poster`}${because(reason)}`,
    heldBack: (cases, until) => `Behålls till och med ${until}: ärende ${cases}.`,
    repaired: (lines) => `Journalen reparerad: ${lines === 1 ? 'en rad' : `${lines} rader`} känd som skadad`,
    setBack: (had) => `Journalen reparerad: den hade satts tillbaka från post ${had}`,
    retracted: (from, to, reason) =>
      `${from === to ? `Post ${from} återtagen` : `Posterna ${from} till ${to} återtagna`}${because(reason)}`,
  },
};
