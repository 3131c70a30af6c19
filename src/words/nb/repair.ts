/** Å reparere journalen. */
import type { RepairWords } from '../en/repair.ts';

const lines = (n: number): string => (n === 1 ? 'én linje' : `${n} linjer`);

/** The cases that it is about. */
function of(cases: readonly number[], more: number): string {
  if (cases.length === 0) return '';
  const rest = more === 0 ? '' : ` og ${more} til`;
  return ` (${cases.length + more === 1 ? 'sak' : 'saker'} ${cases.join(', ')}${rest})`;
}

export const repairWords: RepairWords = {
  whole: 'Journalen er hel: det er ingenting å reparere.',
  will: 'En reparasjon av journalen:',
  done: (head) => `Reparert. Journalen fortsetter etter ${head}.`,
  loses: (entries, cases, more) =>
    `${entries === 1 ? 'Én post' : `${entries} poster`} ville ikke telle lenger${of(cases, more)}.`,
  backup: (moment, hasAll) =>
    hasAll
      ? `Sikkerhetskopien fra ${moment} har det som ville gå tapt: legg den tilbake først.`
      : `Den siste sikkerhetskopien er fra ${moment}: se etter om den har mer.`,
  ask: 'Skal den repareres?',
  yes: 'ja, reparer den',
  no: 'nei, la den være som den er',
  left: 'Ingenting er endret.',
  restoreInstead:
    'Hvis en sikkerhetskopi har mer enn dette: lofte journal restore FIL, et annet sted, i stedet.',
  step: {
    'put-back-line-ends': (segment, whole) =>
      `Linjesluttene i ${segment} er endret, av et redigeringsprogram eller ved en kopiering; de rettes tilbake.${whole ? ' Ingenting er gått tapt.' : ''}`,
    'cut-tail': (place) => `${place} ble ikke skrevet ferdig: den fjernes, og en kopi tas vare på i cache/`,
    'end-line': (place) => `${place} får linjeslutten som mangler`,
    know: (what) => `${what}; den blir som den er, noteres som skadet og teller ikke lenger`,
    knowWhole: (what) => `${what}; det noteres; det som står på linjen, er helt og teller`,
    knowData: (what) => `${what}; det noteres; datoer og løfter teller, ordene ikke lenger`,
    about: (no) => `(sak ${no}: se etter hva som mangler)`,
    'finish-erasure': (n) => `ord som skulle slettes, fjernes fra ${lines(n)}`,
    'accept-set-back': (had, has) =>
      `journalen hadde en gang ${had} poster og har ${has}: den fortsetter som den er, og det noteres`,
    'keep-unfinished': (from, to) =>
      from === to
        ? `post ${from}, som det ikke var sikkert ble registrert, er der og teller`
        : `post ${from} til ${to}, som det ikke var sikkert ble registrert, er der og teller`,
    unmark: 'det kan skrives igjen',
  },
};
