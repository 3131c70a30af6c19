/** At reparere journalen. */
import type { RepairWords } from '../en/repair.ts';

const lines = (n: number): string => (n === 1 ? 'én linje' : `${n} linjer`);

/** The cases that it is about. */
function of(cases: readonly number[], more: number): string {
  if (cases.length === 0) return '';
  const rest = more === 0 ? '' : ` og ${more} til`;
  return ` (${cases.length + more === 1 ? 'sag' : 'sager'} ${cases.join(', ')}${rest})`;
}

export const repairWords: RepairWords = {
  whole: 'Journalen er hel: der er intet at reparere.',
  will: 'En reparation af journalen:',
  done: (head) => `Repareret. Journalen fortsætter efter ${head}.`,
  loses: (entries, cases, more) =>
    `${entries === 1 ? 'Én post' : `${entries} poster`} ville ikke tælle længere${of(cases, more)}.`,
  backup: (moment, hasAll) =>
    hasAll
      ? `Sikkerhedskopien fra ${moment} har det, der ville gå tabt: læg den tilbage først.`
      : `Den seneste sikkerhedskopi er fra ${moment}: se efter, om den har mere.`,
  ask: 'Skal den repareres?',
  yes: 'ja, reparer den',
  no: 'nej, lad den være, som den er',
  left: 'Intet er ændret.',
  restoreInstead:
    'Hvis en sikkerhedskopi har mere end dette: lofte journal restore FIL, et andet sted, i stedet.',
  step: {
    'put-back-line-ends': (segment, whole) =>
      `Linjeslutningerne i ${segment} er ændret, af en editor eller ved en kopiering; de rettes tilbage.${whole ? ' Intet er gået tabt.' : ''}`,
    'cut-tail': (place) => `${place} blev ikke skrevet færdig: den fjernes, og en kopi gemmes i cache/`,
    'end-line': (place) => `${place} får den linjeslutning, der mangler`,
    know: (what) => `${what}; den bliver, som den er, noteres som beskadiget og tæller ikke længere`,
    knowWhole: (what) => `${what}; det noteres; det, der står på linjen, er helt og tæller`,
    knowData: (what) => `${what}; det noteres; datoer og løfter tæller, ordene ikke længere`,
    about: (no) => `(sag ${no}: se efter, hvad der mangler)`,
    'finish-erasure': (n) => `ord, der skulle slettes, fjernes fra ${lines(n)}`,
    'accept-set-back': (had, has) =>
      `journalen havde engang ${had} poster og har ${has}: den fortsætter, som den er, og det noteres`,
    'keep-unfinished': (from, to) =>
      from === to
        ? `post ${from}, som det ikke var sikkert blev registreret, er der og tæller`
        : `post ${from} til ${to}, som det ikke var sikkert blev registreret, er der og tæller`,
    unmark: 'der kan skrives igen',
  },
};
