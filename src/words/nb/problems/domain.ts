/** What is wrong, in one sentence, and what to do, in another. */
import type { CustomerDetail, DomainProblem, FieldName, Instead } from '../../../domain/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { detailFlags } from '../../detail-flags.ts';
import { listed, sentence } from '../../phrases.ts';
import { reportWords } from '../report.ts';
import { didYouMean } from './did-you-mean.ts';

/** With words that are the same for every gender behind them. */
const fields: Readonly<Record<FieldName, string>> = {
  accessory: 'tilbehøret',
  agreement: 'det avtalte',
  amount: 'beløpet',
  because: 'årsaken',
  channel: 'kanalen',
  currency: 'valutaen',
  customer: 'navnet til kunden',
  email: 'e-postadressen',
  if: 'betingelsen',
  item: 'gjenstanden',
  name: 'navnet',
  phone: 'telefonnummeret',
  problem: 'feilen',
  promise: 'typen løfte',
  ref: 'referansen',
  serial: 'serienummeret',
  status: 'statusen',
  supplier: 'navnet til leverandøren',
  text: 'teksten',
  by: 'navnet til den som gjør dette',
  when: 'fristen',
  told: 'hvordan kunden fikk vite det',
  kind: 'typen sak',
  prefers: 'hvordan kunden vil nås',
  language: 'språket',
  sort: 'rekkefølgen',
  group: 'grupperingen',
  type: 'typen post',
  format: 'formatet',
  limit: 'antallet linjer',
  skipLines: 'antallet linjer som hoppes over',
  country: 'landet',
  mapping: 'hvordan kolonnene skal leses',
};

const and = (items: readonly string[]): string => listed(items, 'og');
const or = (items: readonly string[]): string => listed(items, 'eller');

const entries = (from: number, to: number): string =>
  from === to ? `post ${from}` : `post ${from} til ${to}`;

const detailNames: Readonly<Record<CustomerDetail, string>> = {
  name: 'navn',
  phone: 'telefonnummer',
  email: 'e-postadresse',
  prefers: 'ønskede kontaktvei',
};

function takeThatFirst(seq: number, instead: Instead | null): string {
  const first = `lofte retract ${seq} --because "…"`;
  switch (instead?.is) {
    case 'amend':
      return `Ta den posten tilbake først (${first}), eller rett det som er feil: lofte amend ${instead.case}`;
    case 'status':
      return `Ta den posten tilbake først (${first}), eller si hvordan det ligger an nå: lofte status ${instead.case} STATUS`;
    case 'postpone':
      return `Ta den posten tilbake først (${first}), eller gi løftet en ny frist: lofte postpone ${instead.promise} WHEN --told phone`;
    case undefined:
      return `Ta den posten tilbake først: ${first}`;
  }
}

const { kinds, statuses } = reportWords;

/** Codes of kinds and statuses with their words, which can be typed as well. */
const withWords = (field: FieldName, codes: readonly string[]): readonly string[] => {
  const words: Readonly<Record<string, string>> =
    field === 'promise' ? kinds : field === 'status' ? statuses : {};
  return codes.map((code) => (words[code] === undefined ? code : `${code} (${words[code]})`));
};

