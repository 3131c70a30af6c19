/** Columns with what was said to the customer, or noted beside a case. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const SAID: Names = {
  whole: wordList(
    'comment, comments, note, notes, remark, remarks, said',
    'internal note, internal notes, other, info, information',
    'anm, anmärkningar, intern anteckning, övrigt, not, noter, meddelande',
    'bem, intern note, øvrigt, øvrig, annet, merk, hinweis, hinweise, sonstiges',
    'anteckning, anteckningar, notering, noteringar, kommentar, kommentarer, anmärkning',
    'notat, notater, bemærkning, bemærkninger, merknad, merknader',
    'notiz, notizen, bemerkung, bemerkungen, anmerkung, anmerkungen, kommentare',
  ),
  within: wordList('comment, comments, notes, anteckning, anteckningar, notat, notater, notizen, bemerkung'),
  never: wordList('count, number, antal, antall, anzahl'),
};
