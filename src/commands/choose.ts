/** Words from closed lists, as they were typed. */
import { nearest } from '../domain/nearest.ts';
import type { DomainProblem, FieldName } from '../domain/problem.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { statusOf } from '../domain/spoken.ts';
import { isOneOf, STATUSES, type Status } from '../domain/vocabulary.ts';

/** One of `allowed`; else the nearest is offered. */
export const oneOf = <T extends string>(
  field: FieldName,
  value: string,
  allowed: readonly T[],
): Result<T, DomainProblem> =>
  isOneOf(allowed, value)
    ? ok(value)
    : refuse({ kind: 'not-one-of', field, value, nearest: nearest(value, allowed), allowed });

/** As `oneOf`, where nothing may have been typed. */
export const oneOfOrNone = <T extends string>(
  field: FieldName,
  value: string | undefined,
  allowed: readonly T[],
): Result<T | undefined, DomainProblem> =>
  value === undefined ? ok(undefined) : oneOf(field, value, allowed);

/** A status, by its code or in words; where nothing may have been typed, as `oneOfOrNone`. */
export const statusOrNone = (value: string | undefined): Result<Status | undefined, DomainProblem> =>
  value === undefined ? ok(undefined) : statusNamed(value);

export const statusNamed = (value: string): Result<Status, DomainProblem> =>
  oneOf('status', statusOf(value) ?? value, STATUSES);

/** Only the values that are there: for requests whose absent fields stay away. */
export const present = <T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } => {
  const kept: { [K in keyof T]?: Exclude<T[K], undefined> } = {};
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) kept[key] = value as Exclude<T[typeof key], undefined>;
  }
  return kept;
};
