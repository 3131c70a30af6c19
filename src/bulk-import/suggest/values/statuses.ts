/** What other programs call how far a case is. */
import type { Status } from '../../../domain/vocabulary.ts';
import { wordList } from '../word-list.ts';
import { wordFinder, type WordFinder } from './word-finder.ts';

/** `closed`: that the case is over, which a date says here and no status. */
export const statusMeant: WordFinder<Status | 'closed'> = wordFinder({
  received: wordList(
    'received, new, open, opened, registered, logged, in queue, queued, unassigned, to do, booked in',
    'mottagen, mottaget, ny, nytt, öppen, öppet, inlämnad, inkommen, registrerad, i kö, ej påbörjad',
    'modtaget, åben, åbent, indleveret, oprettet, registreret, ikke påbegyndt',
    'mottatt, åpen, innlevert, opprettet, registrert, ikke påbegynt',
    'eingegangen, neu, offen, angenommen, erfasst, angelegt, nicht begonnen',
  ),
  diagnosing: wordList(
    'diagnosing, diagnosis, inspection, under inspection, triage, under review, assessing, in diagnosis',
    'felsökning, felsöks, under felsökning, undersöks, diagnos, diagnostik',
    'fejlfinding, fejlsøgning, undersøges, diagnose',
    'feilsøking, undersøkes, fehlersuche, prüfung, in prüfung, wird geprüft',
  ),
  'waiting-customer': wordList(
    'waiting for customer, awaiting customer, waiting for user, awaiting user info, waiting for approval',
    'awaiting approval, quote sent, pending customer, waiting for answer, on hold, pending, waiting',
    'väntar på kund, väntar kund, inväntar kund, väntar på svar, inväntar svar, kostnadsförslag skickat, väntar',
    'venter på kunde, afventer kunde, venter på svar, afventer svar, tilbud sendt, afventer, venter',
    'avventer kunde, avventer svar, avventer',
    'wartet auf kunde, wartet auf kunden, warten auf kunde, warten auf kunden, wartet auf antwort, rückfrage',
    'wartet auf freigabe, kostenvoranschlag gesendet, wartet',
  ),
  'waiting-parts': wordList(
    'waiting for parts, waiting for part, awaiting parts, awaiting part, parts ordered, part ordered, back order',
    'waiting parts',
    'väntar på del, väntar på delar, väntar på reservdel, väntar på reservdelar, inväntar del, inväntar reservdel',
    'del beställd, delar beställda, reservdel beställd, reservdelar beställda, väntar del',
    'venter på del, venter på dele, venter på reservedel, venter på reservedele, afventer dele',
    'afventer reservedele, dele bestilt, reservedele bestilt',
    'venter på deler, venter på reservedeler, avventer deler, deler bestilt, del bestilt',
    'wartet auf teil, wartet auf teile, wartet auf ersatzteil, wartet auf ersatzteile, warten auf ersatzteile',
    'teil bestellt, teile bestellt, ersatzteil bestellt, ersatzteile bestellt',
  ),
  'at-workshop': wordList(
    'at workshop, at the workshop, sent out, sent to workshop, at supplier, with supplier, sent to supplier',
    'at manufacturer, awaiting vendor, awaiting evidence',
    'på verkstad, hos verkstad, skickad till verkstad, inskickad, hos leverantör, skickad till leverantör',
    'på værksted, hos værksted, sendt til værksted, hos leverandør, sendt til leverandør, indsendt',
    'på verksted, hos verksted, sendt til verksted, innsendt',
    'in der werkstatt, in werkstatt, beim hersteller, beim lieferanten, eingeschickt, eingesendet',
  ),
  repairing: wordList(
    'repairing, in repair, under repair, being repaired, in progress, work in progress, working, started, active',
    'assigned, processing',
    'under reparation, reparation pågår, repareras, pågår, pågående, under arbete, arbete pågår, påbörjad',
    'repareres, i gang, i arbejde, under arbejde, igangværende, påbegyndt',
    'under reparasjon, pågår, i arbeid, under arbeid, påbegynt',
    'in reparatur, wird repariert, in arbeit, in bearbeitung, begonnen',
  ),
  ready: wordList(
    'ready, ready for pickup, ready to collect, ready for collection, done, fixed, repaired, completed, complete',
    'finished, resolved, solved',
    'klar, klart, klar för hämtning, klar att hämta, klar för avhämtning, färdig, färdigt, reparerad, reparerat',
    'lagad, åtgärdad, åtgärdat, löst',
    'klar til afhentning, færdig, færdigmeldt, repareret, løst',
    'klar for henting, klar til henting, ferdig, reparert',
    'fertig, abholbereit, bereit zur abholung, repariert, erledigt, gelöst',
  ),
  'collect-unrepaired': wordList(
    'not repaired, not fixed, unrepaired, unrepairable, irreparable, cannot be repaired, beyond repair',
    'end of life, scrapped, declined, rejected, refused',
    'ej reparerad, inte reparerad, oreparerad, går ej att laga, går inte att laga, kan ej repareras, kasserad',
    'skrotas, avböjd',
    'ikke repareret, kan ikke repareres, opgivet, kasseret, ikke reparert, kassert, oppgitt',
    'nicht repariert, nicht reparierbar, irreparabel, abgelehnt, verschrottet',
  ),
  closed: wordList(
    'closed, collected, picked up, delivered, returned, archived, cancelled, canceled',
    'avslutad, avslutat, stängd, stängt, utlämnad, hämtad, levererad, makulerad, annullerad, arkiverad',
    'afsluttet, lukket, udleveret, afhentet, leveret, annulleret, arkiveret',
    'avsluttet, utlevert, hentet, levert, kansellert, arkivert',
    'abgeschlossen, geschlossen, abgeholt, ausgeliefert, ausgegeben, storniert, archiviert',
  ),
});
