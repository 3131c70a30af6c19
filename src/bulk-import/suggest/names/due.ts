/** Columns with the time that a customer was promised. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const DUE: Names = {
  whole: wordList(
    'promised, promised at, promised date, promise date, promised for, promised by, due, due at, due date',
    'date due, due dt, deadline, target, target dt, target date, ready by, expected, expected date',
    'expected completion, estimated completion, estimated date, eta, sla due',
    'lovad, lovat, lovad till, lovat till, lovad datum, lovat datum, utlovad, utlovat, utlovat datum',
    'klar senast, klart senast, klar till, färdig till, beräknad klar, beräknat klart, beräknad leverans',
    'förfaller, förfallodatum, leveransdatum, önskat datum, senast, sista datum, tidsfrist, frist',
    'lovet, lovet dato, lovet til, lovet klar, klar senest, klar til, færdig senest, forventet',
    'forventet klar, forventet færdig, forventet levering, leveringsdato, forfald, forfaldsdato, fristdato',
    'ferdig senest, forventet ferdig, forfall, forfallsdato',
    'zugesagt, zugesagt am, zugesagt bis, versprochen, versprochen bis, fällig, fällig am, fälligkeitsdatum',
    'promise, promised ready, agreed, agreed date, date promised, needed by, wanted by, required by, required date',
    'date required, commit date, complete by, est completion, est completion date',
    'löfte, löftesdatum, lovad klar, lovad leverans, lovad tid, utlovad klar, utlovad tid, avtalad, avtalat',
    'avtalat datum, avtalad tid, överenskommet, överenskommet datum, överenskommen tid, klart till, klar innan',
    'färdig senast, färdig innan, klar beräknat, leveranstid, hämtas senast',
    'løfte, lovet færdig, lovet tid, lovet ferdig, aftalt, aftalt dato, aftalt tid, aftalt færdig, aftalt levering',
    'aftalt afhentning, færdig til, klar inden, klar til dato, leveringstid, leveringsfrist, afhentes senest',
    'avtalt, avtalt dato, avtalt tid, avtalt ferdig, avtalt levering, avtalt henting, ferdig til, ferdig innen',
    'klar innen, hentes senest',
    'fertigstellung bis, vereinbart, vereinbart am, vereinbart bis, vereinbarter termin, abholung geplant, solltermin',
    'wunschtermin, lieferfrist, voraussichtlich fertig, fertig voraussichtlich, geplante fertigstellung',
    'termin, liefertermin, abholtermin, zieltermin, zieldatum, fertigstellungstermin, fertig bis',
  ),
  within: wordList(
    'promised, due, deadline, target, expected, estimated, lovad, lovat, utlovad, utlovat, beräknad, senast',
    'lovet, forventet, senest, zugesagt, versprochen, fällig, termin, agreed, avtalad, avtalat, överenskommet',
    'aftalt, avtalt, vereinbart, voraussichtlich, geplant, planned',
  ),
  never: wordList('payment, invoice, amount, faktura, rechnung, kontakt, contact'),
};
