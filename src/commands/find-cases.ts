/** Which cases a text finds: by number, phone, e-mail, serial or reference at once; else by words, wherever they were written. */
import { withoutRetracted } from '../domain/fold.ts';
import type { Entry } from '../domain/entries.ts';
import type { CaseNumber } from '../domain/ids.ts';
import { compact, plain, refKey, words, type Key } from '../domain/keys.ts';
import { looksLikePhone, phoneKey } from '../domain/phone.ts';
import { readCaseReference } from '../domain/reference.ts';
import type { Snapshot } from '../journal/journal.ts';

/** Fewer letters of a number than this are not looked up as the beginning of one. */
const FEWEST = 4;

/** The cases, oldest first, each once. */
export function findCases(desk: Snapshot, text: string, country: string): readonly CaseNumber[] {
  const exact = byKeys(desk, text, country);
  return exact.length > 0 ? exact : byWords(desk, text);
}

function byKeys(desk: Snapshot, text: string, country: string): readonly CaseNumber[] {
  const found = new Set<CaseNumber>();
  const reference = readCaseReference(text);
  if (reference.is === 'number' && desk.caseOf(reference.number) !== undefined) found.add(reference.number);
  const phone = looksLikePhone(text) ? phoneKey(text, country) : '';
  const serial = compact(text);
  const keys: readonly (Key & { readonly prefix: boolean })[] = [
    ...(phone === '' ? [] : [{ kind: 'phone', text: phone, prefix: phone.length >= FEWEST } as const]),
    ...(text.includes('@') ? [{ kind: 'email', text: plain(text), prefix: true } as const] : []),
    ...(serial === '' || /\s/.test(text.trim())
      ? []
      : [{ kind: 'serial', text: serial, prefix: serial.length >= FEWEST && /\d/.test(serial) } as const]),
    { kind: 'ref', text: refKey(text.trim()), prefix: false },
  ];
  for (const { kind, text: key, prefix } of keys)
    for (const no of desk.find({ kind, text: key }, { prefix })) found.add(no);
  return [...found].sort((a, b) => a - b);
}

/** Cases that have every word, in names, items or anything written; the words may be the beginnings of longer ones. */
function byWords(desk: Snapshot, text: string): readonly CaseNumber[] {
  const wanted = words(text);
  if (wanted.length === 0) return [];
  const left = new Map<CaseNumber, Set<string>>();
  const note = (no: CaseNumber, word: string): void => {
    const missing = left.get(no) ?? new Set(wanted);
    missing.delete(word);
    left.set(no, missing);
  };
  for (const word of wanted) {
    for (const kind of ['name', 'word'] as const) {
      for (const no of desk.find({ kind, text: word }, { prefix: true })) note(no, word);
    }
  }
  for (const entry of withoutRetracted([...desk.containing(text)], desk.book.retractions)) {
    if (entry.case === null) continue;
    const written = words(textsOf(entry).join(' '));
    for (const word of wanted) if (written.some((w) => w.startsWith(word))) note(entry.case, word);
  }
  return [...left].flatMap(([no, missing]) => (missing.size === 0 ? [no] : [])).sort((a, b) => a - b);
}

/** Everything that people wrote in an entry. */
const textsOf = (entry: Entry): readonly string[] =>
  Object.values(entry.private ?? {}).flatMap((value: unknown) =>
    typeof value === 'string'
      ? [value]
      : Array.isArray(value)
        ? value.filter((v) => typeof v === 'string')
        : [],
  );