export const domainProblems: SentencesOf<DomainProblem> = {
  'no-such-case': ({ case: no, last }) => ({
    message: `sak ${no} finnes ikke`,
    hint:
      last === 0
        ? 'Ingen sak er opprettet ennå: lofte intake'
        : `Den siste er ${last}. Søk etter den: lofte find NAVN`,
  }),
  'case-taken-back': ({ case: no }) => ({
    message: `sak ${no} er tatt tilbake og regnes som aldri opprettet`,
    hint: `Se hva som ble registrert: lofte log --case ${no}`,
  }),
  'case-lost': ({ case: no }) => ({
    message: `sak ${no} er gått tapt: journalen ble skadet der den ble opprettet`,
    hint: `Det som er igjen av den: lofte log --case ${no}. En sikkerhetskopi har den kanskje ennå.`,
  }),
  'no-last-case': ({ by }) => ({
    message: `${by} har ikke rørt noen sak ennå, så @ betyr ingen`,
    hint: 'Oppgi saken med nummer, eller søk etter den: lofte find NAVN',
  }),
  'no-case-by': ({ text }) => ({
    message: `ingen åpen sak har telefonnummeret eller serienummeret «${text}»`,
    hint: `Søk, også blant avsluttede saker: lofte find "${text}"`,
  }),
  'several-cases': ({ text, cases }) => ({
    message: `«${text}» har flere åpne saker: ${and(cases.map(String))}`,
    hint: 'Oppgi saken med nummer.',
  }),
  'not-a-promise': ({ said }) => ({
    message: `«${said}» er ikke et løfte`,
    hint: 'Oppgi det med sak og nummer, 42.3, eller med sak og type: 42 callback',
  }),
  'case-not-promise': ({ case: no, promises }) => ({
    message: `${no} er en sak med ${promises.length === 1 ? 'et løfte' : 'løfter'}: ${and(promises)}`,
    hint: `Oppgi det du mener: lofte explain ${promises[0] ?? ''}; eller en tid med enhet: 24h, 3 arbeidsdager`,
  }),
  'no-such-promise': ({ promise, known }) => ({
    message: `løfte ${promise} finnes ikke`,
    hint: known.length === 0 ? 'Saken har ingen løfter.' : `Saken har ${and(known)}.`,
  }),
  'no-live-promise': ({ case: no, of, live }) => ({
    message: `sak ${no} har ikke noe gjeldende løfte av typen ${kinds[of]}`,
    hint: live.length === 0 ? 'Akkurat nå er ingenting lovet på den.' : `Gjeldende er ${and(live)}.`,
  }),
  'several-live-promises': ({ of, promises }) => ({
    message: `«${kinds[of]}» kan være ${or(promises)}`,
    hint: 'Oppgi løftet med nummer.',
  }),
  'promise-settled': ({ promise, how, at }, { moment }) => ({
    message: `løfte ${promise} er allerede ${how === 'kept' ? 'holdt' : 'frafalt'}, ${moment(at)}`,
    hint: 'Ingenting er registrert. Hvis den siste kommandoen din var en feil: lofte undo',
  }),
  'deadline-past': ({ said, due }, { deadline }) => ({
    message: `«${said}» er ${deadline(due)}, og det er forbi`,
    hint: 'Lov en kommende tid; eller si når løftet ble gitt: --at "i går 15:00"',
  }),
  'happened-in-future': ({ at }, { moment }) => ({
    message: `${moment(at)} har ikke vært ennå`,
    hint: '--at sier når noe skjedde: oppgi en tid som er forbi.',
  }),
  'happened-too-early': ({ case: no, after, at }, { moment }) => ({
    message:
      after === 'opened'
        ? `sak ${no} ble opprettet ${moment(at)}, etter det`
        : after === 'closed'
          ? `sak ${no} ble lukket ${moment(at)}, etter det`
          : `sak ${no} har hatt status «${statuses[after]}» siden ${moment(at)}, og det er senere`,
    hint: 'Oppgi en tid etter det: --at "i går 15:00"',
  }),
  'before-promise': ({ promise, madeAt, wasPostponed }, { moment }) => ({
    message: wasPostponed
      ? `løfte ${promise} ble utsatt ${moment(madeAt)}, etter det`
      : `løfte ${promise} ble gitt ${moment(madeAt)}, etter det`,
    hint: 'Oppgi en tid etter det: --at "i går 15:00"',
  }),
  'empty-text': ({ field }) => ({
    message: `${fields[field]} er uten innhold`,
    hint:
      field === 'text'
        ? 'Skriv den etter kommandoen; - leser fra standard inn, -e åpner redigeringsprogrammet.'
        : 'Skriv noe der, eller utelat det.',
  }),
  missing: ({ field, flag }) => ({
    message: `${fields[field]} mangler`,
    hint:
      field === 'when'
        ? 'Si til når, etter kommandoen: fre 15:00, 24h, 3 arbeidsdager.'
        : `Oppgi med ${flag}.`,
  }),
  'control-character': ({ field, code, at }) => ({
    message: `${fields[field]} har et tegn som ikke kan stå der: U+${code.toString(16).toUpperCase().padStart(4, '0')}, på plass ${at}`,
    hint: 'Skriv uten kontrolltegn (linjeskift kan bare stå i notater).',
  }),
  'text-too-long': ({ field, bytes, most }) => ({
    message: `${fields[field]} tar ${bytes} byte, mer enn ${most}`,
    hint: 'Kort ned.',
  }),
  'not-one-of': ({ field, value, nearest, allowed }) => ({
    message: `${fields[field]} kan ikke være «${value}»`,
    hint: `${didYouMean(nearest)}Tillatt er ${or(withWords(field, allowed))}.`,
  }),
  'bad-phone': ({ value }) => ({
    message: `«${value}» er ikke et telefonnummer`,
    hint: 'Skriv det med sifre, og med + foran nummeret til et annet land: +46 70 174 06 05',
  }),
  'bad-email': ({ value }) => ({
    message: `«${value}» er ikke en e-postadresse`,
    hint: 'Skriv den som navn@example.com.',
  }),
  'bad-amount': ({ value, currency }) => ({
    message: `«${value}» er ikke et beløp i ${currency}, eller kan være to`,
    hint: 'Skriv det som 1250 eller 1250,50.',
  }),
  'unknown-staff': ({ name, nearest, staff }) => ({
    message: `«${name}» arbeider ikke her`,
    hint: `${didYouMean(nearest)}Si hvem du er med --by, eller en gang for alle med LOFTE_BY: ${or(staff)}.`,
  }),
  'case-is-closed': ({ case: no, closedAt }, { moment }) => ({
    message: `sak ${no} ble avsluttet ${moment(closedAt)}`,
    hint: `Åpne den igjen først: lofte reopen ${no} --because "…"`,
  }),
  'case-is-open': ({ case: no }) => ({
    message: `sak ${no} er åpen`,
    hint: 'Det er ingenting å åpne igjen.',
  }),
  'close-refused': ({ case: no, promises, owed }) => ({
    message: `sak ${no} kan ikke avsluttes: ${[
      ...(promises.length > 0
        ? [`${promises.length === 1 ? 'løftet' : 'løftene'} ${and(promises)} gjelder fortsatt`]
        : []),
      ...(owed.length > 0
        ? [`kunden venter på beskjed om ${and(owed.map((about) => `«${statuses[about]}»`))}`]
        : []),
    ].join('; ')}`,
    hint: sentence(
      [
        ...(promises.length > 0
          ? [
              `hold eller frafall det som er lovet (lofte done ${promises[0] ?? ''}, eller lofte waive ${promises[0] ?? ''} --because "…" --told phone)`,
            ]
          : []),
        ...(owed.length > 0 ? [`gi kunden beskjed (lofte told ${no})`] : []),
      ].join(', og '),
    ),
  }),
  'erase-open-cases': ({ customer, cases }) => ({
    message: `kunde ${customer} har åpne saker: ${cases.join(', ')}`,
    hint: 'Ingenting er slettet. Lukk dem først; butikken må fortsatt kunne nå kunden.',
  }),
  'keep-not-theirs': ({ customer, case: no }) => ({
    message: `sak ${no} er ikke kunde ${customer}s`,
    hint: `Ingenting er slettet. Kundens saker: lofte customer ${customer}`,
  }),
  'nothing-to-keep': ({ customer }) => ({
    message: `ingen sak for kunde ${customer} har en pris, så ingenting ville blitt beholdt`,
    hint: 'Nevn sakene som skal beholdes: --keep SAK; eller utelat --keep-until.',
  }),
  'erase-held': ({ cases, until }) => ({
    message: `sak ${listed(cases.map(String), 'og')} beholdes til og med ${until}`,
    hint: 'Ingenting er slettet. Vent til den dagen er over; eller, hvis det likevel ikke må beholdes: --keep-nothing',
  }),
  'no-words-in-entry': ({ seq }) => ({
    message: `post ${seq} har ingen ord som kan slettes`,
    hint: 'Ingenting er slettet. Hva som står i hver post: lofte log',
  }),
  'erase-open-contact': ({ seq, case: no }) => ({
    message: `post ${seq} sier hvem sak ${no} tilhører, og den er åpen`,
    hint: `Ingenting er slettet. Rett det først (lofte amend ${no}, eller lofte retract ${seq}), eller lukk saken.`,
  }),
  'keep-past': ({ until }) => ({
    message: `--keep-until ${until} er ingen kommende dag`,
    hint: 'Skriv den helt ut: --keep-until 2033-12-31',
  }),
  'keep-without-until': ({ cases }) => ({
    message: `--keep sier at ${cases.join(', ')} skal beholdes, men ikke hvor lenge`,
    hint: 'Ingenting ble slettet. Legg til den siste dagen: --keep-until 2033-12-31',
  }),
  'no-case-to-keep': ({ said }) => ({
    message: `«${said}» etter --keep er ikke et saksnummer`,
    hint: 'Ingenting ble slettet. Ett nummer for hver: --keep 42 --keep 43',
  }),
  'same-status': ({ case: no, status }) => ({
    message: `sak ${no} har allerede status «${statuses[status]}»`,
    hint: `Ingenting er registrert. Hvis kunden har fått beskjed: lofte told ${no}`,
  }),
  'not-answered': ({ flag }) => ({
    message: `ingen svarte, så ${flag} kan ikke stemme`,
    hint: 'Utelat --no-answer, eller det andre flagget.',
  }),
  contradiction: ({ flags: [one, other] }) => ({
    message: `${one} og ${other} sier imot hverandre`,
    hint: 'Utelat en av dem.',
  }),
  'nothing-to-amend': ({ case: no }) => ({
    message: `det ble ikke sagt noe som kan rettes på sak ${no}`,
    hint: 'Si hva som er riktig: lofte amend SAK --phone "22 22 55 55"',
  }),
  'name-is-number': ({ case: no, customer, name }) => ({
    message: `«${customer}» er nummeret på en kunde${name === undefined ? '' : ` (${name})`} og ikke et navn`,
    hint: `Ingenting er registrert. Hvis sak ${no} er den kundens: lofte amend ${no} --customer-number ${customer}`,
  }),
  'nothing-to-undo': ({ by }) => ({
    message: `det finnes ingen siste kommando av ${by} å ta tilbake`,
    hint: 'Bare din egen siste kommando kan tas tilbake, og bare én gang (hvem du er: --by). Alt annet: lofte log, deretter lofte retract NUMMER, eller FRA-TIL for en hel import',
  }),
  'no-such-entry': ({ said, last }) => ({
    message: `det finnes ingen post ${said}`,
    hint:
      last === 0
        ? 'Ingenting er registrert ennå.'
        : `De er nummerert fra 1 til ${last}, som i lofte log; flere på rad: 1-${last}`,
  }),
  'already-taken-back': ({ seq, by, who, at }, { moment }) => ({
    message: `post ${seq} er allerede tatt tilbake, av post ${by} (${who}, ${moment(at)})`,
    hint: `Skal den gjelde igjen, ta den posten tilbake: lofte retract ${by} --because "…"`,
  }),
  'built-on': ({ from, to, builder, instead }, { entry }) => ({
    message: `${entries(from, to)} kan ikke tas tilbake: post ${builder.seq} på sak ${builder.case ?? '-'} bygger på ${from === to ? 'den' : 'dem'}, «${entry(builder)}»`,
    hint: takeThatFirst(builder.seq, instead),
  }),
  'goes-with': ({ seq, with: status }, { entry }) => ({
    message: `post ${seq} hører sammen med post ${status.seq}, som avsluttet ventingen og holdt løftet: «${entry(status)}»`,
    hint: `Ta begge tilbake: lofte retract ${status.seq} --because "…"`,
  }),
  'customer-leans-on': ({ from, to, case: no, details }) => ({
    message: `${entries(from, to)} kan ikke tas tilbake: sak ${no} har samme kunde, og kundens ${and(details.map((d) => detailNames[d]))} står bare der`,
    hint: `Skriv det først inn på sak ${no}: lofte amend ${no} ${detailFlags(details)}`,
  }),
  'never-taken-back': ({ seq, type }) =>
    type === 'erased'
      ? {
          message: `post ${seq} kan ikke tas tilbake: ordene som den fjernet, står ingen steder lenger`,
          hint: 'Skriv inn på nytt det som kan lagres: lofte amend SAK',
        }
      : {
          message: `post ${seq} kan ikke tas tilbake: den sier hva som var skadet, og det forblir kjent`,
          hint: 'Se hva som er kjent: lofte journal verify',
        },
};
