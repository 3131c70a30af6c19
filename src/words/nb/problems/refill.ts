/** Why an export is not brought back into a journal: what is wrong with the file, or with its entries. */
import type { OwnProblem } from '../../../bulk-import/problem.ts';
import type { Misfit } from '../../../domain/fits.ts';
import type { RefillProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { count } from '../../phrases.ts';

const changed = 'Filen er ikke slik den var: eksporter igjen, eller kopier den igjen';

const parts = {
  since: 'sakene siden en bestemt dag (--since)',
  open: 'åpne saker (--open)',
  customer: 'det som finnes om én kunde (--customer)',
} as const;

export const ownProblems: SentencesOf<OwnProblem> = {
  'not-export': () => ({
    message: 'filen er ingen eksport fra lofte',
    hint: 'Lag en: lofte export --out saker.jsonl. En tabell med saker hentes inn med --map FIL',
  }),
  'is-export': () => ({
    message: 'dette er en eksport fra lofte selv: den trenger ingen mal',
    hint: 'Hent alt tilbake, i en tom journal: lofte import FIL --preset lofte',
  }),
  'newer-export': ({ version }) => ({
    message: `eksporten er laget av en nyere lofte, i versjon ${version} av formatet`,
    hint: 'Installer den nyere lofte',
  }),
  'export-not-utf8': ({ line }) => ({
    message: `linje ${line} har bokstaver som ikke er skrevet i UTF-8`,
    hint: changed,
  }),
  'export-cut-off': () => ({
    message: 'eksporten er kuttet: slutten mangler',
    hint: 'Ingenting er importert. Kopier filen igjen, eller eksporter igjen',
  }),
  'partial-export': ({ by }) => ({
    message: `eksporten er ikke av en hel journal, men av ${parts[by]}`,
    hint: 'En journal lages på nytt av alt som sto i den: lofte export --out FIL',
  }),
  'bad-document': ({ line }) => ({
    message: `linje ${line} hører ikke til en eksport, eller står ikke på plassen sin`,
    hint: changed,
  }),
  'bad-entry': ({ line, seq, at }) => ({
    message: `linje ${line}: ${seq === null ? 'en post' : `post ${seq}`} er ikke slik lofte skriver den${at === '' ? '' : ` (${at})`}`,
    hint: changed,
  }),
  'export-counts': ({ of, said, found }) => ({
    message: `eksporten oppgir ${
      of === 'cases' ? count(said, 'sak', 'saker') : count(said, 'post', 'poster')
    }, men det finnes ${found}`,
    hint: changed,
  }),
};

function misfits(misfit: Misfit): string {
  if (misfit.of === 'time') return `den skjedde ${misfit.on}, og var registrert før det`;
  const { number } = misfit;
  switch (misfit.of) {
    case 'case':
      return `ingen har åpnet sak ${number}`;
    case 'case-number':
      return `den åpner sak ${number}, og den neste er ${misfit.next}`;
    case 'customer-number':
      return `den nevner kunde ${number}, og den neste nye er ${misfit.next}`;
    case 'promise-number':
      return `den gir løfte ${misfit.case}.${number}, og det neste er ${misfit.case}.${misfit.next}`;
    case 'notice-number':
      return `den skylder beskjed ${number} i sak ${misfit.case}, og den neste er ${misfit.next}`;
    case 'promise':
      return `løfte ${misfit.case}.${number}, eller fristen for det som nevnes, finnes ikke`;
    case 'notice':
      return `beskjed ${number} i sak ${misfit.case} finnes ikke`;
    case 'entry':
      return `den snakker om post ${number}, som ikke kommer før den`;
    default:
      return misfit satisfies never;
  }
}

export const refillProblems: SentencesOf<RefillProblem> = {
  'entry-twice': ({ seq }) => ({ message: `post ${seq} står to ganger i eksporten`, hint: changed }),
  'entry-missing': ({ seq }) => ({ message: `post ${seq} mangler i eksporten`, hint: changed }),
  'entry-misfit': ({ seq, misfit }) => ({
    message: `post ${seq} kan ikke følge etter dem før den: ${misfits(misfit)}`,
    hint: changed,
  }),
  'words-erased': ({ seq, by }) => ({
    message: `post ${seq} har ord, og post ${by} sier at de er slettet`,
    hint: changed,
  }),
  'other-entries': ({ seq }) => ({
    message: `journalen har noe annet som post ${seq} enn eksporten`,
    hint: 'Ingenting er importert. En eksport hentes inn i en tom journal, eller i en som har begynnelsen av den samme: lofte init --journal MAPPE',
  }),
};
