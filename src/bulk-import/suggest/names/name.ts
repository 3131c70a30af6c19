/** Columns with the name of the customer: in one, or in two. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';
import { STAFF } from './staff.ts';

export const NAME: Names = {
  whole: wordList(
    'customer name, customer, client name, client, full name, name, contact name, contact person, owner name',
    'owner, requester, requester name, reporter name, reporter, creator name, caller, user login',
    'customers name, client full name, brought in by, dropped off by, contact',
    'namn kund, namn på kund, kunden, uppdragsgivare, inlämnad av, inlämnare, köpare, kontakt',
    'navn på kunde, kundens fulde navn, indleveret af, innlevert av, køber, kjøper',
    'kundename, name kunde, name des auftraggebers, käufer',
    'kundnamn, kundens namn, kund, namn, kontaktperson, beställare, ägare',
    'kundenavn, kundens navn, kunde, navn, ejer, eier, bestiller',
    'kundenname, name des kunden, auftraggeber, ansprechpartner, besitzer',
  ),
  within: wordList(
    'customer name, client name, customer s name, kundnamn, kundenavn, kundenname, contact name',
  ),
  never: STAFF,
  notOf: ['thing', 'other'],
  last: { of: 'person', keys: wordList('name, full name, display name, namn, navn') },
};

export const FIRST_NAME: Names = {
  whole: wordList('first name, given name, forename, förnamn, fornavn, vorname'),
  within: wordList('first name, förnamn, fornavn, vorname'),
  never: STAFF,
  notOf: ['thing', 'other'],
  last: { of: 'person', keys: wordList('first name, first, given name, given, förnamn, fornavn, vorname') },
};

export const LAST_NAME: Names = {
  whole: wordList(
    'last name, surname, family name, efternamn, efternavn, etternavn, nachname, familienname, zuname',
  ),
  within: wordList('last name, surname, efternamn, efternavn, etternavn, nachname'),
  never: STAFF,
  notOf: ['thing', 'other'],
  last: {
    of: 'person',
    keys: wordList(
      'last name, last, family name, family, surname, efternamn, efternavn, etternavn, nachname',
    ),
  },
};
