/** Columns that say when a case was closed: when it was collected, or given up. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const CLOSED: Names = {
  whole: wordList(
    'closed, closed at, closed date, date closed, closed dt, close date, collected, collected at, picked up',
    'pickup date, resolved, resolved at, resolved date, resolution date, completed, completed at',
    'completion date, date completed, finished, finished at, returned, handed over, date out, out, ended',
    'end date, end, delivered, delivered at, date delivered',
    'avslutad, avslutat, avslutad datum, avslutsdatum, avslutningsdatum, stängd, stängt, stängd datum',
    'utlämnad, utlämnat, utlämnad datum, utlämningsdatum, hämtad, hämtat, hämtad datum, hämtdatum, slutdatum',
    'afsluttet, afsluttet dato, afslutningsdato, lukket, lukket dato, udleveret, udleveret dato',
    'udleveringsdato, afhentet, afhentet dato, afhentningsdato, slutdato',
    'avsluttet, avsluttet dato, avslutningsdato, utlevert, utlevert dato, utleveringsdato, hentet',
    'hentet dato, hentedato, sluttdato',
    'pickup, picked up on, collected on, collection date, returned on, date returned, delivered on, closed on',
    'uthämtad, uthämtat, avhämtad, avhämtat, hämtad den, utlämnad den, återlämnad, utkvitterad, levererad, levererat',
    'avslut, stängningsdatum, leveret, returneret, lukkedato, afhentet den, udleveret den, levert, returnert, avhentet',
    'hentet den, utlevert den, abholung, abholung am, ausgegeben, ausgegeben am, ausgabe, ausgeliefert',
    'ausgeliefert am, zurückgegeben, rückgabe',
    'abgeschlossen, abgeschlossen am, abschluss, abschlussdatum, geschlossen, geschlossen am, abgeholt',
    'abgeholt am, abholdatum, ausgang, ausgangsdatum, erledigt, erledigt am, beendet, enddatum',
  ),
  within: wordList(
    'closed, collected, resolved, resolution, completed, avslutad, avslutat, stängd, utlämnad, hämtad',
    'afsluttet, lukket, udleveret, afhentet, avsluttet, utlevert, hentet, abgeschlossen, geschlossen',
    'abgeholt, erledigt, uthämtad, avhämtad, utlämnat, hämtat',
  ),
  never: wordList(
    'target, due, expected, estimated, promised, by, agreed, planned, lovad, lovat, utlovad, utlovat, avtalad, avtalat',
    'beräknad, beräknat, senast, lovet, aftalt, avtalt, forventet, senest, zugesagt, vereinbart, geplant, bis',
  ),
};
