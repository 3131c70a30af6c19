/** How well the name of a column fits what is looked for. */
import { whoseIs, type Whose } from './names/whose.ts';
import { holds, plainName, type PlainName } from './plain-name.ts';

/** What columns are called that say one thing of a case. */
export interface Names {
  /** The whole name, the likeliest first. */
  readonly whole: readonly PlainName[];
  /** A part of it: `customer phone` in `customer phone (day)`. */
  readonly within: readonly PlainName[];
  /** With one of these in it, it means something else: `customer number` is no reference. */
  readonly never: readonly PlainName[];
  /** In JSON: whose it can't be. */
  readonly notOf?: readonly Whose[];
  /** In JSON: what the last key is called below one of `of`. */
  readonly last?: { readonly of: Whose; readonly keys: readonly PlainName[] };
}

/** From 0, not at all, to 3, exactly; a path in JSON also by its last part. */
export function nameFit(name: string, names: Names): number {
  const plain = plainName(name);
  if (names.never.some((part) => holds(plain, part))) return 0;
  const whose = whoseIs(name);
  if (whose !== undefined && names.notOf?.includes(whose) === true) return 0;
  const last = name.includes('.') ? plainName(name.slice(name.lastIndexOf('.') + 1)) : undefined;
  return Math.max(
    rank(2, names.whole, ({ joined }) => joined === plain.joined),
    rank(1, names.within, (part) => holds(plain, part)),
    last === undefined ? 0 : rank(0, names.whole, ({ joined }) => joined === last.joined),
    last === undefined || names.last === undefined || names.last.of !== whose
      ? 0
      : rank(1, names.last.keys, ({ joined }) => joined === last.joined),
  );
}

/** Of two names that fit alike, the one that stands earlier in the list fits better. */
function rank(base: number, list: readonly PlainName[], fits: (part: PlainName) => boolean): number {
  const at = list.findIndex(fits);
  return at < 0 ? 0 : base + 1 - at / list.length;
}
