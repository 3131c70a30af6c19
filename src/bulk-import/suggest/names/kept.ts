/** Columns that say when a promise was kept: when the item was ready. */
import type { Names } from '../name-fit.ts';
import { wordList } from '../word-list.ts';

export const KEPT: Names = {
  whole: wordList(
    'ready, ready at, ready date, date ready, done, done at, done date, fixed, fixed at, repaired, repaired at',
    'repair date, repaired date, kept, kept at',
    'klar, klart, klar datum, klardatum, färdig, färdigt, färdig datum, färdigdatum, reparerad, reparerat',
    'reparerad datum, lagad, klarmeddelad',
    'klardato, klar dato, færdig, færdigdato, færdig dato, færdigmeldt, repareret, repareret dato',
    'ferdig, ferdigdato, ferdig dato, ferdigstilt, reparert, reparert dato',
    'repair completed, work completed, fixed on, repaired on, ready on',
    'färdigställd, färdigställt, åtgärdad, åtgärdat, lagat, reparerad den, klarmarkerad, klarrapporterad, klarmeddelat',
    'redo, redo att hämta, klar att hämta, klar för hämtning',
    'færdiggjort, klarmeldt, repareret den, udført, udført dato, ferdigmeldt, utført, utført dato, reparert den',
    'fertigmeldung, fertig gemeldet, abholbereit, abholbereit am, bereit, bereit am, reparaturende',
    'fertig, fertig am, fertiggestellt, fertiggestellt am, fertigstellung, fertigstellungsdatum, repariert',
    'repariert am',
  ),
  within: wordList(
    'ready, repaired, klar, färdig, færdig, ferdig, fertig, färdigställd, færdigmeldt, ferdigstilt',
  ),
  never: wordList(
    'by, senast, senest, bis, til, till, expected, estimated, beräknad, beräknat, forventet, innan, inden, innen',
    'promised, agreed, lovad, lovat, utlovad, utlovat, avtalad, avtalat, lovet, aftalt, avtalt, zugesagt, vereinbart',
    'versprochen, voraussichtlich, geplant, planned',
  ),
};
