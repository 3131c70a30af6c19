/** What a command reads from whoever runs it, so that it can be begun again. */
import type { Machine } from './machine.ts';

export interface WatchedInput {
  readonly host: Machine;
  /** Whether anything was read that nobody can give a second time. */
  readonly wasUsed: () => boolean;
  /** The command is begun again: what was piped in, or written in the editor, is given to it a second time. */
  readonly again: () => void;
}

export function watchingInput(machine: Machine): WatchedInput {
  let isUsed = false;
  let input: Promise<string> | undefined;
  const written: (string | undefined)[] = [];
  let edits = 0;
  const used = <T>(read: () => T): T => {
    isUsed = true;
    return read();
  };
  const host: Machine = {
    ...machine,
    asker: () => used(machine.asker),
    readInput: () => (input ??= machine.readInput()),
    inputChunks: () => used(machine.inputChunks),
    edit(text) {
      if (edits === written.length) written.push(machine.edit(text));
      edits += 1;
      return written[edits - 1];
    },
  };
  const again = (): void => {
    edits = 0;
  };
  return { host, wasUsed: () => isUsed, again };
}
