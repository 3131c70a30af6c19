/** Which of two moments comes first. */
import type { Instant } from '../../domain/instant.ts';

export const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);
export const earlierOf = (a: Instant, b: Instant): Instant => (a < b ? a : b);
