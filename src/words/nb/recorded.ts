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
  clockBehind: (now, before) =>
    `Advarsel: klokken på maskinen sier ${now}, men den siste posten ble registrert ${before}: går den riktig? Nye frister telles fra den; postene beholder rekkefølgen etter nummer.`,
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
  keptLateWhileClosed: (promise, kind) =>
    `${promise} ${kind}: holdt for sent, men butikken har vært stengt siden fristen.`,
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
      ...(notices.length > 0
        ? [
            `beskjeden om ${listed(
              notices.map((about) => `«${about}»`),
              'og',
            )}`,
          ]
        : []),
      ...(promises.length > 0 ? [`det kunden ikke visste om ${listed(promises, 'og')}`] : []),
    ];
    return parts.length === 0 ? 'Ingen beskjed ventet på å bli gitt.' : `Ordnet: ${listed(parts, 'og')}.`;
  },
  noNewDeadline: (promise) =>
    `Fristen for ${promise} er overskredet, og det er ingen ny. Gi en: lofte postpone ${promise} WHEN --told phone`,
  readyUnsaid: (promise) =>
    `${promise} er fortsatt lovet, enda det er klart. Skriv inn når det var det: lofte done ${promise} --at WHEN`,
  quoteStands: (promise, kind) =>
    `${promise} ${kind} er fortsatt lovet. Hvis det var dette: lofte done ${promise}`,
  status: (status) => `nå ${status}.`,
  owes: 'Kunden skal ha beskjed om det: lofte told, når kunden vet det.',
  paused: (promise, kind, left) => `${promise} ${kind} står stille så lenge vi venter: ${left}.`,
  pausedFromTheStart: (left) => `Det står stille så lenge saken venter; når den går videre, er det ${left}.`,
  resumed: (promise, kind, by) => `${promise} ${kind} løper videre: nå senest ${by}. Si det til kunden.`,
  resumedUnmoved: (promise, kind, by) => `${promise} ${kind} løper videre, senest ${by} som før.`,
  resumedUncounted: (promise, kind, by, overdue) =>
    `${promise} ${kind} løper videre, men kunne ikke telles: butikken har ikke åpent en eneste time det kommende året. Fristen står ved ${by}${overdue ? ' og er overskredet' : ''}. Gi en ny: lofte postpone ${promise} WHEN --told phone`,
  overdueAlready: 'Det tidspunktet er allerede forbi: fristen er overskredet.',
  closed: 'avsluttet.',
  reopened: 'åpen igjen. Ingen løfter gjelder: hva lover vi nå?',
  amended: 'rettet.',
  renamed: (customer, name, was, cases) =>
    `Kunde ${customer} heter nå ${name}, i ${cases.length === 1 ? 'sak' : 'sakene'} ${listed(cases, 'og')} (het ${was}).`,
  reachedNow: (customer, to, was, cases) =>
    `Kunde ${customer} nås nå på ${to}, i ${cases.length === 1 ? 'sak' : 'sakene'} ${listed(cases, 'og')} (før ${was}).`,
  ratherMove: (no) =>
    `Hvis bare sak ${no} var feil: lofte undo, og så gir lofte amend ${no} --customer-number N den til kunde N.`,
  moved: (customer, was) =>
    `Saken hører nå til kunde ${customer}${was === null ? '' : ` (hørte til kunde ${was})`}.`,
  undone: (entries) => `${entries === 1 ? 'én post' : `${entries} poster`} er tatt tilbake.`,
  importTakenBack: (cases) =>
    `${cases === 1 ? '1 importert sak' : `${cases} importerte saker`} er tatt tilbake.`,
  alsoTakenBack: (entries, besides) =>
    `${entries === 1 ? '1 post' : `${entries} poster`}${besides ? ' på andre saker' : ''} er tatt tilbake.`,
  countsAgain: (seq, entry) => `Post ${seq} gjelder igjen: ${entry}`,
  stays: (seq, entry) =>
    `Post ${seq} ble registrert samtidig og gjelder fortsatt (for å ta tilbake den også: lofte retract ${seq} --because "…"): ${entry}`,
  liveAgain: (promise, kind, by) => `${promise} ${kind} gjelder igjen, senest ${by}.`,
  lateAgain: (promise, kind, by) => `${promise} ${kind} gjelder igjen; fristen gikk ut ${by}.`,
  heldAgain: (promise, kind, by) => `${promise} ${kind} skal igjen holdes senest ${by}.`,
  silentAgain: (promise, kind) => `Fristen for ${promise} ${kind} er overskredet, og kunden vet det ikke.`,
  owedAgain: (status) => `Kunden skal igjen ha beskjed: ${status}. Når kunden vet det: lofte told`,
  statusAgain: (status) => `Nå ${status} igjen.`,
  openAgain: 'Saken er åpen igjen.',
  closedAgain: 'Saken er avsluttet igjen.',
  neverOpened: 'Saken regnes som aldri opprettet.',
  counted: (moment, counted) => `${moment} (${counted})`,
  whenNotes: {
    'round-the-clock': 'Det telles døgnet rundt, også netter og stengte dager.',
    'shop-closed': 'Butikken er stengt da.',
    'closed-that-day': 'Butikken er stengt den dagen, så fristen går til midnatt.',
    'skipped-time': 'Da stilles klokka fram: det tidspunktet finnes ikke, og det en time senere gjelder.',
    'repeated-time': 'Da stilles klokka tilbake: det tidspunktet kommer to ganger, og det første gjelder.',
  },
};
