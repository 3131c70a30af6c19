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
  agreement: 'det aftalte',
  amount: 'beløbet',
  because: 'årsagen',
  channel: 'kanalen',
  currency: 'valutaen',
  customer: 'kundens navn',
  email: 'e-mailadressen',
  if: 'betingelsen',
  item: 'genstanden',
  name: 'navnet',
  phone: 'telefonnummeret',
  problem: 'fejlen',
  promise: 'løftets slags',
  ref: 'referencen',
  serial: 'serienummeret',
  status: 'statussen',
  supplier: 'leverandørens navn',
  text: 'teksten',
  by: 'navnet på den, der gør dette',
  when: 'fristen',
  told: 'hvordan kunden fik det at vide',
  kind: 'sagens slags',
  prefers: 'hvordan kunden vil kontaktes',
  language: 'sproget',
  sort: 'rækkefølgen',
  group: 'grupperingen',
  type: 'postens type',
  format: 'formatet',
  limit: 'antallet af linjer',
  skipLines: 'antallet af linjer, der springes over',
  country: 'landet',
  mapping: 'hvordan kolonnerne skal læses',
};

const and = (items: readonly string[]): string => listed(items, 'og');
const or = (items: readonly string[]): string => listed(items, 'eller');

const entries = (from: number, to: number): string =>
  from === to ? `post ${from}` : `post ${from} til ${to}`;

const detailNames: Readonly<Record<CustomerDetail, string>> = {
  name: 'navn',
  phone: 'telefonnummer',
  email: 'e-mailadresse',
  prefers: 'ønskede kontaktvej',
};

