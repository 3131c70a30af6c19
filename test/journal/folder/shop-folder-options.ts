import type { FolderOptions } from '../../../src/journal/folder/open.ts';

const DAY = 86_400_000;

/** A shop in Sweden that keeps its days by UTC, for easy sums. */
export const optionsAt = (at: string, more: Partial<FolderOptions> = {}): FolderOptions => ({
  at,
  country: 'SE',
  timeZone: 'Etc/UTC',
  localYearOf: (when) => new Date(when).getUTCFullYear(),
  dayOf: (when) => Math.floor(when / DAY),
  ...more,
});
