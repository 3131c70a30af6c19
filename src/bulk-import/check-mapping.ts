/** Whether a mapping that somebody wrote can be used: all that is wrong in it, each with its place. */
import type { ErrorObject } from 'ajv';
import { nearest } from '../domain/nearest.ts';
import { ok, refuse } from '../domain/result.ts';
import { CASE_KINDS, CHANNELS } from '../domain/vocabulary.ts';
import { readPattern } from './date-patterns.ts';
import { decoderFor, ENCODINGS } from './encoding.ts';
import { encodingNamed } from './encoding-names.ts';
import { quoted } from './faults.ts';
import { readPath } from './json/path.ts';
import { faultIn, keyTwiceIn } from './json/walk.ts';
import { isDelimiter, isOwn, SAYABLE, type Mapping, type OwnMapping, type Source } from './mapping.ts';
import type { Imported, ImportProblem, MappingFault } from './problem.ts';

/** Reads a mapping from the bytes of a file: UTF-8, or UTF-16 as PowerShell's `>` writes it. */
export async function readMappingBytes(bytes: Buffer): Promise<Imported<Mapping | OwnMapping>> {
  const isWide = bytes[0] === 0 || bytes[1] === 0; // of a bracket or a blank
  const decoder = decoderFor(isWide ? 'utf-16' : 'utf-8');
  const [text, rest] = [decoder.push(bytes), decoder.end()];
  if (typeof text !== 'string' || typeof rest !== 'string') return refuse({ kind: 'mapping-not-utf8' });
  return readMapping(text + rest);
}

