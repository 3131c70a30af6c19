/** What is wrong, in one sentence, and what to do, in another. */
import type { CustomerDetail, DomainProblem, FieldName, Instead } from '../../../domain/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { detailFlags } from '../../detail-flags.ts';
import { listed, sentence } from '../../phrases.ts';
import { reportWords } from '../report.ts';
import { didYouMean } from './did-you-mean.ts';

/** With words that are the same for every gender behind them. */
const fields: Readonly<Record<FieldName, string>> = {
  accessory: 'tillbehöret',
  agreement: 'det avtalade',
  amount: 'beloppet',
  because: 'orsaken',
  channel: 'kanalen',
  currency: 'valutan',
  customer: 'kundens namn',
  email: 'e-postadressen',
  if: 'villkoret',
  item: 'föremålet',
  name: 'namnet',
  phone: 'telefonnumret',
  problem: 'felet',
  promise: 'slaget av löfte',
  ref: 'referensen',
  serial: 'serienumret',
  status: 'statusen',
  supplier: 'leverantörens namn',
  text: 'texten',
  by: 'namnet på den som gör detta',
  when: 'tidsgränsen',
  told: 'hur kunden fick veta det',
  kind: 'slaget av ärende',
  prefers: 'hur kunden vill bli nådd',
  language: 'språket',
  sort: 'ordningen',
  group: 'grupperingen',
  type: 'typen av post',
  format: 'formatet',
  limit: 'antalet rader',
  skipLines: 'antalet rader att hoppa över',
  country: 'landet',
  mapping: 'hur kolumnerna ska läsas',
};

const and = (items: readonly string[]): string => listed(items, 'och');
const or = (items: readonly string[]): string => listed(items, 'eller');

const entries = (from: number, to: number): string =>
  from === to ? `post ${from}` : `posterna ${from} till ${to}`;

const detailNames: Readonly<Record<CustomerDetail, string>> = {
  name: 'namn',
  phone: 'telefonnummer',
  email: 'e-postadress',
  prefers: 'önskade kontaktväg',
};

