/** Att exportera journalen. */
import type { ExportWords } from '../en/export.ts';
import { count } from '../phrases.ts';

const cases = (n: number): string => count(n, 'ärende', 'ärenden');

export const exportWords: ExportWords = {
  progress: (done, of) => `${done} av ${cases(of)} skrivna`,
  done: (file, n) => `${file}: ${cases(n)} ${n === 1 ? 'skrivet' : 'skrivna'}.`,
  repairs: (file, n) => `${file}: ${count(n, 'reparation skriven', 'reparationer skrivna')}.`,
  leftOut: (n, open, others) => {
    const whys = [
      ...(open > 0 ? [`${open} är inte ${open === 1 ? 'avslutat' : 'avslutade'} än`] : []),
      ...(others > 0 ? [`${others} är ${others === 1 ? 'ingen reparation' : 'inga reparationer'}`] : []),
    ];
    return `${cases(n)} lämnas utanför: ${whys.join(', ')}.`;
  },
  standardOutput: 'standard ut',
  withheld: (n) =>
    n === 1
      ? 'En post är utan sina ord: den togs tillbaka och handlar kanske om någon annan. Läs den (lofte show ÄRENDE) och lägg till det som är kundens.'
      : `${n} poster är utan sina ord: de togs tillbaka och handlar kanske om någon annan. Läs dem (lofte show ÄRENDE) och lägg till det som är kundens.`,
  lookThrough:
    'Kundernas namn, adresser och nummer är utelämnade, så långt de är kända. Läs igenom feltexterna innan du lämnar ut filen.',
};
