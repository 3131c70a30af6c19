/** What is answered when something was recorded. */
import type { Channel } from '../../domain/vocabulary.ts';
import type { Words } from '../index.ts';
import { listed } from '../phrases.ts';

const channels: Readonly<Record<Channel, string>> = {
  phone: 'på telefon',
  counter: 'i butikken',
  sms: 'på sms',
  email: 'på e-post',
  chat: 'på chat',
};

export const recordedWords: Words['recorded'] = {
  subject: (no, customer, item) =>
    `${no} ${customer ?? 'ingen kunde'}${item === undefined ? '' : `, ${item}`}`,
  dryRun: 'Ingenting er registrert: slik ville det blitt.',
  nothing: 'Ingenting er registrert.',
  opened: (kind) => `saken er opprettet (${kind}).`,
  knownCustomer: (number, cases) =>
    `Kunde ${number}, kjent her: ${cases === 1 ? 'én sak' : `${cases} saker`} før denne.`,
  newCustomer: (number) => `Ny kunde, nummer ${number}.`,
  sameContactOtherName: (names) =>
    `Samme telefon eller e-post finnes allerede hos ${listed(names, 'og')}: ført inn som ny kunde.`,
  promised: (promise, kind, by, from) =>
    from === undefined
      ? `${promise} ${kind}: lovet senest ${by}.`
      : `${promise} ${kind}: lovet oss av ${from} senest ${by}.`,
  postponedTold: (promise, kind, by, channel) =>
    `${promise} ${kind}: utsatt til ${by}; kunden fikk vite det ${channels[channel]}.`,
  postponedNotTold: (promise, kind, by) =>
    `${promise} ${kind}: utsatt til ${by}. Kunden vet det ikke: den gamle fristen gjelder til kunden har fått vite det.`,
  kept: (promise, kind) => `${promise} ${kind}: holdt.`,
  keptLate: (promise, kind, late) => `${promise} ${kind}: holdt, ${late}.`,
  waived: (promise, kind) => `${promise} ${kind}: kunden har frafalt det.`,
  called: (direction, channel, answered) =>
    answered
      ? `kontakt ${direction === 'out' ? 'med' : 'fra'} kunden ${channels[channel]} notert.`
      : `prøvde å nå kunden ${channels[channel]}, ikke noe svar; notert.`,
  noted: 'notat lagt til.',
  noAnswer: 'ikke noe svar',
  told: (channel) => `kunden har fått beskjed ${channels[channel]}.`,
  settles: (notices, promises) => {
    const parts = [
      ...(notices.length > 0 ? [`beskjeden om ${listed(notices, 'og')}`] : []),
      ...(promises.length > 0 ? [`det kunden ikke visste om ${listed(promises, 'og')}`] : []),
    ];
    return parts.length === 0 ? 'Ingen beskjed ventet på å bli gitt.' : `Ordnet: ${listed(parts, 'og')}.`;
  },
  noNewDeadline: (promise) =>
    `${promise} er overskredet og har ingen ny frist. Gi en: lofte postpone ${promise} WHEN --told phone`,
  status: (status) => `nå ${status}.`,
  owes: (status) => `Kunden skal ha beskjed om det: lofte told, når kunden vet at det er ${status}.`,
  paused: (promise, kind, left) => `${promise} ${kind} står stille så lenge vi venter: ${left}.`,
  pausedFromTheStart: (left) => `Det står stille så lenge saken venter; når den går videre, er det ${left}.`,
  resumed: (promise, kind, by) => `${promise} ${kind} løper videre: nå senest ${by}. Si det til kunden.`,
  closed: 'avsluttet.',
  reopened: 'åpen igjen. Ingen løfter gjelder: hva lover vi nå?',
  amended: 'rettet.',
  undone: (entries) => `${entries === 1 ? 'én post' : `${entries} poster`} er tatt tilbake.`,
  undoneMany: (from, to) => `Post ${from} til ${to} er tatt tilbake.`,
  counted: (moment, counted) => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'Det telles døgnet rundt, også netter og stengte dager.',
    'shop-closed': 'Butikken er stengt da.',
    'closed-that-day': 'Butikken er stengt den dagen, så fristen går til midnatt.',
    'skipped-time': 'Da stilles klokka fram: det tidspunktet finnes ikke, og det en time senere gjelder.',
    'repeated-time': 'Da stilles klokka tilbake: det tidspunktet kommer to ganger, og det første gjelder.',
  },
};
