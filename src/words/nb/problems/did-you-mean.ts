/** A question before the hint, where something near is known; it ends in a blank. */
export const didYouMean = (nearest: string | undefined): string =>
  nearest === undefined ? '' : `Mente du ${nearest}? `;
