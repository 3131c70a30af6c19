/** The morning report, `due` and `next`. */
import type { Kept } from '../../reports/score.ts';
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const toKeep = (n: number): string => `${count(n, 'löfte', 'löften')} ska hållas`;
const percent = ({ due, keptOnTime }: Kept): string => `${Math.round((100 * keptOnTime) / due)} %`;

interface Found {
  readonly silent: number;
  readonly overdue: number;
  readonly owed: number;
}

function headline({ silent, overdue, owed }: Found, ifNothing: string): string {
  if (silent > 0) {
    const broken =
      silent === 1 ? '1 löfte är brutet, och kunden' : `${silent} löften är brutna, och kunderna`;
    const more = overdue > 0 ? ` ${overdue} till är ${overdue === 1 ? 'försenat' : 'försenade'}.` : '';
    return `${broken} vet inte om det.${more}`;
  }
  if (overdue > 0) {
    return overdue === 1
      ? '1 löfte är försenat; kunden vet om det.'
      : `${overdue} löften är försenade; kunderna vet om det.`;
  }
  if (owed > 0) return `Inget är försenat, men ${owed} besked ska ges till kunder.`;
  return ifNothing;
}

export const reportWords: Words['report'] = {
  morning: (c, next) =>
    headline(
      c,
      c.dueToday > 0
        ? `Inget är försenat och ingen väntar på besked. ${toKeep(c.dueToday)} innan vi öppnar ${next}.`
        : `Inget är försenat och ingen väntar på besked. Inget behöver bli klart innan vi öppnar ${next}.`,
    ),
  due: (c, until) =>
    headline(
      { ...c, owed: 0 },
      c.dueToday > 0
        ? `Inget är försenat. ${toKeep(c.dueToday)} före ${until}.`
        : `Inget är försenat, och inget behöver bli klart före ${until}.`,
    ),
  shop: (name, moment) => `${name}, ${moment}`,
  onHand: ({ openCases, livePromises }) =>
    `${count(openCases, 'öppet ärende', 'öppna ärenden')}, ${count(livePromises, 'gällande löfte', 'gällande löften')}.`,
  sections: {
    silent: 'Brutet, och kunden vet inte om det',
    overdue: 'Försenat, och kunden vet om det',
    dueToday: 'Ska hållas i dag, eller innan vi öppnar igen',
    fromOthers: 'Lovat oss av andra',
    owed: 'Besked som ska ges',
    waitingForCustomer: 'Väntar på kunden',
    uncollected: 'Inte hämtat',
    quiet: 'Tyst: inget lovat, ingen kontakt',
  },
  dueWithin: (moment) => `Ska hållas senast ${moment}`,
  heading: (title, n) => `${title} (${n})`,
  more: (n, command) => `och ${n} till: ${command}`,
  kinds: {
    diagnosis: 'felsökning',
    ready: 'klart',
    callback: 'återuppringning',
    update: 'lägesbesked',
    quote: 'prisuppgift',
    delivery: 'leverans',
    other: 'övrigt',
  },
  statuses: {
    received: 'mottaget',
    diagnosing: 'felsöks',
    'waiting-customer': 'väntar på kunden',
    'waiting-parts': 'väntar på delar',
    'at-workshop': 'hos verkstad',
    repairing: 'repareras',
    ready: 'klart att hämta',
    'collect-unrepaired': 'att hämta, oreparerat',
  },
  noCustomer: 'ingen kund',
  noName: 'inget namn',
  noItem: 'inget föremål',
  noCustomerOnRecord: 'Ingen kund registrerad',
  silentWait: 'kunden vet inte om det',
  movedByWait: 'flyttat av väntan',
  itemOf: (item, customer) => `${customer}, ${item}`,
  since: (moment) => `sedan ${moment}`,
  reach: (reach) => {
    switch (reach.by) {
      case 'phone':
        return `ring ${reach.to}`;
      case 'sms':
        return `sms:a ${reach.to}`;
      case 'email':
        return `skriv till ${reach.to}`;
      case 'none':
        return reach.why === 'no-customer' ? 'ta reda på vems det är' : 'ta reda på hur kunden kan nås';
    }
  },
  todo: {
    'tell-customer': (reach) => `${reach}, säg att det är försenat och ge en ny tid`,
    'tell-new-deadline': (reach, newTime) => `${reach} och säg den nya tiden, ${newTime}`,
    'call-back': (reach) => `${reach}, vi har lovat att ringa`,
    'give-new-deadline': (reach) => `gör det klart, eller ${reach} och ge en ny tid`,
    'finish-in-time': (reach) => `gör det klart i tid, och ${reach} sedan`,
    'settle-ready': (reach, _, promise) =>
      `${reach} och be kunden hämta det; skriv in när det var klart: lofte done ${promise} --at WHEN`,
    'send-quote': (reach) => `${reach} med priset`,
    'send-update': (reach) => `${reach} med besked om läget`,
    'warn-in-time': (reach) => `se till att det hålls, annars ${reach} innan det blir försenat`,
    'chase-supplier': () => 'fråga när det kommer',
    'tell-status': (reach) => `${reach} och säg det`,
    'tell-waiting': (reach) => `${reach} och säg att vi väntar på svar`,
    'remind-customer': (reach) => `${reach} och be om svar`,
    'remind-to-collect': (reach) => `${reach} och be kunden hämta det`,
    'decide-next': (reach) => `bestäm vad som händer härnäst, och ${reach} sedan`,
  },
  whomToDo: (whom, todo) => `${whom}: ${todo}`,
  columns: {
    promise: 'löfte',
    case: 'ärende',
    customer: 'kund',
    supplier: 'från',
    due: 'senast',
    since: 'sedan',
    next: 'att göra',
  },
  score: ({ days, before, ...lately }) => {
    if (lately.due === 0 && before.due === 0) {
      return `Inget löfte skulle hållas de senaste ${2 * days} dagarna.`;
    }
    const now =
      lately.due === 0
        ? `Inget löfte skulle hållas de senaste ${days} dagarna`
        : `Hållna i tid: ${lately.keptOnTime} av ${lately.due} de senaste ${days} dagarna (${percent(lately)})`;
    return before.due === 0
      ? `${now}; inget de ${days} dagarna dessförinnan.`
      : `${now}; ${before.keptOnTime} av ${before.due} de ${days} dagarna dessförinnan (${percent(before)}).`;
  },
  lastBackup: (days, isThere) =>
    `Senaste säkerhetskopian: för ${days} dagar sedan${isThere ? '' : ', och den finns inte där nu'}. En ny: lofte journal backup`,
  heldBack: 'Behålls',
  heldOf: (cases, customer, until) => `ärende ${cases} för kund ${customer} till och med ${until}`,
  heldOver: (held, customer) => `${held}, och den dagen är över: lofte journal erase --customer ${customer}`,
  journal: (head) => `Journal ${head}`,
  calendar: {
    fromOthers: (promise, supplier) => `${promise} från ${supplier}`,
    toUs: (promise) => `${promise}, lovat oss`,
  },
  next: {
    nothing: 'Inget väntar på att göras.',
    why: {
      silent: (late) => `Kunden har inte fått veta att det är försenat (${late}).`,
      overdue: (late) => `Kunden vet att det är försenat (${late}) och väntar.`,
      owed: (since) => `Kunden väntar på besked sedan ${since}.`,
      dueToday: (left) => `Det kan fortfarande hållas: ${left}.`,
      fromOthers: (at) => `Det är lovat oss: ${at}.`,
      waitingForCustomer: (since) => `Vi har väntat på svar sedan ${since}.`,
      uncollected: (since) => `Det har väntat på att hämtas sedan ${since}.`,
      quiet: (since) => `Inget är lovat, och kunden hörde senast av oss ${since}.`,
    },
    silentWait: (since) => `Vi har väntat på svar sedan ${since}, och kunden vet inte om det.`,
    promise: (name, kind, item, due) => `${name} ${kind}, ${item}, senast ${due}.`,
    case: (no, item, status) => `Ärende ${no}, ${item}, ${status}.`,
  },
};
