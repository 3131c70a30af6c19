// Makes data/holidays from the npm package date-holidays: `npm run holidays`. The package takes 45 MB and 150 ms to load,
// so it is never part of the program; what it says is kept in tables, a line a year, which a test holds to be what comes
// out here. What is in a table, and why, says data/holidays/README.md.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import Holidays from 'date-holidays';
import { data } from 'date-holidays/data';
import { corrections, substituteDay } from './holiday-corrections.mjs';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;

const folder = fileURLToPath(new URL('../data/holidays', import.meta.url));

/**
 * @typedef {object} Source
 * @property {readonly string[]} place as the package is asked for it: a country, and a part of it where only that is right
 * @property {readonly string[]} languages the country's own, as the package calls them
 * @property {readonly string[]} eves the package's rules for days that are no holidays by law and on which shops are closed
 * @property {boolean} [actualDaysOnly] whether days off in place of a holiday on a weekend are left out
 */

/** @type {Readonly<Record<string, Source>>} */
const sources = {
  SE: { place: ['SE'], languages: ['sv'], eves: ['friday after 06-19', '12-24', '12-31'] },
  DK: { place: ['DK'], languages: ['da'], eves: ['06-05', '12-24'] },
  NO: { place: ['NO'], languages: ['no'], eves: ['12-24', '12-31 14:00 if sunday then 00:00'] },
  FI: { place: ['FI'], languages: ['fi'], eves: ['friday after 06-19', '12-24', '12-31'] },
  DE: {
    place: ['DE'],
    languages: ['de'],
    eves: ['12-24 14:00 if sunday then 00:00', '12-31 14:00 if sunday then 00:00'],
  },
  // England and Wales: alone, GB lacks the bank holiday in August
  GB: { place: ['GB', 'ENG'], languages: ['en'], eves: [] },
  NL: { place: ['NL'], languages: ['nl'], eves: [] },
  // shops are closed on 4 July itself, not on the Friday on which offices are
  US: { place: ['US'], languages: ['en-us', 'en'], eves: [], actualDaysOnly: true },
};

/**
 * What each file of data/holidays holds that is made here, by its name there.
 * @returns {Map<string, string>}
 */
export function makeTables() {
  const files = new Map(
    Object.entries(sources).map(([country, source]) => [
      `${country}.json`,
      tableText(country, daysOf(country, source)),
    ]),
  );
  const digest = createHash('sha256')
    .update([...files.values()].join(''))
    .digest('hex')
    .slice(0, 16);
  return files.set('tables.json', `${JSON.stringify({ digest })}\n`);
}

/**
 * @param {string} country
 * @param {Source} source
 * @returns {readonly Day[]} in order; first what the law says, then the eves that it does not
 * @typedef {{ date: string, eve: boolean, names: Names }} Day
 * @typedef {{ en: string, sv: string, da: string, nb: string }} Names
 */
function daysOf(country, source) {
  const { place, languages, eves, actualDaysOnly = false } = source;
  const [land = '', part] = place;
  const calendar = part === undefined ? new Holidays(land) : new Holidays(land, part);
  const rules = rulesOf(land, part);
  const here = corrections.filter((each) => each.country === country);
  const promoted = here.filter((each) => each.is === 'public');
  const renamed = here.filter((each) => each.is === 'named');
  /** @type {Day[]} */
  const days = [];
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
    for (const { date, rule, type, substitute = false } of calendar.getHolidays(year)) {
      const promotion = promoted.find((each) => each.rule === rule && each.from <= year && year <= each.to);
      if (promotion !== undefined && type === 'public') throw stale(country, date);
      const byLaw = type === 'public' || promotion !== undefined;
      const eve = !byLaw && eves.includes(rule);
      if ((!byLaw && !eve) || (substitute && actualDaysOnly)) continue;
      const given = renamed.find((each) => each.rule === rule)?.name;
      const names = namesIn({ ...namesOfRule(rules, rule), ...given }, languages);
      days.push({ date: date.slice(0, 10), eve, names: substitute ? inPlaceOf(names) : names });
    }
  }
  for (const rule of [...eves, ...[...promoted, ...renamed].map((each) => each.rule)]) {
    if (rules[rule] === undefined)
      throw new Error(`${country}: date-holidays has no rule "${rule}" any more`);
  }
  const right = corrected(country, days, languages);
  const byLaw = new Set(right.filter((day) => !day.eve).map((day) => day.date));
  // 5 June that is Whit Sunday too is a holiday by law
  return right.filter((day) => !day.eve || !byLaw.has(day.date)).sort(inOrder);
}

/** @param {Day} a @param {Day} b */
function inOrder(a, b) {
  if (a.eve !== b.eve) return a.eve ? 1 : -1;
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return 0;
}

/** @param {string} country @param {readonly Day[]} days @param {readonly string[]} languages */
function corrected(country, days, languages) {
  const right = [...days];
  for (const each of corrections.filter((one) => one.country === country)) {
    if (each.is === 'moved') {
      const at = right.findIndex((day) => day.date === each.from && !day.eve);
      const day = right[at];
      if (day === undefined || right.some((other) => other.date === each.to)) throw stale(country, each.from);
      right[at] = { ...day, date: each.to };
    } else if (each.is === 'missing') {
      if (right.some((day) => day.date === each.date)) throw stale(country, each.date);
      right.push({ date: each.date, eve: false, names: namesIn(each.name, languages) });
    } else if (each.is === 'eve') {
      for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
        const date = `${year}-${each.day}`;
        if (right.some((day) => day.date === date)) throw stale(country, date);
        right.push({ date, eve: true, names: namesIn(data.names[each.named].name, languages) });
      }
    }
  }
  return right;
}

/** The package says something else than it did when a correction was written: somebody has to look. */
function stale(/** @type {string} */ country, /** @type {string} */ date) {
  return new Error(`${country} ${date}: a correction in build/holiday-corrections.mjs does not fit any more`);
}

/**
 * @typedef {Readonly<Record<string, string>>} ByLanguage
 * @typedef {Readonly<Record<string, { readonly _name?: string, readonly name?: ByLanguage }>>} Rules
 */

/** @param {string} country @param {string | undefined} part @returns {Rules} */
function rulesOf(country, part) {
  const { days, states } = data.holidays[country];
  return part === undefined ? days : { ...days, ...states[part].days };
}

/** @param {Rules} rules @param {string} rule @returns {ByLanguage} */
function namesOfRule(rules, rule) {
  const { _name: common, name } = rules[rule] ?? {};
  return { ...(common === undefined ? {} : data.names[common].name), ...name };
}

/**
 * The names in the languages of the program; in one that the package has none for, the country's own, else the English.
 * @param {ByLanguage} names @param {readonly string[]} languages @returns {Names}
 */
function namesIn(names, languages) {
  const own = languages.map((language) => names[language]).find((name) => name !== undefined);
  const english = (languages.includes('en-us') ? names['en-us'] : undefined) ?? names['en'] ?? own;
  if (english === undefined) throw new Error('a holiday without a name');
  const other = own ?? english;
  return {
    en: english,
    sv: names['sv'] ?? other,
    da: small(names['da']) ?? other,
    nb: small(names['no']) ?? other,
  };
}

/**
 * In Danish and Norwegian holidays are written with small letters, but for the name in them.
 * @param {string | undefined} name
 */
function small(name) {
  return name?.toLowerCase().replace(/^kristi\b/, 'Kristi');
}

/** @param {Names} names @returns {Names} */
function inPlaceOf(names) {
  return {
    en: `${names.en} (${substituteDay.en})`,
    sv: `${names.sv} (${substituteDay.sv})`,
    da: `${names.da} (${substituteDay.da})`,
    nb: `${names.nb} (${substituteDay.nb})`,
  };
}

/**
 * A table as people read it in a diff: every name once, every year on a line of its own.
 * @param {string} country @param {readonly Day[]} days
 */
function tableText(country, days) {
  const names = [...new Set(days.toSorted(byDate).map((day) => JSON.stringify(day.names)))];
  /** @param {boolean} eve */
  const years = (eve) => {
    const lines = [];
    for (let year = FIRST_YEAR; year <= LAST_YEAR; year++) {
      const marked = days
        .filter((day) => day.eve === eve && day.date.startsWith(`${year}-`))
        .map((day) => `${day.date.slice(5)}:${names.indexOf(JSON.stringify(day.names))}`);
      if (marked.length > 0) lines.push(`    "${year}": ${JSON.stringify(marked.join(' '))}`);
    }
    return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n  }`;
  };
  return `{
  "country": ${JSON.stringify(country)},
  "madeBy": "build/holidays.mjs, from date-holidays ${packageVersion()}, data of ${data.version}",
  "licence": "CC BY-SA 3.0: see README.md",
  "names": [
${names.map((each) => `    ${inLine(each)}`).join(',\n')}
  ],
  "public": ${years(false)},
  "eves": ${years(true)}
}
`;
}

/** `{"en":"…"}` with the blanks that people put in. @param {string} object */
function inLine(object) {
  const members = Object.entries(JSON.parse(object)).map(
    ([key, name]) => `"${key}": ${JSON.stringify(name)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** @param {Day} a @param {Day} b */
function byDate(a, b) {
  return a.date < b.date ? -1 : 1;
}

/** @returns {string} */
function packageVersion() {
  const file = createRequire(import.meta.url).resolve('date-holidays/package.json');
  return JSON.parse(readFileSync(file, 'utf8')).version;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, text] of makeTables()) writeFileSync(path.join(folder, name), text);
}