function takeThatFirst(seq: number, instead: Instead | null): string {
  const first = `lofte retract ${seq} --because "…"`;
  switch (instead?.is) {
    case 'amend':
      return `Tag først den post tilbage (${first}), eller ret det, der er forkert: lofte amend ${instead.case}`;
    case 'status':
      return `Tag først den post tilbage (${first}), eller sig, hvordan det står til nu: lofte status ${instead.case} STATUS`;
    case 'postpone':
      return `Tag først den post tilbage (${first}), eller giv løftet en ny frist: lofte postpone ${instead.promise} WHEN --told phone`;
    case undefined:
      return `Tag først den post tilbage: ${first}`;
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
    message: `sag ${no} findes ikke`,
    hint:
      last === 0
        ? 'Der er ikke oprettet nogen sag endnu: lofte intake'
        : `Den sidste er ${last}. Søg efter den: lofte find NAVN`,
  }),
  'case-taken-back': ({ case: no }) => ({
    message: `sag ${no} er taget tilbage og regnes som aldrig oprettet`,
    hint: `Se, hvad der blev registreret: lofte log --case ${no}`,
  }),
  'case-lost': ({ case: no }) => ({
    message: `sag ${no} er gået tabt: journalen blev beskadiget, der hvor den blev oprettet`,
    hint: `Hvad der er tilbage af den: lofte log --case ${no}. En sikkerhedskopi har den måske endnu.`,
  }),
  'no-last-case': ({ by }) => ({
    message: `${by} har ikke rørt nogen sag endnu, så @ betyder ingen`,
    hint: 'Angiv sagen med nummer, eller søg efter den: lofte find NAVN',
  }),
  'no-case-by': ({ text }) => ({
    message: `ingen åben sag har telefonnummeret eller serienummeret »${text}«`,
    hint: `Søg, også blandt afsluttede sager: lofte find "${text}"`,
  }),
  'several-cases': ({ text, cases }) => ({
    message: `»${text}« har flere åbne sager: ${and(cases.map(String))}`,
    hint: 'Angiv sagen med nummer.',
  }),
  'not-a-promise': ({ said }) => ({
    message: `»${said}« er ikke et løfte`,
    hint: 'Angiv det med sag og nummer, 42.3, eller med sag og slags: 42 callback',
  }),
  'case-not-promise': ({ case: no, promises }) => ({
    message: `${no} er en sag med ${promises.length === 1 ? 'et løfte' : 'løfter'}: ${and(promises)}`,
    hint: `Angiv det, du mener: lofte explain ${promises[0] ?? ''}; eller en tid med enhed: 24h, 3 arbejdsdage`,
  }),
  'no-such-promise': ({ promise, known }) => ({
    message: `løfte ${promise} findes ikke`,
    hint: known.length === 0 ? 'Sagen har ingen løfter.' : `Sagen har ${and(known)}.`,
  }),
  'no-live-promise': ({ case: no, of, live }) => ({
    message: `sag ${no} har intet gældende løfte af slagsen ${kinds[of]}`,
    hint: live.length === 0 ? 'Lige nu er intet lovet på den.' : `Gældende er ${and(live)}.`,
  }),
  'several-live-promises': ({ of, promises }) => ({
    message: `»${kinds[of]}« kan være ${or(promises)}`,
    hint: 'Angiv løftet med nummer.',
  }),
  'promise-settled': ({ promise, how, at }, { moment }) => ({
    message: `løfte ${promise} er allerede ${how === 'kept' ? 'holdt' : 'frafaldet'}, ${moment(at)}`,
    hint: 'Intet er registreret. Hvis din seneste kommando var en fejl: lofte undo',
  }),
  'deadline-past': ({ said, due }, { deadline }) => ({
    message: `»${said}« er ${deadline(due)}, og det er forbi`,
    hint: 'Lov en kommende tid; eller sig, hvornår løftet blev givet: --at "i går 15:00"',
  }),
  'happened-in-future': ({ at }, { moment }) => ({
    message: `${moment(at)} er ikke kommet endnu`,
    hint: '--at siger, hvornår noget skete: angiv en tid, der er forbi.',
  }),
  'happened-too-early': ({ case: no, after, at }, { moment }) => ({
    message:
      after === 'opened'
        ? `sag ${no} blev oprettet ${moment(at)}, efter det`
        : after === 'closed'
          ? `sag ${no} blev lukket ${moment(at)}, efter det`
          : `sag ${no} har haft status »${statuses[after]}« siden ${moment(at)}, og det er senere`,
    hint: 'Angiv en tid derefter: --at "i går 15:00"',
  }),
  'before-promise': ({ promise, madeAt, wasPostponed }, { moment }) => ({
    message: wasPostponed
      ? `løfte ${promise} blev udsat ${moment(madeAt)}, efter det`
      : `løfte ${promise} blev givet ${moment(madeAt)}, efter det`,
    hint: 'Angiv en tid, efter det: --at "i går 15:00"',
  }),
  'empty-text': ({ field }) => ({
    message: `${fields[field]} er uden indhold`,
    hint:
      field === 'text'
        ? 'Skriv den efter kommandoen; - læser fra standard input, -e åbner editoren.'
        : 'Skriv noget dér, eller udelad det.',
  }),
  missing: ({ field, flag }) => ({
    message: `${fields[field]} mangler`,
    hint:
      field === 'when'
        ? 'Sig hvornår, efter kommandoen: fre 15:00, 24h, 3 arbejdsdage.'
        : `Angiv med ${flag}.`,
  }),
  'control-character': ({ field, code, at }) => ({
    message: `${fields[field]} har et tegn, der ikke må stå dér: U+${code.toString(16).toUpperCase().padStart(4, '0')}, på plads ${at}`,
    hint: 'Skriv uden styretegn (linjeskift må kun stå i noter).',
  }),
  'text-too-long': ({ field, bytes, most }) => ({
    message: `${fields[field]} fylder ${bytes} byte, mere end ${most}`,
    hint: 'Forkort.',
  }),
  'not-one-of': ({ field, value, nearest, allowed }) => ({
    message: `${fields[field]} kan ikke være »${value}«`,
    hint: `${didYouMean(nearest)}Tilladt er ${or(withWords(field, allowed))}.`,
  }),
  'bad-phone': ({ value }) => ({
    message: `»${value}« er ikke et telefonnummer`,
    hint: 'Skriv det med cifre, og med + foran et andet lands nummer: +47 22 22 55 55',
  }),
  'bad-email': ({ value }) => ({
    message: `»${value}« er ikke en e-mailadresse`,
    hint: 'Skriv den som navn@example.com.',
  }),
  'bad-amount': ({ value, currency }) => ({
    message: `»${value}« er ikke et beløb i ${currency}, eller kan være to`,
    hint: 'Skriv det som 1250 eller 1250,50.',
  }),
  'unknown-staff': ({ name, nearest, staff }) => ({
    message: `»${name}« arbejder ikke her`,
    hint: `${didYouMean(nearest)}Sig, hvem du er, med --by, eller én gang for alle med LOFTE_BY: ${or(staff)}.`,
  }),
  'case-is-closed': ({ case: no, closedAt }, { moment }) => ({
    message: `sag ${no} blev afsluttet ${moment(closedAt)}`,
    hint: `Åbn den igen først: lofte reopen ${no} --because "…"`,
  }),
  'case-is-open': ({ case: no }) => ({
    message: `sag ${no} er åben`,
    hint: 'Der er intet at åbne igen.',
  }),
  'close-refused': ({ case: no, promises, owed }) => ({
    message: `sag ${no} kan ikke afsluttes: ${[
      ...(promises.length > 0
        ? [`${promises.length === 1 ? 'løftet' : 'løfterne'} ${and(promises)} gælder stadig`]
        : []),
      ...(owed.length > 0
        ? [`kunden venter på besked om ${and(owed.map((about) => `»${statuses[about]}«`))}`]
        : []),
    ].join('; ')}`,
    hint: sentence(
      [
        ...(promises.length > 0
          ? [
              `hold eller frafald det, der er lovet (lofte done ${promises[0] ?? ''}, eller lofte waive ${promises[0] ?? ''} --because "…" --told phone)`,
            ]
          : []),
        ...(owed.length > 0 ? [`giv kunden besked (lofte told ${no})`] : []),
      ].join(', og '),
    ),
  }),
  'erase-open-cases': ({ customer, cases }) => ({
    message: `kunde ${customer} har åbne sager: ${cases.join(', ')}`,
    hint: 'Intet er slettet. Luk dem først; butikken skal stadig kunne nå kunden.',
  }),
  'keep-not-theirs': ({ customer, case: no }) => ({
    message: `sag ${no} er ikke kunde ${customer}s`,
    hint: `Intet er slettet. Kundens sager: lofte customer ${customer}`,
  }),
  'nothing-to-keep': ({ customer }) => ({
    message: `ingen sag for kunde ${customer} har en pris, så intet ville blive gemt`,
    hint: 'Nævn de sager, der skal gemmes: --keep SAG; eller udelad --keep-until.',
  }),
  'erase-held': ({ cases, until }) => ({
    message: `sag ${listed(cases.map(String), 'og')} gemmes til og med ${until}`,
    hint: 'Intet er slettet. Vent, til den dag er omme; eller, hvis det alligevel ikke skal gemmes: --keep-nothing',
  }),
  'no-words-in-entry': ({ seq }) => ({
    message: `post ${seq} har ingen ord, der kan slettes`,
    hint: 'Intet er slettet. Hvad der står i hver post: lofte log',
  }),
  'erase-open-contact': ({ seq, case: no }) => ({
    message: `post ${seq} siger, hvis sag ${no} er, og den er åben`,
    hint: `Intet er slettet. Ret det først (lofte amend ${no} eller lofte retract ${seq}), eller luk sagen.`,
  }),
  'keep-past': ({ until }) => ({
    message: `--keep-until ${until} er ingen kommende dag`,
    hint: 'Skriv den helt ud: --keep-until 2033-12-31',
  }),
  'keep-without-until': ({ cases }) => ({
    message: `--keep siger, at ${cases.join(', ')} skal gemmes, men ikke hvor længe`,
    hint: 'Intet blev slettet. Tilføj den sidste dag: --keep-until 2033-12-31',
  }),
  'no-case-to-keep': ({ said }) => ({
    message: `»${said}« efter --keep er ikke et sagsnummer`,
    hint: 'Intet blev slettet. Ét nummer for hver: --keep 42 --keep 43',
  }),
  'same-status': ({ case: no, status }) => ({
    message: `sag ${no} har allerede status »${statuses[status]}«`,
    hint: `Intet er registreret. Hvis kunden har fået besked: lofte told ${no}`,
  }),
  'not-answered': ({ flag }) => ({
    message: `ingen svarede, så ${flag} kan ikke passe`,
    hint: 'Udelad --no-answer, eller det andet flag.',
  }),
  contradiction: ({ flags: [one, other] }) => ({
    message: `${one} og ${other} modsiger hinanden`,
    hint: 'Udelad en af dem.',
  }),
  'nothing-to-amend': ({ case: no }) => ({
    message: `der blev ikke sagt noget, der kan rettes på sag ${no}`,
    hint: 'Sig, hvad der er rigtigt: lofte amend SAG --phone "32 12 34 56"',
  }),
  'name-is-number': ({ case: no, customer, name }) => ({
    message: `»${customer}« er nummeret på en kunde${name === undefined ? '' : ` (${name})`} og ikke et navn`,
    hint: `Intet er registreret. Hvis sag ${no} er den kundes: lofte amend ${no} --customer-number ${customer}`,
  }),
  'nothing-to-undo': ({ by }) => ({
    message: `der er ingen seneste kommando af ${by} at tage tilbage`,
    hint: 'Kun din egen seneste kommando kan tages tilbage, og kun én gang (hvem du er: --by). Alt andet: lofte log, derefter lofte retract NUMMER, eller FRA-TIL for en hel import',
  }),
  'no-such-entry': ({ said, last }) => ({
    message: `der er ingen post ${said}`,
    hint:
      last === 0
        ? 'Intet er registreret endnu.'
        : `De er nummereret fra 1 til ${last}, som i lofte log; flere i træk: 1-${last}`,
  }),
  'already-taken-back': ({ seq, by, who, at }, { moment }) => ({
    message: `post ${seq} er allerede taget tilbage, af post ${by} (${who}, ${moment(at)})`,
    hint: `Skal den gælde igen, så tag den post tilbage: lofte retract ${by} --because "…"`,
  }),
  'built-on': ({ from, to, builder, instead }, { entry }) => ({
    message: `${entries(from, to)} kan ikke tages tilbage: post ${builder.seq} på sag ${builder.case ?? '-'} bygger på ${from === to ? 'den' : 'dem'}, »${entry(builder)}«`,
    hint: takeThatFirst(builder.seq, instead),
  }),
  'goes-with': ({ seq, with: status }, { entry }) => ({
    message: `post ${seq} hører sammen med post ${status.seq}, som afsluttede ventetiden og holdt løftet: »${entry(status)}«`,
    hint: `Tag begge tilbage: lofte retract ${status.seq} --because "…"`,
  }),
  'customer-leans-on': ({ from, to, case: no, details }) => ({
    message: `${entries(from, to)} kan ikke tages tilbage: sag ${no} har samme kunde, og kundens ${and(details.map((d) => detailNames[d]))} står kun dér`,
    hint: `Skriv det først ind på sag ${no}: lofte amend ${no} ${detailFlags(details)}`,
  }),
  'never-taken-back': ({ seq, type }) =>
    type === 'erased'
      ? {
          message: `post ${seq} kan ikke tages tilbage: de ord, som den fjernede, står ingen steder mere`,
          hint: 'Skriv det ind på ny, der må gemmes: lofte amend SAG',
        }
      : {
          message: `post ${seq} kan ikke tages tilbage: den siger, hvad der var beskadiget, og det forbliver kendt`,
          hint: 'Se, hvad der er kendt: lofte journal verify',
        },
};
