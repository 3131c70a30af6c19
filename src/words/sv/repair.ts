/** Att reparera journalen. */
import type { RepairWords } from '../en/repair.ts';

const lines = (n: number): string => (n === 1 ? 'en rad' : `${n} rader`);

/** The cases that it is about. */
function of(cases: readonly number[], more: number): string {
  if (cases.length === 0) return '';
  const rest = more === 0 ? '' : ` och ${more} till`;
  return ` (${cases.length + more === 1 ? 'ärende' : 'ärenden'} ${cases.join(', ')}${rest})`;
}

export const repairWords: RepairWords = {
  whole: 'Journalen är hel: det finns inget att reparera.',
  will: 'En reparation av journalen:',
  done: (head) => `Reparerad. Journalen fortsätter efter ${head}.`,
  loses: (entries, cases, more) =>
    `${entries === 1 ? 'En post' : `${entries} poster`} skulle inte räknas längre${of(cases, more)}.`,
  backup: (moment, hasAll) =>
    hasAll
      ? `Säkerhetskopian från ${moment} har det som skulle gå förlorat: läs tillbaka den först.`
      : `Den senaste säkerhetskopian är från ${moment}: se efter om den har mer.`,
  ask: 'Reparera den?',
  yes: 'ja, reparera den',
  no: 'nej, lämna den som den är',
  left: 'Inget har ändrats.',
  restoreInstead:
    'Om en säkerhetskopia har mer än detta: lofte journal restore FIL, på en annan plats, i stället.',
  step: {
    'put-back-line-ends': (segment, whole) =>
      `Radsluten i ${segment} har ändrats, av en redigerare eller vid en kopiering; de återställs.${whole ? ' Inget är förlorat.' : ''}`,
    'cut-tail': (place) => `${place} skrevs inte till slut: den tas bort, och en kopia behålls i cache/`,
    'end-line': (place) => `${place} får radslutet som saknas`,
    know: (what) => `${what}; den lämnas som den är, antecknas som skadad och räknas inte längre`,
    knowWhole: (what) => `${what}; det antecknas; det som står på raden är helt och räknas`,
    knowData: (what) => `${what}; det antecknas; datum och löften räknas, orden inte längre`,
    about: (no) => `(ärende ${no}: se efter vad som saknas)`,
    'finish-erasure': (n) => `ord som skulle raderas tas bort ur ${lines(n)}`,
    'accept-set-back': (had, has) =>
      `journalen hade en gång ${had} poster och har ${has}: den fortsätter som den är, och det antecknas`,
    'keep-unfinished': (from, to) =>
      from === to
        ? `post ${from}, som det inte var säkert att den registrerades, finns där och räknas`
        : `posterna ${from} till ${to}, som det inte var säkert att de registrerades, finns där och räknas`,
    unmark: 'det går att skriva igen',
  },
};
