/** The lines that do not verify and that the shop knows of, each as it is and as it would be left without anybody's words. */
import type { DamagedLine } from '../../domain/decide/erase-view.ts';
import { isSound, type Unsound } from './chain.ts';
import { hashesIn, skeleton, upToHash } from './cut-line.ts';
import { sizeOf } from './files.ts';
import { sha256 } from './line.ts';
import { BEGINNING } from './mark.ts';
import { linesIn, listSegments, withSegment } from './segments.ts';
import { survey } from './tail.ts';
import { walkFrom } from './walk.ts';

/** A damaged line, before it is known which hash the next one is checked by. */
interface Damaged {
  readonly line: Buffer;
  /** It is only out of its place, or has other words than it was sealed with; or it is another journal's. */
  readonly isWhole: boolean;
  /** The number of the last entry that counts before it. */
  readonly behind: number;
}

/** @param at the journal's folder. @throws JournalFailure; the system's error */
export function damagedLines(at: string): readonly DamagedLine[] {
  const segments = listSegments(at);
  const { end, skips } = survey(at, segments, BEGINNING);
  const walk = walkFrom({ ...BEGINNING, journal: end.journal });
  const found: DamagedLine[] = [];
  let last: Damaged | undefined;
  let behind = 0;
  const settle = (next: string): void => {
    if (last !== undefined) found.push(damagedLine(last, next));
    last = undefined;
  };
  for (const segment of segments.filter((name) => name <= (end.segment ?? ''))) {
    const isLast = segment === end.segment;
    withSegment(at, segment, (fd) => {
      const size = isLast ? end.offset : sizeOf(fd);
      for (const { bytes, start, end: stop, next, base, isUnfinished } of linesIn(fd, 0, size)) {
        settle(bytes.toString('latin1', start, Math.min(stop, start + HEAD_BYTES)));
        const place = { segment, offset: base + start, line: () => 0, next: base + next };
        const line = { bytes, start, end: stop, isUnfinished, ...place };
        const checked = walk.check(line);
        if (isSound(checked)) {
          const batch = walk.batch();
          const isMisshapen = skips.at(segment, place.offset) === 'line';
          const isOdd =
            isMisshapen || (batch !== undefined && batch !== checked.batch) || (isUnfinished && !isLast);
          if (isOdd) last = { line: Buffer.from(bytes.subarray(start, stop)), isWhole: true, behind };
          walk.accept(checked, line, isLast);
          if (!isMisshapen) behind = checked.seq;
        } else {
          last = {
            line: Buffer.from(bytes.subarray(start, stop)),
            isWhole: isAsWritten(checked, end.journal),
            behind,
          };
          walk.passOver(checked, line);
          if (checked.whole !== 'nothing') behind = Math.max(behind, checked.says?.seq ?? 0);
        }
      }
    });
  }
  settle('');
  return found.filter(({ was, is }) => was !== is);
}

/** A line of another journal is no part of the chain as long as its hash is right. */
const isAsWritten = ({ whole, says }: Unsound, journal: string | null): boolean =>
  whole !== 'nothing' || (says?.writtenIn !== undefined && says.writtenIn !== journal);

/** As much of a line as `prev` stands in. */
const HEAD_BYTES = 200;

function damagedLine({ line, isWhole, behind }: Damaged, next: string): DamagedLine {
  const { said, computed } = hashesIn(line) ?? {};
  const isCheckedByOwn = computed !== undefined && next.includes(`,"prev":"${computed}"`);
  const hash = isCheckedByOwn ? computed : (said ?? computed);
  const is = isWhole ? upToHash(line) : skeleton(line, hash);
  const known = [said, PREV.exec(next)?.[1]];
  return {
    text: line.toString(),
    was: sha256(line),
    is: sha256(is),
    behind,
    isRightWith: (what, no) => {
      const hash = hashWith(line, what, no);
      return hash !== undefined && known.includes(hash);
    },
  };
}

const PREV = /,"prev":"([0-9a-f]{64})"/;
const NUMBERS = {
  case: /(,"case":)(?:null|\d{1,9})(?=,)/,
  customer: /("customer":)\d{1,9}(?=[,}])/,
} as const;

/** What a line would hash to with another number in it; `undefined` where it has none there. */
function hashWith(line: Buffer, what: keyof typeof NUMBERS, no: number): string | undefined {
  const open = line.toString('latin1', 0, Math.max(0, line.indexOf(HASH_KEY)));
  const changed = open.replace(NUMBERS[what], `$1${no}`);
  return changed === open ? undefined : sha256(Buffer.from(changed, 'latin1'));
}

const HASH_KEY = ',"hash":"';
