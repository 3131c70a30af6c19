/** Columns with what is wrong, in the customer's words or the shop's. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const PROBLEM: Names = {
  whole: wordList(
    'problem, problems, problem description, fault, fault description, defect, symptom, issue',
    'issue description, short description, description, work requested, summary, title, subject, complaint',
    'complaint type, reason, case title, body',
    'fel, felbeskrivning, feltext, felanmälan, problembeskrivning, ärendebeskrivning, beskrivning, orsak',
    'fejl, fejlbeskrivelse, problembeskrivelse, beskrivelse, årsag',
    'feil, feilbeskrivelse, årsak',
    'reported problem, customer complaint, symptoms, whats wrong, what is wrong, work, work to do, work required',
    'details, job description',
    'fel enligt kund, symtom, vad är fel, åtgärd önskad, önskad åtgärd, önskat arbete, arbete, arbetsbeskrivning',
    'att göra, ämne, rubrik',
    'fejl ifølge kunde, symptomer, emne, overskrift, hvad er galt, opgave, arbejde, arbejdsbeskrivelse',
    'feil ifølge kunde, hva er galt, oppgave, arbeid, arbeidsbeskrivelse',
    'betreff, fehler laut kunde, schaden, schadensbeschreibung, arbeiten, reparaturauftrag',
    'fehler, fehlerbeschreibung, problembeschreibung, defekt, mangel, störung, beschreibung',
  ),
  within: wordList(
    'problem, fault, defect, description, felbeskrivning, beskrivning, fejlbeskrivelse, beskrivelse',
    'feilbeskrivelse, fehlerbeschreibung, beschreibung',
  ),
  never: wordList('id, code, count, number, resolution, closure, type of fault'),
};
