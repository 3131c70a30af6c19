/** The flags by which an intake, and a correction of one, say who and what. */
import type { Command as Parser } from 'commander';
import type { IntakeFacts } from '../domain/decide/intake-words.ts';
import type { DomainProblem } from '../domain/problem.ts';
import { ok, type Result } from '../domain/result.ts';
import { PREFERENCES } from '../domain/vocabulary.ts';
import type { HelpWords } from '../words/en/help.ts';
import { oneOfOrNone, present } from './choose.ts';
import { repeated } from './flags.ts';
import type { Typed } from './typed.ts';

export const intakeFlags = (parser: Parser, { flags }: HelpWords['intake']): Parser =>
  parser
    .option('--customer <name>', flags.customer)
    .option('--phone <number>', flags.phone)
    .option('--email <address>', flags.email)
    .option('--prefers <channel>', flags.prefers)
    .option('--item <item>', flags.item)
    .option('--serial <serial>', flags.serial)
    .option('--problem <text>', flags.problem, repeated)
    .option('--ref <ref>', flags.ref);

export function readIntakeFacts(typed: Typed): Result<IntakeFacts, DomainProblem> {
  const prefers = oneOfOrNone('prefers', typed.text('prefers'), PREFERENCES);
  if (!prefers.ok) return prefers;
  return ok({
    contact: present({
      name: typed.text('customer'),
      phone: typed.text('phone'),
      email: typed.text('email'),
    }),
    problems: typed.texts('problem'),
    ...present({
      prefers: prefers.value,
      item: typed.text('item'),
      serial: typed.text('serial'),
      ref: typed.text('ref'),
    }),
  });
}
