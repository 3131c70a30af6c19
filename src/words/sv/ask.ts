/** What is asked at a terminal. */
import type { Words } from '../index.ts';

export const askWords: Words['ask'] = {
  customer: 'Kundens namn:',
  phone: 'Telefonnummer (tomt: inget):',
  item: 'Vad lämnades in?',
  problem: 'Vad är det för fel på det? (tomt: inget mer)',
  promiseKind: 'Vad lovar vi?',
  noPromise: 'inget nu',
  promiseWhen: (kind) => `${kind}: senast när? (24h, 3 arbetsdagar, fre 15:00)`,
  sameContact: (name) => `Den telefonen eller e-posten finns redan hos andra. Är ${name} …`,
  someoneElse: 'någon annan: en ny kund',
  required: 'Skriv något.',
  toldHow: 'Vet kunden om det? Hur fick kunden veta det?',
  notTold: 'kunden vet det inte än',
  shop: 'Butikens namn:',
  country: 'Land, två bokstäver (SE, DK, NO, FI, …):',
  newDeadline: (promise) => `${promise} är försenat. Vilken tid gav du kunden? (tomt: ingen)`,
};