/** Reads a mapping from JSON, and checks it. */
export async function readMapping(written: string): Promise<Imported<Mapping | OwnMapping>> {
  const text = written.replace(/^\uFEFF/, '');
  if (text.trim() === '') return refuse({ kind: 'mapping-empty' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return refuse(notJson(text));
  }
  // `JSON.parse` takes the last of them
  const twice = keyTwiceIn(text);
  if (twice !== undefined) return wrong([{ fault: 'key-twice', path: twice.key, line: twice.line }]);
  return checkMapping(json);
}

const wrong = (faults: readonly MappingFault[]): Imported<never> =>
  refuse({ kind: 'mapping-wrong', faults: faults.map(shortFault) });

/** As it is told: what somebody wrote is repeated as far as anybody reads it. */
function shortFault(fault: MappingFault): MappingFault {
  const path = quoted(fault.path);
  if (fault.fault === 'unknown-zone') return { ...fault, path, zone: quoted(fault.zone) };
  if (fault.fault !== 'bad-pattern') return { ...fault, path };
  const { why } = fault;
  return {
    ...fault,
    path,
    pattern: quoted(fault.pattern),
    why: why.what === 'unknown-letters' ? { ...why, letters: quoted(why.letters) } : why,
  };
}

/** So much of what stands at a fault is shown, in characters. */
const MOST_SHOWN = 20;

/** Where a text is no JSON, and what stands there. */
function notJson(text: string): ImportProblem {
  const found = faultIn(text, 1);
  const at = found?.at ?? 0;
  const fault = found === undefined || found.fault === 'key-twice' ? 'value-expected' : found.fault;
  const lines = text.slice(0, at).split('\n');
  const stands = /^.*/.exec(text.slice(at))?.[0].trim().slice(0, MOST_SHOWN) ?? '';
  return {
    kind: 'mapping-not-json',
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
    fault,
    stands,
  };
}

/** Checks a mapping by its JSON schema, then by what a schema can't say. */
export async function checkMapping(json: unknown): Promise<Imported<Mapping | OwnMapping>> {
  const { validate } = await import('./mapping.schema.ts');
  if (!validate(json)) {
    const faults = (validate.errors ?? []).flatMap((error) => faultOf(error));
    return wrong(distinct(faults));
  }
  const mapping = json as Mapping | OwnMapping; // the schema is this type in JSON
  if (isOwn(mapping)) return ok(mapping);
  const faults = [...formatFaults(mapping), ...missingFaults(mapping), ...wordFaults(mapping)];
  return faults.length === 0 ? ok(withOurNames(mapping)) : wrong(faults);
}

/** A mapping may call its encoding as others do. */
function withOurNames(mapping: Mapping): Mapping {
  const encoding =
    mapping.format?.encoding === undefined ? undefined : encodingNamed(mapping.format.encoding);
  return encoding === undefined ? mapping : { ...mapping, format: { ...mapping.format, encoding } };
}

/** One of ajv's errors in our words; none where another error of the same place says more. */
function faultOf(error: ErrorObject): readonly MappingFault[] {
  const { keyword, params, parentSchema, schemaPath } = error;
  const path = pathOf(error.instancePath);
  // the branches of a choice: the choice itself is the fault
  if (/\/(?:oneOf|anyOf)\/\d/.test(schemaPath)) return [];
  switch (keyword) {
    case 'if':
      return []; // what it asks for is the fault
    case 'additionalProperties': {
      const key = String(params['additionalProperty']);
      const allowed = Object.keys((parentSchema?.['properties'] ?? {}) as object);
      return [{ fault: 'unknown-key', path: join(path, key), nearest: nearest(key, allowed), allowed }];
    }
    case 'required':
      return [{ fault: 'missing-key', path, key: String(params['missingProperty']) }];
    case 'oneOf': {
      if (typeof error.data !== 'object') return []; // its type is the fault
      const sources = ['column', 'value', 'join'].filter((key) => key in Object(error.data));
      return [sources.length === 0 ? { fault: 'no-source', path } : { fault: 'two-sources', path, sources }];
    }
    case 'enum':
    case 'const': {
      const allowed = ((params['allowedValues'] ?? [params['allowedValue']]) as unknown[]).map(String);
      return [{ fault: 'wrong-value', path, allowed, nearest: nearest(String(error.data), allowed) }];
    }
    default: {
      const described: unknown = parentSchema?.['description'];
      return [{ fault: 'wrong-type', path, expected: typeof described === 'string' ? described : '' }];
    }
  }
}

/** `/promises/0/due` as people write it: `promises[0].due`. */
const pathOf = (pointer: string): string =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce(join, '');

const join = (path: string, key: string): string => {
  if (/^\d+$/.test(key)) return `${path}[${key}]`;
  return path === '' ? key : `${path}.${key}`;
};

const distinct = (faults: readonly MappingFault[]): readonly MappingFault[] => [
  ...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values(),
];

function* formatFaults({ format, timeZone, dates }: Mapping): Generator<MappingFault> {
  if (format?.delimiter !== undefined && !isDelimiter(format.delimiter)) {
    yield {
      fault: 'wrong-type',
      path: 'format.delimiter',
      expected: 'one character, no quote and no line end',
    };
  }
  const { encoding } = format ?? {};
  if (encoding !== undefined && encodingNamed(encoding) === undefined) {
    const near = nearest(encoding, ENCODINGS);
    yield { fault: 'wrong-value', path: 'format.encoding', allowed: ENCODINGS, nearest: near };
  }
  if (format?.path !== undefined && readPath(format.path) === undefined) {
    const expected = 'where the list of records is, such as "$.tickets" or "$.data[\\"all tickets\\"]"';
    yield { fault: 'wrong-type', path: 'format.path', expected };
  }
  if (timeZone !== undefined && !isTimeZone(timeZone)) {
    yield { fault: 'unknown-zone', path: 'timeZone', zone: timeZone };
  }
  for (const [i, text] of (dates ?? []).entries()) {
    const pattern = readPattern(text);
    if (!pattern.ok) yield { fault: 'bad-pattern', path: `dates[${i}]`, pattern: text, why: pattern.problem };
  }
}

/** What must be there because of something else. */
function* missingFaults({ rows, case: { ref, changedAt }, promises }: Mapping): Generator<MappingFault> {
  if (rows === 'events' && ref === undefined) yield { fault: 'missing-key', path: 'case', key: 'ref' };
  // of rows that are cases it would say nothing
  if (rows !== 'events' && changedAt !== undefined) {
    yield { fault: 'wrong-value', path: 'rows', allowed: ['events'], nearest: undefined };
  }
  for (const [i, { due, broken }] of (promises ?? []).entries()) {
    if (due === undefined && broken === undefined) {
      yield { fault: 'missing-key', path: `promises[${i}]`, key: 'due' };
    }
  }
}

function isTimeZone(name: string): boolean {
  try {
    return (
      new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '' &&
      /^[A-Za-z]/.test(name)
    );
  } catch {
    return false; // the runtime's only way to say that there is no such zone
  }
}

/** Words of the program's own that a mapping gives or translates to. */
function* wordFaults(mapping: Mapping): Generator<MappingFault> {
  yield* wordsIn(mapping.case.kind, 'case.kind', CASE_KINDS);
  yield* wordsIn(mapping.case.status, 'case.status', SAYABLE);
  for (const [i, call] of (mapping.calls ?? []).entries()) {
    yield* wordsIn(call.channel, `calls[${i}].channel`, CHANNELS);
  }
}

function* wordsIn(
  source: Source | undefined,
  path: string,
  allowed: readonly string[],
): Generator<MappingFault> {
  if (source === undefined) return;
  const wrongWord = (at: string, word: string): MappingFault => ({
    fault: 'wrong-value',
    path: at,
    allowed,
    nearest: nearest(word, allowed),
  });
  const known = (word: string): boolean => word === '' || allowed.includes(word);
  for (const [from, to] of Object.entries(source.values ?? {})) {
    if (!known(to.trim())) yield wrongWord(`${path}.values.${from}`, to);
  }
  if ('value' in source && source.values === undefined && !known(source.value.trim())) {
    yield wrongWord(`${path}.value`, source.value);
  }
}
