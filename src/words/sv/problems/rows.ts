/** Why a row of an import is bad, in one sentence without a full stop; its line and column stand before it. */
import { isHalf, listed } from '../../phrases.ts';
import type { RowPhrases } from '../../rows.ts';
import { oneOf } from './import.ts';
import { jsonRows } from './json.ts';

const happened = {
  opened: 'öppnades',
  changed: 'ändrades',
  closed: 'avslutades',
  kept: 'blev klart',
  call: 'hade kontakt',
};

export const rowProblems: RowPhrases = {
  ...jsonRows,
  'bad-date': ({ value, dates }) =>
    `”${value}” är inget datum som mallen har dem, till exempel ${listed(dates.slice(0, 4), 'eller')}${dates.length > 4 ? ' …' : ''}`,
  'no-such-date': ({ value }) => `det datumet eller klockslaget finns inte: ”${value}”`,
  'in-future': ({ value, what }) =>
    `”${value}” har inte varit än, så det kan inte vara när det ${happened[what]}`,
  'closed-before-opened': ({ value, opened }) => `avslutat ${value}, innan det öppnades ${opened}`,
  'due-before-opened': ({ value, opened }) => `lovat till ${value}, innan det öppnades ${opened}`,
  'kept-before-opened': ({ value, opened }) => `klart ${value}, innan det öppnades ${opened}`,
  'missing-opened-at': () => 'inget säger när det öppnades',
  'missing-closed-at': () => 'dess status säger att det är avslutat, och inget säger när',
  'missing-ref': () => 'inget säger vilket ärende raden hör till',
  'bad-case': ({ badLine, badRow, record }) =>
    `${record === undefined ? `rad ${badLine}` : `post ${badRow}`} i samma ärende är felaktig, och ett ärende kommer in helt eller inte alls`,
  'wrong-kind': ({ value, allowed, nearest }) =>
    `”${value}” är inget slag av ärende: ${oneOf(nearest, allowed)}`,
  'wrong-status': ({ value, allowed, nearest }) => `”${value}” är ingen status: ${oneOf(nearest, allowed)}`,
  'wrong-channel': ({ value, allowed, nearest }) =>
    `”${value}” är inget sätt att nå en kund: ${oneOf(nearest, allowed)}`,
  'too-few-fields': ({ fields, columns }) => `har ${fields} av ${columns} fält`,
  'too-many-fields': ({ fields, columns }) =>
    `har ${fields} fält, men det finns ${columns} kolumner; kanske saknar en text med komma eller semikolon i citattecken`,
  'text-too-long': ({ bytes, most }) =>
    `texten är ${Math.ceil(bytes / 1024)} KiB lång, och högst ${most / 1024} KiB går`,
  'control-character': ({ code, at }) => {
    const hex = code.toString(16).toUpperCase().padStart(4, '0');
    return isHalf(code)
      ? `tecken nummer ${at} är ett halvt tecken (U+${hex})`
      : `tecken nummer ${at} är ett styrtecken (U+${hex})`;
  },
  'cell-error': ({ value }) => `cellen har ett fel, ${value}, där ett värde skulle stå`,
  'cell-twice': () => 'raden har den här cellen två gånger, och ingen kan veta vilken av dem som gäller',
  'formula-without-value': () =>
    'cellen har en formel som inget har räknat ut; öppna arbetsboken i Excel och spara den',
  'phone-cut-short': ({ value }) =>
    `ett kalkylblad har gjort talet ${value} av ett telefonnummer, så de sista siffrorna är borta; fyll i det på nytt, som text`,
  'ref-cut-short': ({ value }) =>
    `ett kalkylblad har gjort talet ${value} av en referens, så de sista siffrorna är borta, och olika ärenden skulle få samma; fyll i den på nytt, som text`,
  'still-marked': () =>
    'frågetecknet bakom säger att raden inte är rättad; rätta raden och töm fältet med frågetecknet',
  'broken-quote': ({ line, quoteLine }) =>
    `har ett citattecken på fel ställe${quoteLine === line ? '' : `, i texten som börjar på rad ${quoteLine}`}; inuti en text inom citattecken skrivs det två gånger: "5"" skärm"`,
  'broken-off': ({ line, quoteLine }) =>
    `börjar en text inom citattecken${quoteLine === line ? '' : ` på rad ${quoteLine}`} som aldrig slutar: filen är avbruten, eller ett citattecken (") saknas`,
};
