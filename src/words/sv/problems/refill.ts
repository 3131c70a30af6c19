/** Why an export is not brought back into a journal: what is wrong with the file, or with its entries. */
import type { OwnProblem } from '../../../bulk-import/problem.ts';
import type { Misfit } from '../../../domain/fits.ts';
import type { RefillProblem } from '../../../journal/problem.ts';
import type { SentencesOf } from '../../en/problems.ts';
import { count } from '../../phrases.ts';

const changed = 'Filen är inte som den var: exportera igen, eller kopiera den igen';

const parts = {
  since: 'ärendena sedan en viss dag (--since)',
  open: 'öppna ärenden (--open)',
  customer: 'det som finns om en kund (--customer)',
} as const;

export const ownProblems: SentencesOf<OwnProblem> = {
  'not-export': () => ({
    message: 'filen är ingen export från lofte',
    hint: 'Gör en: lofte export --out arenden.jsonl. En tabell med ärenden tas in med --map FIL',
  }),
  'is-export': () => ({
    message: 'det här är en export från lofte självt: den behöver ingen mall',
    hint: 'Ta tillbaka allt, i en tom journal: lofte import FIL --preset lofte',
  }),
  'newer-export': ({ version }) => ({
    message: `exporten gjordes av en nyare lofte, i version ${version} av formatet`,
    hint: 'Installera den nyare lofte',
  }),
  'export-not-utf8': ({ line }) => ({
    message: `rad ${line} har bokstäver som inte är skrivna i UTF-8`,
    hint: changed,
  }),
  'export-cut-off': () => ({
    message: 'exporten är avhuggen: slutet saknas',
    hint: 'Inget har importerats. Kopiera filen igen, eller exportera igen',
  }),
  'partial-export': ({ by }) => ({
    message: `exporten är inte av en hel journal, utan av ${parts[by]}`,
    hint: 'En journal görs om av allt som stod i den: lofte export --out FIL',
  }),
  'bad-document': ({ line }) => ({
    message: `rad ${line} hör inte till en export, eller står inte på sin plats`,
    hint: changed,
  }),
  'bad-entry': ({ line, seq, at }) => ({
    message: `rad ${line}: ${seq === null ? 'en post' : `post ${seq}`} är inte som lofte skriver den${at === '' ? '' : ` (${at})`}`,
    hint: changed,
  }),
  'export-counts': ({ of, said, found }) => ({
    message: `exporten uppger ${
      of === 'cases' ? count(said, 'ärende', 'ärenden') : count(said, 'post', 'poster')
    }, men det finns ${found}`,
    hint: changed,
  }),
};

function misfits(misfit: Misfit): string {
  if (misfit.of === 'time') return `den hände ${misfit.on}, och hade registrerats före det`;
  const { number } = misfit;
  switch (misfit.of) {
    case 'case':
      return `ingen har öppnat ärende ${number}`;
    case 'case-number':
      return `den öppnar ärende ${number}, och nästa är ${misfit.next}`;
    case 'customer-number':
      return `den nämner kund ${number}, och nästa nya är ${misfit.next}`;
    case 'promise-number':
      return `den ger löfte ${misfit.case}.${number}, och nästa är ${misfit.case}.${misfit.next}`;
    case 'notice-number':
      return `den är skyldig besked ${number} i ärende ${misfit.case}, och nästa är ${misfit.next}`;
    case 'promise':
      return `löfte ${misfit.case}.${number}, eller den tid för det som nämns, finns inte`;
    case 'notice':
      return `besked ${number} i ärende ${misfit.case} finns inte`;
    case 'entry':
      return `den talar om post ${number}, som inte kommer före den`;
    default:
      return misfit satisfies never;
  }
}

export const refillProblems: SentencesOf<RefillProblem> = {
  'entry-twice': ({ seq }) => ({ message: `post ${seq} står två gånger i exporten`, hint: changed }),
  'entry-missing': ({ seq }) => ({ message: `post ${seq} saknas i exporten`, hint: changed }),
  'entry-misfit': ({ seq, misfit }) => ({
    message: `post ${seq} kan inte följa på dem före den: ${misfits(misfit)}`,
    hint: changed,
  }),
  'words-erased': ({ seq, by }) => ({
    message: `post ${seq} har ord, och post ${by} säger att de raderades`,
    hint: changed,
  }),
  'other-entries': ({ seq }) => ({
    message: `journalen har något annat som post ${seq} än exporten`,
    hint: 'Inget har importerats. En export tas in i en tom journal, eller i en som har början av samma: lofte init --journal MAPP',
  }),
};