function takeThatFirst(seq: number, instead: Instead | null): string {
  const first = `lofte retract ${seq} --because "…"`;
  switch (instead?.is) {
    case 'amend':
      return `Ta tillbaka den posten först (${first}), eller rätta det som är fel: lofte amend ${instead.case}`;
    case 'status':
      return `Ta tillbaka den posten först (${first}), eller säg hur läget är nu: lofte status ${instead.case} STATUS`;
    case 'postpone':
      return `Ta tillbaka den posten först (${first}), eller ge löftet en ny tid: lofte postpone ${instead.promise} WHEN --told phone`;
    case undefined:
      return `Ta tillbaka den posten först: ${first}`;
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
    message: `ärende ${no} finns inte`,
    hint:
      last === 0
        ? 'Inget ärende har öppnats än: lofte intake'
        : `Det sista är ${last}. Sök efter det: lofte find NAMN`,
  }),
  'case-taken-back': ({ case: no }) => ({
    message: `ärende ${no} är återtaget och räknas som aldrig öppnat`,
    hint: `Se vad som registrerades: lofte log --case ${no}`,
  }),
  'case-lost': ({ case: no }) => ({
    message: `ärende ${no} har gått förlorat: journalen skadades där det öppnades`,
    hint: `Det som finns kvar av det: lofte log --case ${no}. En säkerhetskopia har det kanske ännu.`,
  }),
  'no-last-case': ({ by }) => ({
    message: `${by} har inte rört något ärende än, så @ betyder inget`,
    hint: 'Ange ärendet med nummer, eller sök efter det: lofte find NAMN',
  }),
  'no-case-by': ({ text }) => ({
    message: `inget öppet ärende har telefonnumret eller serienumret ”${text}”`,
    hint: `Sök, även bland avslutade ärenden: lofte find "${text}"`,
  }),
  'several-cases': ({ text, cases }) => ({
    message: `”${text}” har flera öppna ärenden: ${and(cases.map(String))}`,
    hint: 'Ange ärendet med nummer.',
  }),
  'not-a-promise': ({ said }) => ({
    message: `”${said}” är inget löfte`,
    hint: 'Ange det med ärende och nummer, 42.3, eller med ärende och slag: 42 callback',
  }),
  'case-not-promise': ({ case: no, promises }) => ({
    message: `${no} är ett ärende med ${promises.length === 1 ? 'ett löfte' : 'löften'}: ${and(promises)}`,
    hint: `Ange det du menar: lofte explain ${promises[0] ?? ''}; eller en tid med enhet: 24h, 3 arbetsdagar`,
  }),
  'no-such-promise': ({ promise, known }) => ({
    message: `löfte ${promise} finns inte`,
    hint: known.length === 0 ? 'Ärendet har inga löften.' : `Ärendet har ${and(known)}.`,
  }),
  'no-live-promise': ({ case: no, of, live }) => ({
    message: `ärende ${no} har inget gällande löfte av slaget ${kinds[of]}`,
    hint: live.length === 0 ? 'Just nu är inget lovat på det.' : `Det som gäller är ${and(live)}.`,
  }),
  'several-live-promises': ({ of, promises }) => ({
    message: `”${kinds[of]}” kan vara ${or(promises)}`,
    hint: 'Ange löftet med nummer.',
  }),
  'promise-settled': ({ promise, how, at }, { moment }) => ({
    message:
      how === 'kept'
        ? `löfte ${promise} är redan hållet, ${moment(at)}`
        : `löfte ${promise} har kunden redan avstått från, ${moment(at)}`,
    hint: 'Inget har registrerats. Om ditt senaste kommando var ett misstag: lofte undo',
  }),
  'deadline-past': ({ said, due }, { deadline }) => ({
    message: `”${said}” är ${deadline(due)}, och det har redan varit`,
    hint: 'Lova en kommande tid; eller säg när löftet gavs: --at "i går 15:00"',
  }),
  'happened-in-future': ({ at }, { moment }) => ({
    message: `${moment(at)} har inte varit än`,
    hint: '--at säger när något hände: ange en tid som har varit.',
  }),
  'happened-too-early': ({ case: no, after, at }, { moment }) => ({
    message:
      after === 'opened'
        ? `ärende ${no} öppnades ${moment(at)}, efter det`
        : after === 'closed'
          ? `ärende ${no} stängdes ${moment(at)}, efter det`
          : `ärende ${no} har haft statusen ”${statuses[after]}” sedan ${moment(at)}, och det är senare`,
    hint: 'Ange en tid därefter: --at "i går 15:00"',
  }),
  'before-promise': ({ promise, madeAt, wasPostponed }, { moment }) => ({
    message: wasPostponed
      ? `löfte ${promise} sköts upp ${moment(madeAt)}, efter det`
      : `löfte ${promise} gavs ${moment(madeAt)}, efter det`,
    hint: 'Ange en tid efter det: --at "i går 15:00"',
  }),
  'empty-text': ({ field }) => ({
    message: `${fields[field]} saknar innehåll`,
    hint:
      field === 'text'
        ? 'Skriv den efter kommandot; - läser från standard in, -e öppnar redigeraren.'
        : 'Skriv något där, eller utelämna det.',
  }),
  missing: ({ field, flag }) => ({
    message: `${fields[field]} saknas`,
    hint:
      field === 'when'
        ? 'Säg till när, efter kommandot: fre 15:00, 24h, 3 arbetsdagar.'
        : `Ange med ${flag}.`,
  }),
  'control-character': ({ field, code, at }) => ({
    message: `${fields[field]} har ett tecken som inte får stå där: U+${code.toString(16).toUpperCase().padStart(4, '0')}, på plats ${at}`,
    hint: 'Skriv utan styrtecken (radslut får bara stå i anteckningar).',
  }),
  'text-too-long': ({ field, bytes, most }) => ({
    message: `${fields[field]} tar ${bytes} byte, mer än ${most}`,
    hint: 'Korta ner.',
  }),
  'not-one-of': ({ field, value, nearest, allowed }) => ({
    message: `${fields[field]} kan inte vara ”${value}”`,
    hint: `${didYouMean(nearest)}Det som går är ${or(withWords(field, allowed))}.`,
  }),
  'bad-phone': ({ value }) => ({
    message: `”${value}” är inget telefonnummer`,
    hint: 'Skriv det med siffror, och med + före ett annat lands nummer: +47 22 22 55 55',
  }),
  'bad-email': ({ value }) => ({
    message: `”${value}” är ingen e-postadress`,
    hint: 'Skriv den som namn@example.com.',
  }),
  'bad-amount': ({ value, currency }) => ({
    message: `”${value}” är inget belopp i ${currency}, eller kan vara två`,
    hint: 'Skriv det som 1250 eller 1250,50.',
  }),
  'unknown-staff': ({ name, nearest, staff }) => ({
    message: `”${name}” arbetar inte här`,
    hint: `${didYouMean(nearest)}Säg vem du är med --by, eller en gång för alla med LOFTE_BY: ${or(staff)}.`,
  }),
  'case-is-closed': ({ case: no, closedAt }, { moment }) => ({
    message: `ärende ${no} avslutades ${moment(closedAt)}`,
    hint: `Öppna det igen först: lofte reopen ${no} --because "…"`,
  }),
  'case-is-open': ({ case: no }) => ({
    message: `ärende ${no} är öppet`,
    hint: 'Det finns inget att öppna igen.',
  }),
  'close-refused': ({ case: no, promises, owed }) => ({
    message: `ärende ${no} kan inte avslutas: ${[
      ...(promises.length > 0
        ? [`${promises.length === 1 ? 'löftet' : 'löftena'} ${and(promises)} gäller fortfarande`]
        : []),
      ...(owed.length > 0
        ? [`kunden väntar på besked om ${and(owed.map((about) => `”${statuses[about]}”`))}`]
        : []),
    ].join('; ')}`,
    hint: sentence(
      [
        ...(promises.length > 0
          ? [
              `håll eller släpp det som är lovat (lofte done ${promises[0] ?? ''}, eller lofte waive ${promises[0] ?? ''} --because "…" --told phone)`,
            ]
          : []),
        ...(owed.length > 0 ? [`ge kunden besked (lofte told ${no})`] : []),
      ].join(', och '),
    ),
  }),
  'erase-open-cases': ({ customer, cases }) => ({
    message: `kund ${customer} har öppna ärenden: ${cases.join(', ')}`,
    hint: 'Inget har raderats. Stäng dem först; verkstaden behöver fortfarande kunna nå kunden.',
  }),
  'keep-not-theirs': ({ customer, case: no }) => ({
    message: `ärende ${no} är inte kund ${customer}s`,
    hint: `Inget har raderats. Kundens ärenden: lofte customer ${customer}`,
  }),
  'nothing-to-keep': ({ customer }) => ({
    message: `inget ärende för kund ${customer} har ett pris, så inget skulle behållas`,
    hint: 'Ange ärendena som ska behållas: --keep ÄRENDE; eller utelämna --keep-until.',
  }),
  'erase-held': ({ cases, until }) => ({
    message: `ärende ${listed(cases.map(String), 'och')} behålls till och med ${until}`,
    hint: 'Inget har raderats. Vänta tills den dagen är över; eller, om det ändå inte behöver behållas: --keep-nothing',
  }),
  'no-words-in-entry': ({ seq }) => ({
    message: `post ${seq} har inga ord att radera`,
    hint: 'Inget har raderats. Vad som står i varje post: lofte log',
  }),
  'erase-open-contact': ({ seq, case: no }) => ({
    message: `post ${seq} säger vems ärende ${no} är, och det är öppet`,
    hint: `Inget har raderats. Rätta först (lofte amend ${no}, eller lofte retract ${seq}), eller stäng ärendet.`,
  }),
  'keep-past': ({ until }) => ({
    message: `--keep-until ${until} är ingen kommande dag`,
    hint: 'Skriv den fullt ut: --keep-until 2033-12-31',
  }),
  'keep-without-until': ({ cases }) => ({
    message: `--keep säger att ${cases.join(', ')} ska behållas, men inte hur länge`,
    hint: 'Inget raderades. Lägg till den sista dagen: --keep-until 2033-12-31',
  }),
  'no-case-to-keep': ({ said }) => ({
    message: `”${said}” efter --keep är inget ärendenummer`,
    hint: 'Inget raderades. Ett nummer för varje: --keep 42 --keep 43',
  }),
  'same-status': ({ case: no, status }) => ({
    message: `ärende ${no} har redan statusen ”${statuses[status]}”`,
    hint: `Inget har registrerats. Om kunden har fått besked: lofte told ${no}`,
  }),
  'not-answered': ({ flag }) => ({
    message: `ingen svarade, så ${flag} kan inte stämma`,
    hint: 'Utelämna --no-answer, eller den andra flaggan.',
  }),
  contradiction: ({ flags: [one, other] }) => ({
    message: `${one} och ${other} säger emot varandra`,
    hint: 'Utelämna en av dem.',
  }),
  'nothing-to-amend': ({ case: no }) => ({
    message: `inget sades som kan rättas på ärende ${no}`,
    hint: 'Säg vad som är rätt: lofte amend ÄRENDE --phone "070-174 06 05"',
  }),
  'name-is-number': ({ case: no, customer, name }) => ({
    message: `”${customer}” är numret på en kund${name === undefined ? '' : ` (${name})`} och inget namn`,
    hint: `Inget har registrerats. Om ärende ${no} är den kundens: lofte amend ${no} --customer-number ${customer}`,
  }),
  'nothing-to-undo': ({ by }) => ({
    message: `det finns inget senaste kommando av ${by} att ta tillbaka`,
    hint: 'Bara ditt eget senaste kommando kan tas tillbaka, och bara en gång (vem du är: --by). Annat: lofte log, sedan lofte retract NUMMER, eller FRÅN-TILL för en hel import',
  }),
  'no-such-entry': ({ said, last }) => ({
    message: `det finns ingen post ${said}`,
    hint:
      last === 0
        ? 'Inget har registrerats än.'
        : `De är numrerade från 1 till ${last}, som i lofte log; flera i rad: 1-${last}`,
  }),
  'already-taken-back': ({ seq, by, who, at }, { moment }) => ({
    message: `post ${seq} är redan återtagen, av post ${by} (${who}, ${moment(at)})`,
    hint: `Ska den gälla igen, ta tillbaka den posten: lofte retract ${by} --because "…"`,
  }),
  'built-on': ({ from, to, builder, instead }, { entry }) => ({
    message: `${entries(from, to)} kan inte tas tillbaka: post ${builder.seq} på ärende ${builder.case ?? '-'} bygger på ${from === to ? 'den' : 'dem'}, ”${entry(builder)}”`,
    hint: takeThatFirst(builder.seq, instead),
  }),
  'goes-with': ({ seq, with: status }, { entry }) => ({
    message: `post ${seq} hör ihop med post ${status.seq}, som avslutade väntan och höll löftet: ”${entry(status)}”`,
    hint: `Ta tillbaka båda: lofte retract ${status.seq} --because "…"`,
  }),
  'customer-leans-on': ({ from, to, case: no, details }) => ({
    message: `${entries(from, to)} kan inte tas tillbaka: ärende ${no} har samma kund, och kundens ${and(details.map((d) => detailNames[d]))} står bara där`,
    hint: `Skriv först in det på ärende ${no}: lofte amend ${no} ${detailFlags(details)}`,
  }),
  'never-taken-back': ({ seq, type }) =>
    type === 'erased'
      ? {
          message: `post ${seq} kan inte tas tillbaka: orden som den tog bort finns inte kvar någonstans`,
          hint: 'Skriv in på nytt det som får sparas: lofte amend ÄRENDE',
        }
      : {
          message: `post ${seq} kan inte tas tillbaka: den säger vad som var skadat, och det förblir känt`,
          hint: 'Se vad som är känt: lofte journal verify',
        },
};
