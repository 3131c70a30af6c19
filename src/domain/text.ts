/** What people write, checked at the door: nothing empty, nothing that a terminal would obey, nothing endless. */
import type { DomainProblem, FieldName } from './problem.ts';
import { ok, refuse, type Result } from './result.ts';

/** The most that one text may hold, in bytes of UTF-8. */
export const MOST_TEXT_BYTES = 64 * 1024;

/** What no text holds: C0 but tab and line ends, DEL, C1, halves of surrogate pairs. */
export const REFUSED_IN_TEXT =
  // oxlint-disable-next-line no-control-regex -- to find them is what it is for
  /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

const LINE_FEED = 0x0a;
const TAB = 0x09;

const isControl = (code: number): boolean => code < 0x20 || (code >= 0x7f && code < 0xa0);
const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/**
 * A text as it may be recorded: trimmed, line ends as LF.
 *
 * Refused: an empty one, control characters and terminal escapes (C0, DEL, C1; line ends and tabs may stand), halves of
 * surrogate pairs, more than 64 KiB.
 */
export function checkText(field: FieldName, said: string): Result<string, DomainProblem> {
  const text = said.replace(/\r\n?/g, '\n').trim();
  if (text === '') return refuse({ kind: 'empty-text', field });
  let at = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if ((isControl(code) && code !== LINE_FEED && code !== TAB) || isSurrogate(code)) {
      return refuse({ kind: 'control-character', field, code, at: at + 1 });
    }
    at += 1;
  }
  const bytes = utf8Length(text);
  return bytes > MOST_TEXT_BYTES
    ? refuse({ kind: 'text-too-long', field, bytes, most: MOST_TEXT_BYTES })
    : ok(text);
}

/** As `checkText`, and on one line: names, items, serials, numbers. */
export function checkLine(field: FieldName, said: string): Result<string, DomainProblem> {
  const text = checkText(field, said);
  if (!text.ok) return text;
  const at = text.value.search(/[\n\t]/);
  return at < 0
    ? text
    : refuse({ kind: 'control-character', field, code: text.value.charCodeAt(at), at: at + 1 });
}

/** Several texts, each checked; the first that is refused is the answer. */
export function checkTexts(
  field: FieldName,
  said: readonly string[],
): Result<readonly string[], DomainProblem> {
  const texts: string[] = [];
  for (const one of said) {
    const text = checkText(field, one);
    if (!text.ok) return text;
    texts.push(text.value);
  }
  return ok(texts);
}

function utf8Length(text: string): number {
  let bytes = 0;
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}
