/** Columns that say when a row's change was made, in a log. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const CHANGED: Names = {
  whole: wordList(
    'changed, changed at, change date, date changed, change time, updated, updated at, date updated, last updated',
    'modified, modified at, last modified, date modified, last change, status date, status changed, event time',
    'ändrad, ändrat, ändrad datum, ändringsdatum, senast ändrad, uppdaterad, uppdaterat, senast uppdaterad, statusdatum',
    'tidpunkt, händelsetid',
    'ændret, ændringsdato, sidst ændret, opdateret, sidst opdateret, statusdato, tidspunkt',
    'endret, endringsdato, sist endret, oppdatert, sist oppdatert',
    'geändert, geändert am, änderungsdatum, letzte änderung, aktualisiert, aktualisiert am, zeitpunkt',
  ),
  within: wordList(
    'changed, updated, modified, ändrad, ändrat, uppdaterad, ændret, opdateret, endret, oppdatert, geändert',
  ),
  never: wordList('by, av, af, von'),
};
