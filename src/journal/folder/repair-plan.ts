/** What it takes to put a journal back on its feet: found out first, said, and then done. */
import type { RepairStep } from '../journal.ts';
import { readDamageMark } from './damage-mark.ts';
import { wordedLines } from './erased-lines.ts';
import { JournalFailure } from './failure.ts';
import type { Fault } from './faults.ts';
import { readAt } from './files.ts';
import { changedLineEnds, type LineEnds } from './line-ends.ts';
import type { Witness } from './home.ts';
import { BEGINNING } from './mark.ts';
import type { FolderOptions } from './options.ts';
import { requireJournal } from './place.ts';
import { meter } from './progress.ts';
import { lineNumberAt, listSegments, withSegment } from './segments.ts';
import { marksOf, setBackFrom, witnessesAt, type Witnesses } from './set-back.ts';
import { problemOf, survey, type Survey } from './tail.ts';

export interface RepairPlan {
  readonly segments: readonly string[];
  /** As it verifies when the line ends are put back. */
  readonly found: Survey;
  readonly lineEnds: LineEnds | undefined;
  /** Where the journal once ended, if it ends earlier now or goes on differently. */
  readonly setBack: Witness | undefined;
  /** In the order in which they are done; empty where the journal is whole. */
  readonly steps: readonly RepairStep[];
}

/**
 * Reads the whole journal and says what would have to be done.
 *
 * @param witnesses asked for before the journal is read
 * @throws JournalFailure where there is no journal, or it is newer than the program
 */
export function planRepair(options: FolderOptions, witnesses?: Witnesses): RepairPlan {
  const { at } = options;
  requireJournal(at);
  const known = witnesses ?? witnessesAt(at);
  const watched = marksOf(known);
  const segments = listSegments(at);
  const now = survey(at, segments, BEGINNING, {
    meter: meter(options, 'checking', segments, BEGINNING),
    watched,
  });
  const lineEnds = changedLineEnds(at, segments, now, watched);
  const found = lineEnds?.found ?? now;
  const newer = [...now.faults, ...found.faults].find(({ kind }) => kind === 'newer-format');
  if (newer !== undefined) throw new JournalFailure(problemOf(newer));
  const setBack = setBackFrom(found, known);
  const mark = readDamageMark(at);
  const unerased = wordedLines(at, segments, found.erased);
  const steps: RepairStep[] = [
    ...(lineEnds?.segments ?? []).map(
      ({ name, isWhole }) => ({ is: 'put-back-line-ends', segment: name, whole: isWhole }) as const,
    ),
    ...tailSteps(at, found),
    ...found.faults.map((fault) => knowStep(at, fault)),
    ...(unerased.length === 0 ? [] : [{ is: 'finish-erasure', lines: unerased.length } as const]),
    ...(setBack === undefined
      ? []
      : [{ is: 'accept-set-back', had: setBack.seq, has: found.end.seq } as const]),
    ...(mark?.kind === 'unfinished' && found.end.seq > mark.seq
      ? [{ is: 'keep-unfinished', from: mark.seq + 1, to: found.end.seq } as const]
      : []),
    ...(mark === undefined ? [] : [{ is: 'unmark' } as const]),
  ];
  return { segments, found, lineEnds, setBack, steps };
}

function tailSteps(at: string, { torn, lacksLineFeed, end }: Survey): readonly RepairStep[] {
  if (torn !== undefined) {
    const line = lineNumberAt(at, torn.segment, torn.offset);
    return [{ is: 'cut-tail', segment: torn.segment, line }];
  }
  if (!lacksLineFeed || end.segment === null) return [];
  return [{ is: 'end-line', segment: end.segment, line: lineNumberAt(at, end.segment, end.lineStart) }];
}

/** A damaged line stays as it is; that it is damaged will be on record. */
function knowStep(at: string, { kind, segment, line, offset, counts }: Fault): RepairStep {
  return { is: 'know', segment, line, what: kind, counts, ...saidIn(at, segment, offset) };
}

/** The entry that a damaged line is and its case, where that can still be made out, so that the shop knows where to look. */
function saidIn(
  at: string,
  segment: string,
  offset: number,
): { readonly entry?: number; readonly case?: number } {
  const text = withSegment(at, segment, (fd) => readAt(fd, offset, PEEK).toString('latin1'));
  const [line = ''] = text.split('\n', 1);
  const [entry, no] = [/"seq":([1-9]\d{0,14}),/, /"case":([1-9]\d{0,8}),/].map(
    (what) => what.exec(line)?.[1],
  );
  return {
    ...(entry === undefined ? {} : { entry: Number(entry) }),
    ...(no === undefined ? {} : { case: Number(no) }),
  };
}

const PEEK = 4096;
