/** What is wrong, in one sentence, and what to do, in another. */
import type { DomainProblem, FieldName } from '../../../domain/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { listed, sentence } from '../../phrases.ts';
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
  country: 'landet',
  mapping: 'hur kolumnerna ska läsas',
};

const and = (items: readonly string[]): string => listed(items, 'och');
const or = (items: readonly string[]): string => listed(items, 'eller');

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
  'no-such-promise': ({ promise, known }) => ({
    message: `löfte ${promise} finns inte`,
    hint: known.length === 0 ? 'Ärendet har inga löften.' : `Ärendet har ${and(known)}.`,
  }),
  'no-live-promise': ({ case: no, of, live }) => ({
    message: `ärende ${no} har inget gällande löfte av slaget ${of}`,
    hint: live.length === 0 ? 'Just nu är inget lovat på det.' : `Det som gäller är ${and(live)}.`,
  }),
  'several-live-promises': ({ of, promises }) => ({
    message: `”${of}” kan vara ${or(promises)}`,
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
          : `ärende ${no} har varit ${after} sedan ${moment(at)}, och det är senare`,
    hint: 'Ange en tid därefter: --at "i går 15:00"',
  }),
  'before-promise': ({ promise, madeAt }, { moment }) => ({
    message: `löfte ${promise} gavs ${moment(madeAt)}, efter det`,
    hint: 'Ange en tid efter att det gavs: --at "i går 15:00"',
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
    hint: `${didYouMean(nearest)}Det som går är ${or(allowed)}.`,
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
      ...(owed.length > 0 ? [`kunden väntar på besked om ${and(owed)}`] : []),
    ].join('; ')}`,
    hint: sentence(
      [
        ...(promises.length > 0
          ? [`håll eller släpp det som är lovat (lofte done ${promises[0] ?? ''})`]
          : []),
        ...(owed.length > 0 ? [`ge kunden besked (lofte told ${no})`] : []),
      ].join(', och '),
    ),
  }),
  'same-status': ({ case: no, status }) => ({
    message: `ärende ${no} är redan ${status}`,
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
    hint: 'Säg vad som är rätt: lofte amend CASE --phone "070-174 06 05"',
  }),
  'nothing-to-undo': ({ by }) => ({
    message: `det finns inget senaste kommando av ${by} att ta tillbaka`,
    hint: 'Bara ditt eget senaste kommando kan tas tillbaka, och bara en gång; vem du är sägs med --by.',
  }),
  'undo-built-on': ({ case: no, by }) => ({
    message:
      no === null
        ? `mer har registrerats efter det senaste kommandot av ${by}`
        : `mer har registrerats på ärende ${no} efter det senaste kommandot av ${by}`,
    hint: 'Rätta med en ny post: amend, postpone, note.',
  }),
};
