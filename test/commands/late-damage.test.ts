/**
 * Damage in what nobody verifies every day: before the checkpoint, where an everyday command does not look. Whoever reads it
 * goes on and says so, and from then on nothing is recorded before it is repaired.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const file = ({ at }: Counter): string => join(at, 'journal/2026.jsonl');
const mark = ({ at }: Counter): string => join(at, 'damaged');

/** Case 1 is Astrid's and closed, case 2 Bo's, 3 Cy's; a checkpoint stands behind all of them. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740612 --item bicycle');
  made.does('close 1');
  made.does('intake --customer "Bo Ek" --phone 0701740699 --item skis --promise "ready 3d"');
  made.does('intake --customer "Cy Dal" --phone 0701740644 --item lamp');
  made.does('note 3 -', { input: 'long '.repeat(8000) });
  expect(existsSync(join(made.at, 'cache/checkpoint.json'))).toBe(true);
  return made;
}

/** A line becomes another one of the same length. */
function change(shop: Counter, by: (line: string) => string): void {
  const text = readFileSync(file(shop), 'utf8');
  const changed = text.split('\n').map(by).join('\n');
  expect(changed).not.toBe(text);
  expect(changed).toHaveLength(text.length);
  writeFileSync(file(shop), changed);
}

const isAstrids = (line: string): boolean => line.includes('"type":"case-opened"') && line.includes('Astrid');
const noEntry = (line: string): string => (isAstrids(line) ? `${line.slice(0, -1)} ` : line);
const otherName = (line: string): string => (isAstrids(line) ? line.replace('Astrid', 'Astrud') : line);
const otherData = (line: string): string => (isAstrids(line) ? line.replace('"repair"', '"return"') : line);

const refusesRecording = ({ lofte, ...made }: Counter): void => {
  const before = readFileSync(file({ lofte, ...made }), 'utf8');
  expect(lofte('note 3 x')).toMatchObject({ code: 5, out: '' });
  expect(readFileSync(file({ lofte, ...made }), 'utf8')).toBe(before);
};

describe('a line that is no entry any more', () => {
  test.each([
    ['log', 'Promised 2.1'],
    ['find Bo', 'Bo Ek'],
    ['find skis', 'skis'],
    ['show 3', 'lamp'],
    ['report promises', ''],
    ['list --closed', ''],
    ['export --format json', 'Bo Ek'],
  ])('%s goes on with the others, and says so', (line, shows) => {
    const made = shop();
    change(made, noEntry);
    expect(made.lofte('due')).toMatchObject({ code: 0, err: '' });
    const read = made.lofte(line);
    expect(read).toMatchObject({ code: 0 });
    expect(read.out).toMatch(new RegExp(shows));
    expect(read.err).toContain('lofte: the journal is damaged: 2026.jsonl, line 1 is no entry');
    expect(read.err).toContain('What is shown may lack something.');
    expect(read.err).not.toContain('Nothing was recorded');
    expect(existsSync(mark(made))).toBe(true);
    refusesRecording(made);
    expect(made.lofte('journal info')).toMatchObject({
      code: 0,
      err: expect.stringContaining('the journal is damaged') as string,
    });
    // marked, it is read as well
    expect(made.lofte(line)).toMatchObject({ code: 0, err: read.err });
  });

  test('is told by who records, and nothing is', () => {
    const made = shop();
    change(made, noEntry);
    // whose case it is takes a look at all that the customer ever had
    expect(made.lofte('intake --customer "Astrid Lund" --phone 0701740612 --item skates')).toMatchObject({
      code: 5,
      out: '',
    });
    expect(existsSync(mark(made))).toBe(true);
  });

  test('a case that was lost with it is said to be lost, and not to be taken back', () => {
    const made = shop();
    change(made, noEntry);
    const lost = made.lofte('show 1');
    expect(lost).toMatchObject({ code: 3, out: '' });
    expect(lost.err).toContain('case 1 was lost: the journal was damaged where it was opened');
    made.does('journal repair');
    const repaired = made.lofte('show 1');
    expect(repaired).toMatchObject({ code: 3, err: expect.not.stringContaining('lack something') as string });
    expect(lost.err.startsWith(repaired.err)).toBe(true);
    expect(made.does('log --case 1')).toContain('Closed.');
    made.does('intake --customer "Di" --item mower');
    made.does('undo');
    expect(made.lofte('show 4').err).toContain('case 4 was taken back and counts as never opened');
  });
});

