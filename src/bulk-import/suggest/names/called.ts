/** Columns that say when somebody last spoke with the customer. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const CALLED: Names = {
  whole: wordList(
    'last contact, last contacted, contacted, contacted at, contact date, last call, called, called at',
    'call date',
    'senaste kontakt, senast kontaktad, kontaktad, kontakt, kontaktdatum, senaste samtal, samtal, ringt',
    'ringde, uppringd',
    'sidste kontakt, kontaktet, kontaktdato, sidste opkald, opkald, ringet',
    'siste kontakt, siste samtale, samtale, oppringt',
    'letzter kontakt, kontaktiert, kontaktiert am, letzter anruf, anruf, angerufen, angerufen am',
  ),
  within: wordList(
    'last contact, contacted, senaste kontakt, sidste kontakt, siste kontakt, letzter kontakt',
  ),
  never: [],
};
