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
    const broken = `${count(silent, 'løfte', 'løfter')} er brudt, og ${silent === 1 ? 'kunden' : 'kunderne'}`;
    const more = overdue > 0 ? ` ${overdue} til er ikke holdt til tiden.` : '';
    return `${broken} ved det ikke.${more}`;
  }
  if (overdue > 0) {
    return overdue === 1
      ? '1 løfte er ikke holdt til tiden; kunden ved det.'
      : `${overdue} løfter er ikke holdt til tiden; kunderne ved det.`;
  }
  if (owed > 0)
    return `Ingen frist er overskredet, men ${count(owed, 'besked', 'beskeder')} skal gives til kunder.`;
  return ifNothing;
}

export const reportWords: Words['report'] = {
  morning: (c, next) =>
    headline(
      c,
      c.dueToday > 0
        ? `Ingen frist er overskredet, og ingen venter på besked. ${toKeep(c.dueToday)}, før vi åbner ${next}.`
        : `Ingen frist er overskredet, og ingen venter på besked. Intet skal være færdigt, før vi åbner ${next}.`,
    ),
  due: (c, until) =>
    headline(
      { ...c, owed: 0 },
      c.dueToday > 0
        ? `Ingen frist er overskredet. ${toKeep(c.dueToday)} før ${until}.`
        : `Ingen frist er overskredet, og intet skal være færdigt før ${until}.`,
    ),
  shop: (name, moment) => `${name}, ${moment}`,
  onHand: ({ openCases, livePromises }) =>
    `${count(openCases, 'åben sag', 'åbne sager')}, ${count(livePromises, 'gældende løfte', 'gældende løfter')}.`,
  sections: {
    silent: 'Brudt, og kunden ved det ikke',
    overdue: 'Frist overskredet, og kunden ved det',
    dueToday: 'Skal holdes i dag, eller før vi åbner igen',
    fromOthers: 'Lovet os af andre',
    owed: 'Besked, der skal gives',
    waitingForCustomer: 'Venter på kunden',
    uncollected: 'Ikke afhentet',
    quiet: 'Stille: intet lovet, ingen kontakt',
  },
  dueWithin: (moment) => `Skal holdes senest ${moment}`,
  heading: (title, n) => `${title} (${n})`,
  more: (n, command) => `og ${n} til: ${command}`,
  kinds: {
    diagnosis: 'fejlfinding',
    ready: 'færdig',
    callback: 'opringning',
    update: 'besked',
    quote: 'tilbud',
    delivery: 'levering',
    other: 'andet',
  },
  statuses: {
    received: 'modtaget',
    diagnosing: 'under fejlfinding',
    'waiting-customer': 'venter på kunden',
    'waiting-parts': 'venter på dele',
    'at-workshop': 'på værksted',
    repairing: 'under reparation',
    ready: 'klar til afhentning',
    'collect-unrepaired': 'til afhentning, urepareret',
  },
  noCustomer: 'ingen kunde',
  noName: 'intet navn',
  noItem: 'ingen genstand',
  noCustomerOnRecord: 'Ingen kunde registreret',
  silentWait: 'kunden ved det ikke',
  movedByWait: 'flyttet af ventetiden',
  itemOf: (item, customer) => `${customer}, ${item}`,
  since: (moment) => `siden ${moment}`,
  reach: (reach) => {
    switch (reach.by) {
      case 'phone':
        return `ring til ${reach.to}`;
      case 'sms':
        return `send sms til ${reach.to}`;
      case 'email':
        return `skriv til ${reach.to}`;
      case 'none':
        return reach.why === 'no-customer'
          ? 'find ud af, hvem det tilhører'
          : 'find ud af, hvordan kunden kan kontaktes';
    }
  },
  todo: {
    'tell-customer': (reach) => `${reach}, sig, at det er forsinket, og giv en ny tid`,
    'tell-new-deadline': (reach, newTime) => `${reach} og sig den nye tid, ${newTime}`,
    'call-back': (reach) => `${reach}, vi har lovet at ringe`,
    'give-new-deadline': (reach) => `gør det færdigt, eller ${reach} og giv en ny tid`,
    'finish-in-time': (reach) => `gør det færdigt til tiden, og ${reach} bagefter`,
    'settle-ready': (reach, _, promise) =>
      `${reach} og bed kunden hente det; skriv ind, hvornår det var klart: lofte done ${promise} --at WHEN`,
    'send-quote': (reach) => `${reach} med prisen`,
    'send-update': (reach) => `${reach} med nyt`,
    'warn-in-time': (reach) => `sørg for, at det holdes, ellers ${reach}, inden det bliver forsinket`,
    'chase-supplier': () => 'spørg, hvornår det kommer',
    'tell-status': (reach) => `${reach} og sig det`,
    'tell-waiting': (reach) => `${reach} og sig, at vi venter på svar`,
    'remind-customer': (reach) => `${reach} og bed om svar`,
    'remind-to-collect': (reach) => `${reach} og bed kunden hente det`,
    'decide-next': (reach) => `beslut, hvad der nu skal ske, og ${reach} bagefter`,
  },
  whomToDo: (whom, todo) => `${whom}: ${todo}`,
  columns: {
    promise: 'løfte',
    case: 'sag',
    customer: 'kunde',
    supplier: 'fra',
    due: 'senest',
    since: 'siden',
    next: 'at gøre',
  },
  score: ({ days, before, ...lately }) => {
    if (lately.due === 0 && before.due === 0) return `Intet løfte skulle holdes de seneste ${2 * days} dage.`;
    const now =
      lately.due === 0
        ? `Intet løfte skulle holdes de seneste ${days} dage`
        : `Holdt til tiden: ${lately.keptOnTime} af ${lately.due} de seneste ${days} dage (${percent(lately)})`;
    return before.due === 0
      ? `${now}; intet de ${days} dage før.`
      : `${now}; ${before.keptOnTime} af ${before.due} de ${days} dage før (${percent(before)}).`;
  },
  lastBackup: (days, isThere) =>
    `Seneste sikkerhedskopi: for ${days} dage siden${isThere ? '' : ', og den er der ikke nu'}. En ny: lofte journal backup`,
  heldBack: 'Gemmes',
  heldOf: (cases, customer, until) => `sag ${cases} for kunde ${customer} til og med ${until}`,
  heldOver: (held, customer) => `${held}, og den dag er omme: lofte journal erase --customer ${customer}`,
  journal: (head) => `Journal ${head}`,
  calendar: {
    fromOthers: (promise, supplier) => `${promise} fra ${supplier}`,
    toUs: (promise) => `${promise}, lovet os`,
  },
  next: {
    nothing: 'Intet venter på at blive gjort.',
    why: {
      silent: (late) => `Kunden har ikke fået at vide, at det er forsinket (${late}).`,
      overdue: (late) => `Kunden ved, at det er forsinket (${late}), og venter.`,
      owed: (since) => `Kunden har ventet på besked siden ${since}.`,
      dueToday: (left) => `Det kan stadig holdes: ${left}.`,
      fromOthers: (at) => `Det er lovet os: ${at}.`,
      waitingForCustomer: (since) => `Vi har ventet på svar siden ${since}.`,
      uncollected: (since) => `Det har ligget til afhentning siden ${since}.`,
      quiet: (since) => `Intet er lovet, og kunden hørte sidst fra os ${since}.`,
    },
    silentWait: (since) => `Vi har ventet på svar siden ${since}, og kunden ved det ikke.`,
    promise: (name, kind, item, due) => `${name} ${kind}, ${item}, senest ${due}.`,
    case: (no, item, status) => `Sag ${no}, ${item}, ${status}.`,
  },
};
