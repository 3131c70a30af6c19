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
    'termin, liefertermin, abholtermin, zieltermin, zieldatum, fertigstellungstermin, fertig bis',
  ),
  within: wordList(
    'promised, due, deadline, target, expected, estimated, lovad, lovat, utlovad, utlovat, beräknad, senast',
    'lovet, forventet, senest, zugesagt, versprochen, fällig, termin',
  ),
  never: wordList('payment, invoice, amount, faktura, rechnung, kontakt, contact'),
};
