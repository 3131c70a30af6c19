/** How a run names moments and days, whether or not it has opened a shop. */
import type { Naming } from '../words/en/problems.ts';
import type { Context, Opened } from './context.ts';

/** How moments and days are named: as the shop says them, once its zone is known. */
export async function namingIn(opened: Opened | undefined, { now, words }: Context): Promise<Naming> {
  const { plainNaming, shopNaming } = await import('./naming.ts');
  return opened === undefined ? plainNaming(now) : shopNaming(opened.calendar, now, words);
}
