/** Holds settings against their JSON schema, and says what is wrong in our own terms. */
import type { ErrorObject } from 'ajv';
import { nearest } from '../domain/nearest.ts';
import { pathText, type SettingPath } from './path.ts';
import type { Fault, SettingType, WrongValue } from './problem.ts';
import { validate } from './settings.schema.ts';

/** Everything that the schema refuses. */
export function checkShape(value: unknown): readonly WrongValue[] {
  if (validate(value)) return [];
  return (validate.errors ?? []).flatMap((error) => wrongValue(error, value));
}

function wrongValue(error: ErrorObject, whole: unknown): readonly WrongValue[] {
  const path = pathOf(error.instancePath, whole);
  const params = error.params as Readonly<Record<string, unknown>>;
  if (error.keyword === 'required') {
    const missing = [...path, String(params.missingProperty)];
    return [{ path: pathText(missing), value: undefined, fault: { is: 'missing' } }];
  }
  if (error.keyword === 'additionalProperties') {
    const key = String(params.additionalProperty);
    const allowed = keysOf(error.parentSchema);
    const meant = nearest(key, allowed) ?? allowed.find((name) => key.startsWith(name));
    const fault: Fault = { is: 'unknown-key', nearest: meant, allowed };
    return [{ path: pathText([...path, key]), value: undefined, fault }];
  }
  return [{ path: pathText(path), value: shortened(error.data), fault: faultOf(error, params) }];
}

function faultOf(error: ErrorObject, params: Readonly<Record<string, unknown>>): Fault {
  switch (error.keyword) {
    case 'type':
      return { is: 'wrong-type', expected: typeNamed(params.type) };
    case 'enum': {
      const values = params.allowedValues as readonly (string | null)[];
      const allowed = values.map((v) => v ?? 'null');
      const said = typeof error.data === 'string' ? nearest(error.data, allowed) : undefined;
      return { is: 'not-one-of', nearest: said, allowed };
    }
    case 'minLength':
      return { is: 'empty-text' };
    case 'maxLength':
      return { is: 'too-long', most: Number(params.limit) };
    case 'minItems':
    case 'maxItems':
      return { is: 'not-an-interval' };
    default:
      return faultOfPattern(error.schemaPath);
  }
}

/** What a text should have been, by the definition whose pattern it does not match. */
function faultOfPattern(schemaPath: string): Fault {
  if (schemaPath.startsWith('#/definitions/time/')) return { is: 'bad-time' };
  if (schemaPath.startsWith('#/definitions/duration/')) return { is: 'bad-duration' };
  return { is: 'control-character' };
}

function typeNamed(type: unknown): SettingType {
  if (type === 'array') return 'list';
  if (type === 'boolean') return 'yes-or-no';
  return type === 'object' ? 'object' : 'text';
}

const keysOf = (parent: ErrorObject['parentSchema']): readonly string[] =>
  Object.keys((parent?.properties ?? {}) as object).filter((key) => key !== '$schema');

/** From a JSON pointer; whether a step is a place in a list, the value itself says. */
function pathOf(pointer: string, whole: unknown): SettingPath {
  const path: (string | number)[] = [];
  let here = whole;
  for (const step of pointer.split('/').slice(1)) {
    const key = step.replace(/~1/g, '/').replace(/~0/g, '~');
    path.push(Array.isArray(here) ? Number(key) : key);
    here = (here as Readonly<Record<string, unknown>> | undefined)?.[key];
  }
  return path;
}

const MOST_SHOWN = 60;

/** A value as JSON, cut to what a message has room for. */
export function shortened(value: unknown): string | undefined {
  if (value === undefined) return undefined;
  const text = JSON.stringify(value);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
}
