/** Why an export is not brought back into a journal: what is wrong with the file, or with its entries. */
import type { OwnProblem } from '../../../bulk-import/problem.ts';
import type { Misfit } from '../../../domain/fits.ts';
import type { RefillProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { count } from '../../phrases.ts';

const changed = 'Filen er ikke, som den var: eksporter igen, eller kopier den igen';

const parts = {
  since: 'sagerne siden en bestemt dag (--since)',
  open: 'åbne sager (--open)',
  customer: 'det, der vides om én kunde (--customer)',
} as const;

export const ownProblems: SentencesOf<OwnProblem> = {
  'not-export': () => ({
    message: 'filen er ikke en eksport fra lofte',
    hint: 'Lav en: lofte export --out sager.jsonl. En tabel med sager hentes ind med --map FIL',
  }),
  'is-export': () => ({
    message: 'det her er en eksport fra lofte selv: den behøver ingen skabelon',
    hint: 'Hent det hele tilbage, i en tom journal: lofte import FIL --preset lofte',
  }),
  'newer-export': ({ version }) => ({
    message: `eksporten er lavet af en nyere lofte, i version ${version} af formatet`,
    hint: 'Installer den nyere lofte',
  }),
  'export-not-utf8': ({ line }) => ({
    message: `linje ${line} har bogstaver, der ikke er skrevet i UTF-8`,
    hint: changed,
  }),
  'export-cut-off': () => ({
    message: 'eksporten er skåret af: slutningen mangler',
    hint: 'Intet er importeret. Kopier filen igen, eller eksporter igen',
  }),
  'partial-export': ({ by }) => ({
    message: `eksporten er ikke af en hel journal, men af ${parts[by]}`,
    hint: 'En journal laves på ny af alt, hvad der stod i den: lofte export --out FIL',
  }),
  'bad-document': ({ line }) => ({
    message: `linje ${line} hører ikke til en eksport, eller står ikke på sin plads`,
    hint: changed,
  }),
  'bad-entry': ({ line, seq, at }) => ({
    message: `linje ${line}: ${seq === null ? 'en post' : `post ${seq}`} er ikke, som lofte skriver den${at === '' ? '' : ` (${at})`}`,
    hint: changed,
  }),
  'export-counts': ({ of, said, found }) => ({
    message: `eksporten angiver ${
      of === 'cases' ? count(said, 'sag', 'sager') : count(said, 'post', 'poster')
    }, men der er ${found}`,
    hint: changed,
  }),
};

function misfits(misfit: Misfit): string {
  if (misfit.of === 'time') return `den skete ${misfit.on}, og var registreret før det`;
  const { number } = misfit;
  switch (misfit.of) {
    case 'case':
      return `ingen har åbnet sag ${number}`;
    case 'case-number':
      return `den åbner sag ${number}, og den næste er ${misfit.next}`;
    case 'customer-number':
      return `den nævner kunde ${number}, og den næste nye er ${misfit.next}`;
    case 'promise-number':
      return `den giver løfte ${misfit.case}.${number}, og det næste er ${misfit.case}.${misfit.next}`;
    case 'notice-number':
      return `den skylder besked ${number} i sag ${misfit.case}, og den næste er ${misfit.next}`;
    case 'promise':
      return `løfte ${misfit.case}.${number}, eller den frist for det, der nævnes, findes ikke`;
    case 'notice':
      return `besked ${number} i sag ${misfit.case} findes ikke`;
    case 'entry':
      return `den taler om post ${number}, som ikke kommer før den`;
    default:
      return misfit satisfies never;
  }
}

export const refillProblems: SentencesOf<RefillProblem> = {
  'entry-twice': ({ seq }) => ({ message: `post ${seq} står to gange i eksporten`, hint: changed }),
  'entry-missing': ({ seq }) => ({ message: `post ${seq} mangler i eksporten`, hint: changed }),
  'entry-misfit': ({ seq, misfit }) => ({
    message: `post ${seq} kan ikke følge efter dem før den: ${misfits(misfit)}`,
    hint: changed,
  }),
  'words-erased': ({ seq, by }) => ({
    message: `post ${seq} har ord, og post ${by} siger, at de er slettet`,
    hint: changed,
  }),
  'other-entries': ({ seq }) => ({
    message: `journalen har noget andet som post ${seq} end eksporten`,
    hint: 'Intet er importeret. En eksport hentes ind i en tom journal, eller i en, der har begyndelsen af den samme: lofte init --journal MAPPE',
  }),
};
