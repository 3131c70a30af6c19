/** Å eksportere journalen. */
import type { ExportWords } from '../en/export.ts';
import { count } from '../phrases.ts';

const cases = (n: number): string => count(n, 'sak', 'saker');

export const exportWords: ExportWords = {
  progress: (done, of) => `${done} av ${cases(of)} skrevet`,
  done: (file, n) => `${file}: ${cases(n)} skrevet.`,
  repairs: (file, n) => `${file}: ${count(n, 'reparasjon', 'reparasjoner')} skrevet.`,
  leftOut: (n, open, others) => {
    const whys = [
      ...(open > 0 ? [`${open} er ikke ${open === 1 ? 'avsluttet' : 'avsluttede'} ennå`] : []),
      ...(others > 0 ? [`${others} er ${others === 1 ? 'ikke en reparasjon' : 'ikke reparasjoner'}`] : []),
    ];
    return `${cases(n)} er utelatt: ${whys.join(', ')}.`;
  },
  standardOutput: 'standard ut',
  withheld: (n) =>
    n === 1
      ? 'En post er uten ordene sine: den ble tatt tilbake og handler kanskje om noen andre. Les den (lofte show SAK), og legg til det som er kundens.'
      : `${n} poster er uten ordene sine: de ble tatt tilbake og handler kanskje om noen andre. Les dem (lofte show SAK), og legg til det som er kundens.`,
  lookThrough:
    'Kundenes navn, adresser og numre er utelatt, så langt de er kjent. Les gjennom feilbeskrivelsene før du gir filen fra deg.',
};