describe('a line that was changed and is still an entry', () => {
  test.each([
    ['another name', otherName],
    ['other data', otherData],
  ])('%s: the log says so and leaves it out', (_, by) => {
    const made = shop();
    change(made, by);
    const read = made.lofte('log --json');
    expect(read).toMatchObject({ code: 0 });
    expect(read.out).not.toContain('Astrud');
    expect(read.out).not.toContain('"return"');
    expect(read.err).toContain('the journal is damaged: 2026.jsonl, line 1');
    refusesRecording(made);
  });

  test('so does who looks the words up', () => {
    const made = shop();
    change(made, otherName);
    expect(made.lofte('find Astrud').err).toContain('the journal is damaged: 2026.jsonl, line 1');
    refusesRecording(made);
  });
});

describe('an entry of a newer version before the checkpoint', () => {
  const newer = (line: string): string => (isAstrids(line) ? line.replace('{"v":1,', '{"v":2,') : line);
  const refused = {
    code: 5,
    out: '',
    err:
      'lofte: the journal was written by a newer lofte: 2026.jsonl, line 1 has format 2\n' +
      'It was left as it is. Install the newer lofte.\n',
  };

  test.each(['journal verify', 'log', 'find bicycle'])(
    'once met by %s, nothing is read or recorded',
    (line) => {
      const made = shop();
      change(made, newer);
      expect(made.lofte(line)).toMatchObject({ code: 5 });
      for (const each of ['note 3 x', 'due', 'list', 'log']) expect(made.lofte(each)).toEqual(refused);
      expect(made.lofte('journal repair')).toEqual(refused);
    },
  );

  test('put right, a repair takes the mark away', () => {
    const made = shop();
    change(made, newer);
    made.lofte('journal verify');
    change(made, (line) => line.replace('{"v":2,', '{"v":1,'));
    expect(made.lofte('note 3 x')).toMatchObject({ code: 5 });
    made.does('journal repair');
    made.does('note 3 x');
  });

  test('a mark of a format that this lofte knows says nothing', () => {
    const made = shop();
    const problem = { kind: 'newer-format', segment: '2026.jsonl', line: 1, version: 1 };
    writeFileSync(mark(made), `${JSON.stringify({ v: 1, problem })}\n`);
    made.does('note 3 x');
  });
});

test('known damage is left out the same without the checkpoint, or where the shop has moved', () => {
  const made = shop();
  change(made, otherData);
  made.lofte('journal verify');
  made.does('journal repair');
  made.does('note 3 "on we go"');
  const shows = (): string => `${made.does('list --json')}${made.does('log --json')}`;
  const before = shows();
  expect(before).not.toContain('Astrid');
  rmSync(join(made.at, 'cache/checkpoint.json'));
  expect(shows()).toBe(before);
});

describe('a clock that is far off', () => {
  test.each([
    ['1969-12-31T23:59:59Z', 'LOFTE_NOW is 1969-12-31T23:59:59Z, and lofte counts from 1970 to 2100'],
    ['0001-01-01T00:00:00Z', 'LOFTE_NOW is 0001-01-01T00:00:00Z, and lofte counts from 1970 to 2100'],
    ['2101-01-01T00:00:00Z', 'LOFTE_NOW is 2101-01-01T00:00:00Z, and lofte counts from 1970 to 2100'],
    ['9999-12-31T23:30:00Z', 'LOFTE_NOW is 9999-12-31T23:30:00Z, and lofte counts from 1970 to 2100'],
  ])('%s is refused before anything is written', (now, message) => {
    const made = counter();
    expect(made.lofte('intake --customer Bo --item skis', { now })).toEqual({
      code: 2,
      out: '',
      err: `lofte: ${message}\nWrite a moment in these years, or unset it.\n`,
    });
    expect(existsSync(file(made))).toBe(false);
    expect(made.lofte('journal verify')).toMatchObject({ code: 0 });
  });

  test.each(['1970-01-01T00:00:00Z', '2100-12-31T23:59:59Z'])('%s is not', (now) => {
    const made = counter();
    made.does('intake --customer Bo --item skis', { now });
    expect(made.lofte('journal verify', { now })).toMatchObject({ code: 0 });
    expect(made.lofte('list', { now }).out).toContain('Bo');
  });
});
