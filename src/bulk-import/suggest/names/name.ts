/** Columns with the name of the customer: in one, or in two. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';
import { STAFF } from './staff.ts';

export const NAME: Names = {
  whole: wordList(
    'customer name, customer, client name, client, full name, name, contact name, contact person, owner name',
    'owner, requester, requester name, reporter name, reporter, creator name, caller, user login',
    'kundnamn, kundens namn, kund, namn, kontaktperson, beställare, ägare',
    'kundenavn, kundens navn, kunde, navn, ejer, eier, bestiller',
    'kundenname, name des kunden, auftraggeber, ansprechpartner, besitzer',
  ),
  within: wordList('customer name, client name, kundnamn, kundenavn, kundenname, contact name'),
  never: STAFF,
};

export const FIRST_NAME: Names = {
  whole: wordList('first name, given name, forename, förnamn, fornavn, vorname'),
  within: wordList('first name, förnamn, fornavn, vorname'),
  never: STAFF,
};

export const LAST_NAME: Names = {
  whole: wordList(
    'last name, surname, family name, efternamn, efternavn, etternavn, nachname, familienname, zuname',
  ),
  within: wordList('last name, surname, efternamn, efternavn, etternavn, nachname'),
  never: STAFF,
};
