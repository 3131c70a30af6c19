/** Columns with a telephone number of the customer. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';
import { STAFF } from './staff.ts';

export const PHONE: Names = {
  whole: wordList(
    'customer phone, mobile, mobile phone, mobile number, cell, cell phone, phone, phone number, phone no',
    'telephone, telephone number, tel, tel no, contact number, contact phone',
    'mobil, mobilnummer, mobilnr, mobiltelefon, telefon, telefonnummer, telefonnr, tfn, tel nr, kundens telefon',
    'tlf, tlf nr, tlfnr, mobil nr, kundens tlf, kundetelefon',
    'contact no, contact tel, tfn nr, kundtelefon, kontakttelefon, kontaktnummer, mobiltlf, kundetlf',
    'handynr, rufnr, handy, handynummer, rufnummer, festnetz',
  ),
  within: wordList('phone, mobile, telephone, telefon, telefonnummer, mobil, mobilnummer, tlf, tel, handy'),
  never: [...STAFF, ...wordList('model, modell, photo')],
  notOf: ['thing'],
};
