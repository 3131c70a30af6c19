/** `lofte log`: the journal's entries. */
import { ENTRY_TYPES, type Entry } from '../domain/entries.ts';
import { firstInstantFrom } from '../domain/clock/zone.ts';
import { takenBackBy } from '../domain/fold.ts';
import { fromIso } from '../domain/instant.ts';
import { ok } from '../domain/result.ts';
import { logText } from '../terminal/render-log.ts';
import { oneOfOrNone } from './choose.ts';
import type { CommandSpec } from './command.ts';
import { readDay } from './date.ts';
import { look, pageFor } from './looking.ts';
import { readCaseReference } from '../domain/reference.ts';
import { isNoCaseAnyMore, whichCase } from './which.ts';

export const log: CommandSpec = {
  define: (parser, { log: { summary, flags } }) =>
    parser
      .summary(summary)
      .option('--case <case>', flags.case)
      .option('--since <date>', flags.since)
      .option('--type <type>', flags.type),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const { desk, opened, asking } = looking.value;
    const type = oneOfOrNone('type', typed.text('type'), ENTRY_TYPES);
    if (!type.ok) return type;
    const day = await readDay(typed.text('since'), opened, context.now);
    if (!day.ok) return day;
    const since = day.value === undefined ? -Infinity : firstInstantFrom(opened.calendar.zone, day.value, 0);
    const said = typed.text('case');
    let source: Iterable<Entry> = desk.entries();
    if (said !== undefined) {
      // a case that was taken back or lost is no case any more, but what was recorded of it still stands here
      const reference = readCaseReference(said);
      const found = whichCase(desk, said, asking);
      if (!found.ok && !isNoCaseAnyMore(found.problem)) return found;
      const no = found.ok ? found.value.number : reference.is === 'number' ? reference.number : undefined;
      source = no === undefined ? [] : desk.entriesOf(no);
    }
    const entries = [...source].filter(
      (e) => (type.value === undefined || e.type === type.value) && fromIso(e.recordedAt) >= since,
    );
    const by = takenBackBy(desk.book.retractions);
    return ok({
      document: () => ({
        schema: 'lofte.log.v1',
        entries: entries.map((e) => {
          const retraction = by(e.seq);
          return retraction === undefined ? e : { ...e, retractedBy: retraction.seq };
        }),
      }),
      text: (screen) => logText(entries, (seq) => by(seq)?.seq, pageFor(context, looking.value, screen)),
    });
  },
};
