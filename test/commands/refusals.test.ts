import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, repository } from '../support/lofte.ts';

const intake = 'intake --customer "Astrid Lund" --phone 0701740605 --item lamp';

/** What was typed, the exit code, and a word that must be in what is said. */
const REFUSED: readonly (readonly [string, number, RegExp])[] = [
  ['shwo 1', 2, /unknown command 'shwo'[\s\S]*show/],
  ['report mornin', 2, /mornin[\s\S]*morning/],
  ['bogus --help', 2, /unknown command 'bogus'/],
  ['report', 2, /morning, promises/],
  ['--journal postgres://u@h/db due', 2, /postgres/],
  ['--by "" note 1 x', 3, /name of who/],
  ['call 1 x --done 2.1', 3, /no promise 2\.1/],
  ['done 1.1 --at "2026-11-01 12:00"', 3, /after that/],
  ['report morning --out shop/lofte.json', 2, /journal's own folder/],
  ['report morning --out /dev/full', 2, /no plain file/],
  ['due --jsn', 2, /--jsn[\s\S]*--json/],
  ['note 1 x --fade', 2, /--fade[\s\S]*--fades/],
  ['promise', 2, /missing required argument/],
  ['promise 1 redy 3d', 2, /redy[\s\S]*ready/],
  ['promise 1 other -3h', 2, /"-3h" is no time to come\n.*without a minus/],
  ['due --within 20 years', 2, /too many arguments[\s\S]*--within "20 years"/],
  ['due 7', 2, /too many arguments[\s\S]*lofte due --help/],
  ['explain', 2, /missing required argument[\s\S]*lofte explain --help/],
  ['explain 1', 3, /1 is a case[\s\S]*1\.1/],
  ['explain wensday', 3, /Did you mean wednesday\?/],
  ['explain NaN', 3, /"NaN" can't be understood as a time\nSay it like/],
  ['explain 24/7', 3, /names no time/],
  ['explain 24h 3wd', 3, /can't be added/],
  ['explain ½wd', 3, /there are no half ones/],
  ['explain "٣ days"', 3, /figures 0 to 9/],
  ['status 1 waiting', 2, /waiting[\s\S]*waiting-customer/],
  ['postpone 1.1 3d', 2, /--told/],
  ['waive 1.1 --told phone', 2, /--because/],
  ['intake', 2, /--customer/],
  ['list --open --closed', 2, /contradict/],
  ['due --lang xx', 2, /xx/],
  ['show 99', 3, /no case 99/],
  ['show 0709999999', 3, /no open case/],
  ['show @', 3, /per has not touched/],
  ['done 1.9', 3, /1\.9[\s\S]*1\.1/],
  ['done 1 callback', 3, /no live promise/],
  ['done nonsense', 3, /names no promise/],
  ['promise 1 ready 3/4', 3, /3\/4/],
  ['promise 1 ready fri 15', 3, /fri 15/],
  ['promise 1 ready 31/2', 3, /31\/2/],
  ['promise 1 ready soonish', 3, /soonish/],
  ['promise 1 ready today 09:00', 3, /past/],
  ['promise 1 ready -- -3d', 3, /./],
  ['note 1 ""', 3, /empty/],
  ['note 1', 3, /empty/],
  ['note 1 x --at tomorrow', 3, /has not come/],
  ['intake --customer "" --item lamp', 3, /empty/],
  ['intake --customer A --phone call-me --item lamp', 3, /telephone/],
  ['intake --customer A --email nowhere --item lamp', 3, /e-mail/],
  ['call 1 x --no-answer --told', 3, /--told/],
  ['call 1 x --quote 12,345', 3, /12,345/],
  ['reopen 1 --because x', 3, /open/],
  ['customer nobody', 3, /nobody/],
  ['report morning --as-of 31/2', 3, /31\/2/],
  ['import missing.csv --preset boston311', 3, /missing\.csv/],
  ['import missing.csv --preset bostn311', 3, /boston311\? [\s\S]*generic[\s\S]*taskwarrior/],
  ['import missing.csv --preset x', 3, /boston311[\s\S]*generic[\s\S]*taskwarrior/],
  ['import missing.csv', 2, /--preset/],
  ['journal verify --anchor nonsense', 2, /nonsense/],
  ['settings get shop.nmae', 3, /nmae[\s\S]*name/],
  ['settings set follow.quietAfter soon', 2, /quietAfter/],
];

describe('a refusal', () => {
  const shop = (): ReturnType<typeof counter> => {
    const made = counter();
    made.does(`${intake} --promise "ready 3d"`);
    return made;
  };

  it('says what is wrong on one line and what to do on the next, with its exit code, and records nothing', () => {
    const { lofte, json } = shop();
    for (const [line, code, said] of REFUSED) {
      const ran = lofte(line, { by: 'per' });
      expect(ran, line).toMatchObject({ code, out: '' });
      expect(ran.err, line).toMatch(said);
      expect(ran.err, line).toMatch(/^lofte: [^\n]+\n[^\n]+\n$/);
      expect(ran.err, line).not.toMatch(/at .*\(|undefined|\[object/);
    }
    expect(json<{ entries: number }>('journal info').entries).toBe(2);
  });

  it('gives examples that are still to come, on a day on which the shop is open', () => {
    const { lofte } = shop();
    expect(lofte('explain xyz').err).toContain('or 2026-11-25');
    expect(lofte('explain xyz', { now: '2027-03-25T09:00:00Z' }).err).toContain('or 2027-03-30');
    expect(counter('').lofte('init --shop X --country AD --language en').out).toContain(
      'days.2026-11-26 closed',
    );
  });

  it('of a shop that is closed for long says from which day on', () => {
    const { lofte, does } = shop();
    does('settings set days.2026-12-01/2028-01-01 closed');
    expect(lofte('promise 1 ready 30wd').err).toContain(
      'a single minute from Tuesday 1 December 2026 on, for a year',
    );
  });

  it('comes to scripts as one document on standard output', () => {
    const { lofte } = shop();
    const ran = lofte('show 99 --json');
    expect(ran).toMatchObject({ code: 3, err: '' });
    expect(JSON.parse(ran.out)).toMatchObject({ error: { code: 3, kind: 'no-such-case' } });
    expect(JSON.parse(lofte('shwo --json').out)).toMatchObject({ error: { code: 2 } });
    expect(JSON.parse(lofte('report morning --json --format plain').out)).toMatchObject({
      error: { code: 2 },
    });
  });

  it('meets control characters and terminal escapes at the door', () => {
    const { lofte } = shop();
    for (const text of ['a\u001b[2Jb', 'a\u0007', 'a\u009bb', 'a\u007f']) {
      expect(lofte(`note 1 "${text}"`), JSON.stringify(text)).toMatchObject({ code: 3 });
    }
  });

  it('says how to make a journal where there is none', () => {
    const { lofte } = counter('');
    const ran = lofte('due');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('lofte init');
  });

  it('of a broken lofte.json names the path of the value', () => {
    const { lofte, at } = counter();
    const file = join(at, 'lofte.json');
    const settings = JSON.parse(readFileSync(file, 'utf8'));
    writeFileSync(
      file,
      JSON.stringify({ ...settings, hours: { ...settings.hours, mon: [['18:00', '09:00']] } }),
    );
    const ran = lofte('due');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('hours.mon[0]');
    writeFileSync(file, '{ "shop": ');
    expect(lofte('due')).toMatchObject({ code: 2 });
  });

  it('of a journal from a newer format leaves it untouched', () => {
    const { lofte, at, does } = shop();
    const file = join(at, 'journal/2026.jsonl');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `${before}${before.split('\n')[0]?.replace('{"v":1,', '{"v":2,') ?? ''}\n`);
    const changed = readFileSync(file);
    for (const line of ['note 1 x', 'due']) expect(lofte(line), line).toMatchObject({ code: 5 });
    expect(readFileSync(file).equals(changed)).toBe(true);
    writeFileSync(file, before);
    does('due');
  });

  it('of a clock that is none names it', () => {
    const { lofte } = shop();
    expect(lofte('due', { now: 'yesterday' })).toMatchObject({ code: 2 });
  });

  it('of somebody who does not work here offers the nearest', () => {
    const { lofte, does } = counter('init --shop X --country SE --language en --staff anna --staff bertil');
    does(intake);
    const ran = lofte('note 1 x --by bertill');
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('bertil?');
  });
});

describe('init', () => {
  it('never touches a journal that is there', () => {
    const { lofte, at } = counter();
    const before = readFileSync(join(at, 'lofte.json'), 'utf8');
    expect(lofte('init --shop Other --country DK')).toMatchObject({ code: 3 });
    expect(readFileSync(join(at, 'lofte.json'), 'utf8')).toBe(before);
  });

  it.each([
    ['--country XX', /XX/],
    ['--country SE --zone Europe/Stokholm', /Europe\/Stockholm/],
    ['--country SE --hours "mon-fri 18:00-09:00"', /18:00/],
    ['--country SE --hours "mon 09:00-12:00 11:00-13:00"', /./],
    ['--country SE --currency kronor', /KRONOR|kronor/],
    ['--country SE --language se', /sv/],
  ])('refuses %s', (flags, said) => {
    const { lofte } = counter('');
    const ran = lofte(`init --shop X ${flags}`);
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(said);
    expect(lofte('due').code).toBe(3);
  });

  it('says where a file stands in the way', () => {
    const { lofte, at } = counter('');
    writeFileSync(at, 'mine');
    expect(lofte('init --shop X --country SE')).toMatchObject({ code: 3 });
    expect(readFileSync(at, 'utf8')).toBe('mine');
  });
});

it('a link inside the journal is not followed', () => {
  const { lofte, at, desk, does } = counter();
  does(intake);
  mkdirSync(join(desk, 'elsewhere'));
  symlinkSync(join(desk, 'elsewhere/2027.jsonl'), join(at, 'journal/2027.jsonl'));
  expect(lofte('note 1 x', { now: '2027-01-04T09:00:00Z' }).code).not.toBe(0);
});

it('a reader that goes away early is no error', () => {
  const { at, does } = counter();
  for (let i = 0; i < 3; i += 1) does(intake);
  const ran = spawnSync(
    'bash',
    ['-c', `set -o pipefail; "$0" bin/lofte.js log | head -n 1`, process.execPath],
    {
      cwd: repository,
      env: { PATH: process.env['PATH'], HOME: at, LOFTE_JOURNAL: at },
      encoding: 'utf8',
    },
  );
  expect(ran).toMatchObject({ status: 0, stderr: '' });
});
