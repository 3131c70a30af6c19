/** Columns with the number that a shop knows a case by. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const REF: Names = {
  whole: wordList(
    'ref, reference, reference number, case id, case no, case number, case enquiry id, enquiry id, ticket id',
    'ticket number, ticket no, ticket, job number, job no, job id, job, work order, work order number',
    'order number, order no, order id, repair number, repair no, repair id, incident number, incident id, rma',
    'rma number, unique key, case concept name, number, no, nr, id, key, order, case, incident, receipt number, receipt',
    'referens, referensnummer, ärendenummer, ärendenr, ärende nr, ärende id, ärende, ordernummer, ordernr',
    'arbetsorder, arbetsordernummer, reparationsnummer, reparationsnr, inlämningsnummer, inlämningsnr',
    'jobbnummer, jobbnr, löpnummer, löpnr, kvittonummer, kvittonr, nummer',
    'wo, repair, tag no, tag, docket, docket no, job sheet, job card',
    'jobb, lappnummer, lappnr, bong, repnr, rep nr, verkstadsorder, arbetsordernr, ao nr, serviceorder',
    'værkstedsordre, følgeseddel, bilag, bonnr, bon nr, verkstedordre, arbeidsordrenr, arbejdsordrenr',
    'werkstattauftrag, reparaturauftrag nr, auftrag nr',
    'reference nr, sagsnummer, sagsnr, sag, ordrenummer, ordrenr, ordre, arbejdsordre, reparationsnr',
    'indleveringsnummer, indleveringsnr, løbenummer, løbenr',
    'referanse, referansenummer, saksnummer, saksnr, sak, arbeidsordre, reparasjonsnummer, reparasjonsnr',
    'innleveringsnummer, innleveringsnr, løpenummer, løpenr',
    'referenz, referenznummer, auftragsnummer, auftragsnr, auftrags nr, auftrag, vorgangsnummer, vorgangsnr',
    'vorgang, reparaturnummer, reparaturnr, bearbeitungsnummer, belegnummer, fallnummer, ticketnummer',
  ),
  within: wordList(
    'case id, case no, case number, enquiry id, ticket id, ticket number, ticket no, order number, order no',
    'order id, job number, job no, repair number, incident id, ärendenummer, ärendenr, ordernummer, ordernr',
    'sagsnummer, sagsnr, ordrenummer, ordrenr, saksnummer, saksnr, auftragsnummer, auftragsnr, auftrags nr',
  ),
  never: wordList(
    'customer, client, user, product, serial, staff, phone, category, district, kund, kunde, produkt, artikel',
    'assignee, agent, telefon, property',
  ),
  notOf: ['thing', 'other', 'person'],
};
