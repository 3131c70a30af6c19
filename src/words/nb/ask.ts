/** What is asked at a terminal. */
import type { Words } from '../index.ts';

export const askWords: Words['ask'] = {
  customer: 'Navnet til kunden:',
  phone: 'Telefonnummer (tomt: ikke noe):',
  item: 'Hva ble levert inn?',
  problem: 'Hva er galt med det? (tomt: ikke noe mer)',
  promiseKind: 'Hva lover vi?',
  noPromise: 'ingenting nå',
  promiseWhen: (kind) => `${kind}: senest når? (24h, 3 arbeidsdager, fre 15:00)`,
  sameContact: (name) => `Den telefonen eller e-posten finnes allerede hos andre. Er ${name} …`,
  someoneElse: 'en annen: en ny kunde',
  required: 'Skriv noe.',
  toldHow: 'Vet kunden det? Hvordan fikk kunden vite det?',
  notTold: 'kunden vet det ikke ennå',
  shop: 'Navnet på butikken:',
  country: 'Land, to bokstaver (SE, DK, NO, FI, …):',
  newDeadline: (promise) => `Fristen for ${promise} er overskredet. Hvilken tid ga du kunden? (tomt: ingen)`,
};
