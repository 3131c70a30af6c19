/** `lofte explain PROMISE`, `lofte explain WHEN --from INSTANT` */
import { localDay } from '../domain/clock/zone.ts';
import { parseWhen } from '../domain/clock/when/parse.ts';
import { withoutRetracted } from '../domain/fold.ts';
import type { Instant } from '../domain/instant.ts';
import { takePromiseName } from '../domain/reference.ts';
import { ok, refuse, type Result } from '../domain/result.ts';
import { explanationJson } from '../reports/explain-json.ts';
import { explainPromise, explainWhen, type Explanation } from '../reports/explain.ts';
import { explanationText } from '../terminal/render-explain.ts';
import { explainIn } from '../words/explain.ts';
import type { Problem } from '../words/problem.ts';
import type { CommandSpec } from './command.ts';
import type { Context, Opened } from './context.ts';
import { holidayNames, zonesOnRecord } from './explain-sources.ts';
import { look, pageFor, type Looking } from './looking.ts';
import type { Typed } from './typed.ts';
import { whichPromise } from './which.ts';

export const explain: CommandSpec = {
  define: (parser, { explain: { summary, words, flags } }) =>
    parser.summary(summary).argument('<what...>', words.what).option('--from <when>', flags.from),
  run: async (context, typed) => {
    const looking = await look(context);
    if (!looking.ok) return looking;
    const explanation = await explained(context, looking.value, typed);
    if (!explanation.ok) return explanation;
    const { calendar, shop } = looking.value.opened;
    const names = await holidayNames(explanation.value, shop.holidays.country);
    const holiday = (day: number): string | undefined => names(day)?.[context.language];
    const words = await explainIn(context.language);
    return ok({
      document: () => explanationJson(explanation.value, calendar.zone.timeZone, holiday),
      text: (screen) =>
        explanationText(explanation.value, {
          ...pageFor(context, looking.value, screen),
          explain: words,
          localDay: (at) => localDay(calendar.zone, at),
          holiday,
        }),
    });
  },
};

/** A promise where one is named; else a time, as which some promises' names can be read (`15.30`). */
async function explained(
  context: Context,
  looking: Looking,
  typed: Typed,
): Promise<Result<Explanation, Problem>> {
  const said = typed.rest(0);
  const from = typed.text('from');
  if (from === undefined && takePromiseName(typed.words)?.rest.length === 0) {
    const promise = await ofPromise(looking, typed.words);
    if (promise.ok) return promise;
    const when = ofWhen(said, context.now, looking.opened);
    return when.ok ? when : promise;
  }
  const start = from === undefined ? ok(context.now) : readStart(from, context.now, looking.opened);
  return start.ok ? ofWhen(said, start.value, looking.opened) : start;
}

async function ofPromise(
  { desk, asking, opened: { calendar } }: Looking,
  words: readonly string[],
): Promise<Result<Explanation, Problem>> {
  const found = whichPromise(desk, words, asking);
  if (!found.ok) return found;
  const { case: c, promise } = found.value;
  const entries = withoutRetracted(desk.entriesOf(c.number), desk.book.retractions);
  const zoneOf = await zonesOnRecord(entries, calendar.zone);
  return ok(explainPromise(c, promise, { entries, calendar, zoneOf }));
}

function ofWhen(said: string, from: Instant, { calendar }: Opened): Result<Explanation, Problem> {
  const when = parseWhen(said, { from, now: from, calendar });
  return when.ok ? ok(explainWhen(when.value, from, calendar)) : when;
}

/** A time to come, or one that is past. */
function readStart(said: string, now: Instant, { calendar }: Opened): Result<Instant, Problem> {
  const ahead = parseWhen(said, { from: now, now, calendar });
  if (ahead.ok) return ok(ahead.value.due);
  const back = parseWhen(said, { from: now, now, calendar, past: true });
  return back.ok ? ok(back.value.due) : refuse(ahead.problem);
}
