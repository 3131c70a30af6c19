/** The morning report, `due` and `next`. */
import type { Kept } from '../../reports/score.ts';
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

const toKeep = (n: number): string => `${count(n, 'løfte', 'løfter')} skal holdes`;
const percent = ({ due, keptOnTime }: Kept): string => `${Math.round((100 * keptOnTime) / due)} %`;

interface Found {
  readonly silent: number;
  readonly overdue: number;
  readonly owed: number;
}

function headline({ silent, overdue, owed }: Found, ifNothing: string): string {
  if (silent > 0) {
    const broken = `${count(silent, 'løfte', 'løfter')} er brutt, og ${silent === 1 ? 'kunden' : 'kundene'}`;
    const more = overdue > 0 ? ` ${overdue} til er ikke holdt i tide.` : '';
    return `${broken} vet det ikke.${more}`;
  }
  if (overdue > 0) {
    return overdue === 1
      ? '1 løfte er ikke holdt i tide; kunden vet det.'
      : `${overdue} løfter er ikke holdt i tide; kundene vet det.`;
  }
  if (owed > 0) {
    return `Ingen frist er overskredet, men ${count(owed, 'beskjed', 'beskjeder')} skal gis til kunder.`;
  }
  return ifNothing;
}

export const reportWords: Words['report'] = {
  morning: (c, next) =>
    headline(
      c,
      c.dueToday > 0
        ? `Ingen frist er overskredet, og ingen venter på beskjed. ${toKeep(c.dueToday)} før vi åpner ${next}.`
        : `Ingen frist er overskredet, og ingen venter på beskjed. Ingenting må være ferdig før vi åpner ${next}.`,
    ),
  due: (c, until) =>
    headline(
      { ...c, owed: 0 },
      c.dueToday > 0
        ? `Ingen frist er overskredet. ${toKeep(c.dueToday)} innen ${until}.`
        : `Ingen frist er overskredet, og ingenting må være ferdig innen ${until}.`,
    ),
  shop: (name, moment) => `${name}, ${moment}`,
  onHand: ({ openCases, livePromises }) =>
    `${count(openCases, 'åpen sak', 'åpne saker')}, ${count(livePromises, 'gjeldende løfte', 'gjeldende løfter')}.`,
  sections: {
    silent: 'Brutt, og kunden vet det ikke',
    overdue: 'Frist overskredet, og kunden vet det',
    dueToday: 'Skal holdes i dag, eller før vi åpner igjen',
    fromOthers: 'Lovet oss av andre',
    owed: 'Beskjeder som skal gis',
    waitingForCustomer: 'Venter på kunden',
    uncollected: 'Ikke hentet',
    quiet: 'Stille: ingenting lovet, ingen kontakt',
  },
  dueWithin: (moment) => `Skal holdes senest ${moment}`,
  heading: (title, n) => `${title} (${n})`,
  more: (n, command) => `og ${n} til: ${command}`,
  kinds: {
    diagnosis: 'feilsøking',
    ready: 'ferdig',
    callback: 'oppringing',
    update: 'beskjed',
    quote: 'pristilbud',
    delivery: 'levering',
    other: 'annet',
  },
  statuses: {
    received: 'mottatt',
    diagnosing: 'feilsøkes',
    'waiting-customer': 'venter på kunden',
    'waiting-parts': 'venter på deler',
    'at-workshop': 'på verksted',
    repairing: 'repareres',
    ready: 'klar til henting',
    'collect-unrepaired': 'til henting, ureparert',
  },
  noCustomer: 'ingen kunde',
  noName: 'uten navn',
  noItem: 'ingen gjenstand',
  noCustomerOnRecord: 'Ingen kunde registrert',
  silentWait: 'kunden vet det ikke',
  movedByWait: 'flyttet av ventetiden',
  itemOf: (item, customer) => `${customer}, ${item}`,
  since: (moment) => `siden ${moment}`,
  reach: (reach) => {
    switch (reach.by) {
      case 'phone':
        return `ring ${reach.to}`;
      case 'sms':
        return `send sms til ${reach.to}`;
      case 'email':
        return `skriv til ${reach.to}`;
      case 'none':
        return reach.why === 'no-customer' ? 'finn ut hvem det tilhører' : 'finn ut hvordan kunden kan nås';
    }
  },
  todo: {
    'tell-customer': (reach) => `${reach}, si at det er forsinket, og gi en ny tid`,
    'tell-new-deadline': (reach, newTime) => `${reach} og si den nye tiden, ${newTime}`,
    'call-back': (reach) => `${reach}, vi har lovet å ringe`,
    'give-new-deadline': (reach) => `gjør det ferdig, eller ${reach} og gi en ny tid`,
    'finish-in-time': (reach) => `gjør det ferdig i tide, og ${reach} etterpå`,
    'settle-ready': (reach, _, promise) =>
      `${reach} og be kunden hente det; skriv inn når det var klart: lofte done ${promise} --at WHEN`,
    'send-quote': (reach) => `${reach} med prisen`,
    'send-update': (reach) => `${reach} med nytt`,
    'warn-in-time': (reach) => `sørg for at det holdes, ellers ${reach} før det blir forsinket`,
    'chase-supplier': () => 'spør når det kommer',
    'tell-status': (reach) => `${reach} og si det`,
    'tell-waiting': (reach) => `${reach} og si at vi venter på svar`,
    'remind-customer': (reach) => `${reach} og be om svar`,
    'remind-to-collect': (reach) => `${reach} og be kunden hente det`,
    'decide-next': (reach) => `bestem hva som skjer videre, og ${reach} etterpå`,
  },
  whomToDo: (whom, todo) => `${whom}: ${todo}`,
  columns: {
    promise: 'løfte',
    case: 'sak',
    customer: 'kunde',
    supplier: 'fra',
    due: 'senest',
    since: 'siden',
    next: 'å gjøre',
  },
  score: ({ days, before, ...lately }) => {
    if (lately.due === 0 && before.due === 0)
      return `Ingen løfter skulle holdes de siste ${2 * days} dagene.`;
    const now =
      lately.due === 0
        ? `Ingen løfter skulle holdes de siste ${days} dagene`
        : `Holdt i tide: ${lately.keptOnTime} av ${lately.due} de siste ${days} dagene (${percent(lately)})`;
    return before.due === 0
      ? `${now}; ingen de ${days} dagene før.`
      : `${now}; ${before.keptOnTime} av ${before.due} de ${days} dagene før (${percent(before)}).`;
  },
  lastBackup: (days, isThere) =>
    `Siste sikkerhetskopi: for ${days} dager siden${isThere ? '' : ', og den er ikke der nå'}. En ny: lofte journal backup`,
  heldBack: 'Beholdes',
  heldOf: (cases, customer, until) => `sak ${cases} for kunde ${customer} til og med ${until}`,
  heldOver: (held, customer) => `${held}, og den dagen er over: lofte journal erase --customer ${customer}`,
  journal: (head) => `Journal ${head}`,
  calendar: {
    fromOthers: (promise, supplier) => `${promise} fra ${supplier}`,
    toUs: (promise) => `${promise}, lovet oss`,
  },
  next: {
    nothing: 'Ingenting venter på å bli gjort.',
    why: {
      silent: (late) => `Kunden har ikke fått vite at det er forsinket (${late}).`,
      overdue: (late) => `Kunden vet at det er forsinket (${late}), og venter.`,
      owed: (since) => `Kunden har ventet på beskjed siden ${since}.`,
      dueToday: (left) => `Det kan fortsatt holdes: ${left}.`,
      fromOthers: (at) => `Det er lovet oss: ${at}.`,
      waitingForCustomer: (since) => `Vi har ventet på svar siden ${since}.`,
      uncollected: (since) => `Det har ligget til henting siden ${since}.`,
      quiet: (since) => `Ingenting er lovet, og kunden hørte sist fra oss ${since}.`,
    },
    silentWait: (since) => `Vi har ventet på svar siden ${since}, og kunden vet det ikke.`,
    promise: (name, kind, item, due) => `${name} ${kind}, ${item}, senest ${due}.`,
    case: (no, item, status) => `Sak ${no}, ${item}, ${status}.`,
  },
};
