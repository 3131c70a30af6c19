/** Columns that say when a case was opened. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const OPENED: Names = {
  whole: wordList(
    'opened, opened at, open dt, open date, date opened, received, received at, date received, received date',
    'created, created at, created date, date created, creation date, intake, intake date, checked in, date in',
    'dropped off, drop off date, submitted, submitted at, submission datetime, submission date, registered',
    'registered at, reported, reported at, order date, event date, start date, start, in',
    'inkom, inkommen, inkommet, inlämnad, inlämnat, inlämnad datum, inlämningsdatum, inlämning, mottagen',
    'mottaget, mottagen datum, mottagningsdatum, ankom, ankomst, ankomstdatum, registrerad, registrerat',
    'skapad, skapat, skapad datum, skapat datum, öppnad, öppnat, orderdatum, startdatum',
    'indleveret, indleveret dato, indleveringsdato, indlevering, modtaget, modtaget dato, modtagelsesdato',
    'oprettet, oprettet dato, oprettelsesdato, registreret, åbnet, ordredato, startdato',
    'innlevert, innlevert dato, innleveringsdato, innlevering, mottatt, mottatt dato, mottaksdato, opprettet',
    'opprettet dato, registrert, åpnet',
    'booked in, booked in at, date booked in, booking date, checked in at, logged, logged at, taken in, arrived',
    'arrival date, drop off',
    'mottagit, emottagen, inlämningsdag, indatum, registreringsdatum, anmäld, upprättad',
    'modtagelse, indkommet, indgået, ind, registreret dato, mottak, innkommet, innkom, inn, registrert dato',
    'registreringsdato, aufgenommen, aufgenommen am, erhalten, erhalten am, auftragseingang, aufnahmedatum',
    'eingang, eingangsdatum, eingegangen, eingegangen am, annahme, annahmedatum, angenommen, angenommen am',
    'erstellt, erstellt am, erstelldatum, angelegt, angelegt am, eröffnet, eröffnet am, abgegeben',
    'abgegeben am, auftragsdatum',
    // whatever date it is, if there is no better one
    'timestamp, date, datum, dato',
  ),
  within: wordList(
    'opened, received, created, intake, submitted, submission, dropped off, event date, inkom, inlämnad',
    'inlämnat, mottagen, mottaget, skapad, skapat, indleveret, modtaget, oprettet, innlevert, mottatt',
    'opprettet, eingang, eingegangen, annahme, angenommen, erstellt',
  ),
  never: wordList('payment, paid, updated, modified, betald, birth'),
};
