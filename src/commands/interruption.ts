/** Ctrl-C while something goes on that takes long: it is heard between two pieces of work. */
import type { Host } from './context.ts';

export interface Interruption {
  /** Settles when somebody interrupts; never, where nobody does. */
  readonly happened: Promise<'interrupted'>;
  /** Lets a signal that has come be heard; whoever was interrupted never comes back from here. */
  readonly pause: () => Promise<void>;
  /** Lets a signal be heard that came while nobody could hear: whether one did. */
  readonly came: () => Promise<boolean>;
}

export function listenForInterruption({ onInterrupt }: Pick<Host, 'onInterrupt'>): Interruption {
  let isOver = false;
  let tell: (how: 'interrupted') => void = () => undefined;
  const happened = new Promise<'interrupted'>((resolve) => {
    tell = resolve;
  });
  onInterrupt(() => {
    isOver = true;
    tell('interrupted');
  });
  return {
    happened,
    pause: async () => {
      await turn();
      if (isOver) await new Promise<never>(() => undefined);
    },
    came: async () => {
      await turn();
      return isOver;
    },
  };
}

/** A turn of the event loop, in which signals are heard. */
const turn = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });
