/** `lofte explain PROMISE`, `lofte explain WHEN --from INSTANT` */
import { firstInstantFrom, localDay } from '../domain/clock/zone.ts';
import { parseWhen, type When, type WhenContext } from '../domain/clock/when/parse.ts';
import { withoutRetracted } from '../domain/fold.ts';
import { promiseName } from '../domain/ids.ts';
import type { Instant } from '../domain/instant.ts';
import { readCaseReference, takePromiseName } from '../domain/reference.ts';
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
import { shopDates } from './shop-dates.ts';
import type { Typed } from './typed.ts';
import { whichCase, whichPromise } from './which.ts';

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
          zone: calendar.zone,
          datesIn: (zone) => shopDates({ zone }, context.now, context.words),
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
    // with two digits and no such case it was a time, and its readings help more
    const isUnclear = !when.ok && when.problem.kind === 'when-ambiguous' && /\.\d\d$/.test(said);
    return when.ok || (isUnclear && promise.problem.kind === 'no-such-case') ? when : promise;
  }
  const named = from === undefined ? caseNamed(looking, typed.words) : undefined;
  if (named !== undefined) return refuse(named);
  const start = from === undefined ? ok(context.now) : readStart(from, context.now, looking.opened);
  return start.ok ? ofWhen(said, start.value, looking.opened) : start;
}

/** A bare number is no clear time; where it is a case with promises, they are meant. */
function caseNamed({ desk, asking }: Looking, [word, ...more]: readonly string[]): Problem | undefined {
  if (word === undefined || more.length > 0 || readCaseReference(word).is === 'text') return undefined;
  const found = whichCase(desk, word, asking);
  if (!found.ok || found.value.promises.length === 0) return undefined;
  const { number, promises } = found.value;
  return {
    kind: 'case-not-promise',
    case: number,
    promises: promises.map((p) => promiseName(number, p.number)),
  };
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

function ofWhen(said: string, from: Instant, { calendar, shop }: Opened): Result<Explanation, Problem> {
  const when = parseWhen(said, { from, now: from, calendar, language: shop.language });
  return when.ok ? ok(explainWhen(when.value, from, calendar)) : when;
}

/** A time to come, or one that is past. */
function readStart(said: string, now: Instant, { calendar, shop }: Opened): Result<Instant, Problem> {
  const toCome: WhenContext = { from: now, now, calendar, language: shop.language };
  const ahead = parseWhen(said, toCome);
  if (ahead.ok) return ok(beginning(ahead.value, toCome));
  const past: WhenContext = { ...toCome, past: true };
  const back = parseWhen(said, past);
  return back.ok ? ok(beginning(back.value, past)) : ahead;
}

/** The moment itself; of a day alone not the closing time, which nobody said, but when the day begins. */
function beginning({ said, counted, due }: When, context: WhenContext): Instant {
  if (counted.of !== 'closing') return due;
  const { zone } = context.calendar;
  // beside a closing time that was said there can be no time of day
  const alone = parseWhen(`${said} 00:00`, context);
  const isAlone = alone.ok && localDay(zone, alone.value.due) === counted.day;
  return isAlone ? firstInstantFrom(zone, counted.day, 0) : due;
}
