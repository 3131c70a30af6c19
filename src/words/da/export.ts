/** At eksportere journalen. */
import type { ExportWords } from '../en/export.ts';
import { count } from '../phrases.ts';

const cases = (n: number): string => count(n, 'sag', 'sager');

export const exportWords: ExportWords = {
  progress: (done, of) => `${done} af ${cases(of)} skrevet`,
  done: (file, n) => `${file}: ${cases(n)} skrevet.`,
  repairs: (file, n) => `${file}: ${count(n, 'reparation', 'reparationer')} skrevet.`,
  leftOut: (n, open, others) => {
    const whys = [
      ...(open > 0 ? [`${open} er ikke ${open === 1 ? 'afsluttet' : 'afsluttede'} endnu`] : []),
      ...(others > 0 ? [`${others} er ${others === 1 ? 'ikke en reparation' : 'ikke reparationer'}`] : []),
    ];
    return `${cases(n)} er udeladt: ${whys.join(', ')}.`;
  },
  standardOutput: 'standardoutput',
  withheld: (n) =>
    n === 1
      ? 'En post er uden sine ord: den blev taget tilbage og handler måske om en anden. Læs den (lofte show SAG), og tilføj det, der er kundens.'
      : `${n} poster er uden deres ord: de blev taget tilbage og handler måske om en anden. Læs dem (lofte show SAG), og tilføj det, der er kundens.`,
  lookThrough:
    'Kundernes navne, adresser og numre er udeladt, så vidt de kendes. Læs fejlbeskrivelserne igennem, før du giver filen fra dig.',
};
