/** Columns that say how far a case is. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const STATUS: Names = {
  whole: wordList(
    'status, case status, repair status, ticket status, order status, job status, state',
    'stage, progress, phase, statusläge, stadium, steg, skede, fas',
    'stade, fase, trinn, ärendestatus, reparationsstatus, orderstatus, läge, tillstånd',
    'sagsstatus, saksstatus, ordrestatus, reparasjonsstatus, tilstand',
    'auftragsstatus, bearbeitungsstatus, reparaturstatus, bearbeitungsstand, stand, zustand',
  ),
  within: wordList('status'),
  never: wordList('ontime, on time, financial, payment, marital, invoice, faktura, zahlung, betaling'),
};
