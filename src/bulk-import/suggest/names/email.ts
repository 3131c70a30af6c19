/** Columns with the e-mail address of the customer. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';
import { STAFF } from './staff.ts';

export const EMAIL: Names = {
  whole: wordList(
    'customer email, email, email address, mail, mail address, contact email, reporter email, creator email',
    'epost, epostadress, mejl, mejladress, mailadress, kundens epost',
    'mailadresse, emailadresse, kundens mail, epostadresse, kundens epostadresse',
    'mailadr, epostadr, e postadr, mail adresse, email adresse',
  ),
  within: wordList('email, mail, e mail, epost, e post, mejl'),
  never: STAFF,
  notOf: ['thing'],
};
