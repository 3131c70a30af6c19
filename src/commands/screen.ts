/** What the screen can show. */
import type { Screen } from './command.ts';
import type { Machine } from './machine.ts';
import type { RawFlags } from './program.ts';

export const screenOf = (machine: Machine, flags: RawFlags): Screen => ({
  tty: machine.outputIsTerminal && flags.plain !== true,
  width: machine.columns ?? 80,
  plain: flags.plain === true,
  color: flags.plain !== true && wantsColor(machine, flags),
});

function wantsColor({ environment, outputIsTerminal }: Machine, flags: RawFlags): boolean {
  if (flags.color !== undefined) return flags.color;
  if (environment.NO_COLOR !== undefined && environment.NO_COLOR !== '') return false;
  const forced = environment.FORCE_COLOR;
  if (forced !== undefined) return forced !== '0' && forced !== 'false';
  return outputIsTerminal && environment.TERM !== 'dumb';
}
