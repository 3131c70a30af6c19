/** What is asked at a terminal. */
import type { Words } from '../index.ts';

export const askWords: Words['ask'] = {
  customer: 'Kundens navn:',
  phone: 'Telefonnummer (tomt: intet):',
  item: 'Hvad blev indleveret?',
  problem: 'Hvad er der galt med det? (tomt: ikke mere)',
  promiseKind: 'Hvad lover vi?',
  noPromise: 'intet nu',
  promiseWhen: (kind) => `${kind}: senest hvornår? (24h, 3 arbejdsdage, fre 15:00)`,
  sameContact: (name) => `Den telefon eller e-mail findes allerede hos andre. Er ${name} …`,
  someoneElse: 'en anden: en ny kunde',
  required: 'Skriv noget.',
  toldHow: 'Ved kunden det? Hvordan fik kunden det at vide?',
  notTold: 'kunden ved det ikke endnu',
  shop: 'Butikkens navn:',
  country: 'Land, to bogstaver (SE, DK, NO, FI, …):',
  newDeadline: (promise) => `Fristen for ${promise} er overskredet. Hvilken tid gav du kunden? (tomt: ingen)`,
};
