/** What is held, and what only waits to be cleared away. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const clearAway = runInNewContext('gc') as () => void;

/** Bytes that this thread holds on to: what can be cleared away is gone. */
export function live(): number {
  clearAway();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
