/** Columns that say what kind of case it is: a repair, a complaint, a return, an order, an enquiry. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const KIND: Names = {
  whole: wordList(
    'kind, case kind, case type, ticket type, issue type, request type, order type, type',
    'ärendetyp, ärendeslag, ordertyp, slag, typ, sagstype, sagsart, sakstype, ordretype, art, vorgangsart',
    'auftragsart, auftragstyp',
  ),
  within: wordList('case type, ticket type, request type, ärendetyp, sagstype, sakstype, auftragsart'),
  never: [],
};
