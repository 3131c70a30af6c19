/** How flags gather their values. */

/** For a flag that may be repeated: each value is kept, in order. */
export const repeated = (value: string, before: readonly string[] | undefined): readonly string[] => [
  ...(before ?? []),
  value,
];
