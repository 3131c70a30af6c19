/** `lofte import --suggest FILE|-`: a mapping to start from, on standard output; what is not sure about it, beside it. */
import { join } from 'node:path';
import type { TypedFormat } from '../bulk-import/formats.ts';
import { isOwn, withFormat, type Mapping } from '../bulk-import/mapping.ts';
import { presetNames, readPreset } from '../bulk-import/presets.ts';
import { lookAt } from '../bulk-import/suggest/look.ts';
import type { SuggestNote } from '../bulk-import/suggest/notes.ts';
import { suggest } from '../bulk-import/suggest/suggest.ts';
import { parseIsoDate } from '../domain/clock/civil.ts';
import { DAY, type Instant } from '../domain/instant.ts';
import { ok } from '../domain/result.ts';
import { escapeLine, jsonText } from '../terminal/escape.ts';
import { datesIn } from '../words/dates.ts';
import { listed } from '../words/phrases.ts';
import { suggestIn, type SuggestWords } from '../words/suggest.ts';
import type { Answered } from './command.ts';
import type { Context } from './context.ts';
import { openSource } from './import-source.ts';

/** What the command line says of the file. */
export interface SuggestAsked {
  readonly file: string;
  readonly typed: TypedFormat;
  readonly encoding: string | undefined;
  readonly delimiter: string | undefined;
  readonly skipLines: number | undefined;
}

/** More names than these are only counted. */
const MOST_NAMES = 12;

/** Needs no journal: a file can be looked at before there is one. */
export async function suggestMapping(context: Context, asked: SuggestAsked): Promise<Answered> {
  const named = withFormat({ lofte: 'mapping.v1', case: { openedAt: { value: '' } } }, asked);
  if (!named.ok) return named;
  const source = openSource(context, asked.file);
  if (!source.ok) return source;
  const looked = await lookAt(source.value.chunks, named.value.format ?? {}, asked.typed);
  if (!looked.ok) return looked;
  const found = suggest(looked.value, presetsIn(context), context.now);
  if (!found.ok) return found;
  const { mapping, notes } = found.value;
  const document = { ...mapping, ...formatOf(mapping) };
  const words = await suggestIn(context.language);
  const say = inWords(context, words);
  return ok({
    document: () => document,
    text: () => jsonText(document),
    warnings: notes.map((note) => escapeLine(say(note))),
  });
}

function presetsIn({ host }: Context): readonly (readonly [string, Mapping])[] {
  const folder = join(host.programRoot, 'data', 'presets');
  return presetNames(folder).flatMap((name) => {
    const preset = readPreset(folder, name);
    return preset.ok && !isOwn(preset.value) ? [[name, preset.value] as const] : [];
  });
}

/** What a mapping may say of the format: not that somebody typed it. */
function formatOf({ format }: Mapping): Pick<Mapping, 'format'> {
  if (format === undefined) return {};
  const { delimiterTyped: _, encodingTyped: __, ...rest } = format;
  return { format: rest };
}

function inWords({ now, words: { dates } }: Context, words: SuggestWords): (note: SuggestNote) => string {
  const { fullDay } = datesIn(() => 0, now, dates);
  const day = (date: string): string => fullDay(((parseIsoDate(date) ?? 0) * DAY) as Instant);
  const names = (all: readonly string[]): string => {
    const more = all.length - MOST_NAMES;
    return listed(more > 1 ? [...all.slice(0, MOST_NAMES), words.more(more)] : all, words.and);
  };
  const quoted = (all: readonly string[]): string => names(all.map(words.quoted));
  return (note) => {
    switch (note.kind) {
      case 'preset':
        return words.preset(note.name);
      case 'no-rows':
        return words.noRows;
      case 'names-below':
        return words.namesBelow(note.line);
      case 'other-lists':
        return words.otherLists(note.path, names(note.lists));
      case 'two-readings': {
        const { column, value, form, taken, other } = note;
        return words.twoReadings(column, value, form, day(taken), day(other));
      }
      case 'dates-unread':
        return words.datesUnread(note.column, note.value);
      case 'dates-otherwise':
        return words.datesOtherwise(note.column, note.value, note.opened);
      case 'some-dates-unread':
        return words.someDatesUnread(note.column, note.value, note.line, note.count);
      case 'by-values':
        return words.byValues(note.column, words.concepts[note.concept]);
      case 'by-last-key':
        return words.byLastKey(note.column, words.concepts[note.concept]);
      case 'earliest':
        return words.earliest(note.column);
      case 'ref-repeats':
        return words.refRepeats(note.column, note.value);
      case 'log':
        return words.log(note.column, note.value, note.changed);
      case 'kept-when-closed':
        return words.keptWhenClosed(note.column);
      case 'before-opened':
        return words.beforeOpened(note.column, words.concepts[note.concept]);
      case 'words-unknown':
        return words.wordsUnknown(note.column, quoted(note.words), note.as);
      case 'closed-without-date':
        return words.closedWithoutDate(note.column, quoted(note.words));
      case 'not-found':
        return words.notFound(names(note.concepts.map((concept) => words.concepts[concept])));
      case 'left-out':
        return words.leftOut(names(note.columns));
      default:
        return note satisfies never;
    }
  };
}
