/** Å eksportere journalen. */
import type { ExportWords } from '../en/export.ts';
import { count } from '../phrases.ts';

const cases = (n: number): string => count(n, 'sak', 'saker');

export const exportWords: ExportWords = {
  progress: (done, of) => `${done} av ${cases(of)} skrevet`,
  done: (file, n) => `${file}: ${cases(n)} skrevet.`,
  standardOutput: 'standard ut',
  withheld: (n) =>
    n === 1
      ? 'En post er uten ordene sine: den ble tatt tilbake og handler kanskje om noen andre. Les den (lofte show SAK), og legg til det som er kundens.'
      : `${n} poster er uten ordene sine: de ble tatt tilbake og handler kanskje om noen andre. Les dem (lofte show SAK), og legg til det som er kundens.`,
  lookThrough:
    'Kundenes navn, adresser og numre er utelatt, så langt de er kjent. Les gjennom feilbeskrivelsene før du gir filen fra deg.',
};
