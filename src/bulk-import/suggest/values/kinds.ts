/** What other programs call the kinds of cases. */
import type { CaseKind } from '../../../domain/vocabulary.ts';
import { wordList } from '../word-list.ts';
import { wordFinder, type WordFinder } from './word-finder.ts';

export const kindMeant: WordFinder<CaseKind> = wordFinder({
  repair: wordList('repair, service, reparation, lagning, reparasjon, reparatur, wartung'),
  complaint: wordList(
    'complaint, warranty, warranty claim, reklamation, klagomål, garanti, garantiärende, klage, reklamasjon',
    'garantisag, garantisak, beschwerde, garantie, garantiefall, gewährleistung',
  ),
  return: wordList(
    'return, refund, retur, ånger, ångerköp, öppet köp, fortrydelse, angrerett, rückgabe, retoure',
  ),
  order: wordList('order, purchase, beställning, köp, ordre, bestilling, køb, kjøp, bestellung, kauf'),
  enquiry: wordList(
    'enquiry, inquiry, question, förfrågan, fråga, forespørgsel, spørgsmål, forespørsel, spørsmål, anfrage, frage',
  ),
});
