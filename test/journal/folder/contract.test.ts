import { describe } from 'vitest';
import { journalContract } from '../journal-contract.ts';
import { newJournal, open } from './shop-folder.ts';

describe('a journal in a folder', () => {
  journalContract(
    () => newJournal(),
    (journal) => open(journal),
  );
});
