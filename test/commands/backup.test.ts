import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

interface Made {
  readonly schema: string;
  readonly file: string;
  readonly bytes: number;
  readonly entries: number;
  readonly head: string;
  readonly ok: boolean;
  readonly problems: readonly { readonly kind: string; readonly message: string }[];
  readonly removed: readonly string[];
}

/** A shop in which something happened. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone 0701740605 --item lamp --promise "ready 2wd"');
  made.does('note 1 "the lamp is dark"');
  made.does('call 1 "she was told" --told');
  return made;
}

const NAME = '--confirm "Fjordgatan Elektronik"';

/** What is wrong with a document by a schema that ships. */
function faultsOf(document: object, name: string): unknown {
  const schema = JSON.parse(readFileSync(join(repository, 'data/schemas', `${name}.json`), 'utf8')) as object;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);
  return validate(document) ? [] : validate.errors;
}

describe('a backup', () => {
  it('is one file; what is restored from it gives the same reports', () => {
    const { does, json, at, desk } = shop();
    const made = json<Made>('journal backup usb');
    expect(faultsOf(made, 'lofte.backup.v1')).toEqual([]);
    expect(made.file).toBe(join(desk, 'usb/lofte-fjordgatan-elektronik-2026-11-23T0900Z-4.tar.gz'));
    expect(made).toMatchObject({ entries: 4, ok: true, bytes: lstatSync(made.file).size });
    const manifest = execFileSync('tar', ['xzOf', made.file, 'backup.json'], { encoding: 'utf8' });
    expect(faultsOf(JSON.parse(manifest) as object, 'lofte.manifest.v1')).toEqual([]);
    const restored = json(`journal restore ${made.file} --journal second ${NAME}`);
    expect(faultsOf(restored, 'lofte.restore.v1')).toEqual([]);
    for (const name of ['lofte.json', 'journal/2026.jsonl']) {
      expect(readFileSync(join(desk, 'second', name))).toEqual(readFileSync(join(at, name)));
    }
    for (const line of [
      'report morning --json',
      'due',
      'show 1',
      'log --json',
      'report promises',
      'list --all',
    ]) {
      expect(does(`${line} --journal second`), line).toBe(does(line));
    }
    expect(does('journal verify -v --journal second')).toBe(does('journal verify -v'));
    does('note 1 "and on it goes" --journal second');
  });

  it('says where it lies, and is remembered', () => {
    const { does, json, at } = shop();
    expect(does('journal info')).toContain('Last backup  none yet: lofte journal backup');
    const file = join(at, 'backups/lofte-fjordgatan-elektronik-2026-11-23T0900Z-4.tar.gz');
    const [first, place, head] = does('journal backup').split('\n');
    expect(first).toMatch(/^Backed up 4 entries in \d\.\d kB, read back and checked:$/);
    expect(place).toBe(file);
    expect(head).toMatch(/^Head 4:[0-9a-f]{32}$/);
    expect(does('journal info')).toContain(`Last backup  today 10:00, 4 entries, ${file}\n`);
    expect(json('journal info')).toMatchObject({
      lastBackup: { file, entries: 4, sound: true, isThere: true },
    });
    renameSync(file, `${file}.moved`);
    expect(does('journal info')).toContain(`${file} (not there now)\n`);
  });

  it('does not go elsewhere where the disk is not plugged in', () => {
    const { lofte, does, desk } = shop();
    const [usb, away] = [join(desk, 'usb'), join(desk, 'away')];
    does('journal backup usb --keep 3');
    renameSync(usb, away);
    for (const isMountPoint of [false, true]) {
      if (isMountPoint) mkdirSync(usb);
      const refused = lofte('journal backup usb --keep 3');
      expect(refused).toMatchObject({ code: 6, out: '' });
      expect(refused.err).toContain(`there should be backups in ${usb}, and none can be found there now`);
      expect(refused.err).toContain(`lofte journal backup ${usb} --new`);
      expect(existsSync(usb)).toBe(isMountPoint);
    }
    expect(readdirSync(usb)).toEqual([]);
    does('journal backup usb --new');
    does('journal backup usb');
    expect(readdirSync(usb)).toHaveLength(2);
    does('journal backup');
  });

  it('knows its own backups on the disk, whatever they are called, and not those of another journal', () => {
    const { lofte, does, desk } = shop();
    const file = does('journal backup usb').split('\n')[1] ?? '';
    renameSync(file, join(desk, 'usb/the good one'));
    does('journal backup usb');
    const other = shop();
    other.does(`journal backup ${join(desk, 'theirs')}`);
    rmSync(join(desk, 'usb'), { recursive: true });
    renameSync(join(desk, 'theirs'), join(desk, 'usb'));
    expect(lofte('journal backup usb')).toMatchObject({ code: 6 });
  });

  it('says nothing with -q where all went well: cron writes no mail', () => {
    const { lofte, json, at } = shop();
    expect(lofte('journal backup -q')).toEqual({ code: 0, out: '', err: '' });
    expect(json('journal backup -q')).toMatchObject({ ok: true });
    appendFileSync(join(at, 'journal/2026.jsonl'), 'x\n');
    expect(lofte('journal backup -q').out).toContain('The journal is damaged');
  });

  it('is reminded of in the morning when it is older than a week, where backups are made at all', () => {
    const { does, desk } = shop();
    const told = (day: string): string =>
      does('report morning', { now: `${day}T09:00:00Z` }).replaceAll(/\s+/g, ' ');
    expect(told('2027-01-11')).not.toContain('backup');
    does('journal backup usb');
    expect(told('2026-11-30')).not.toContain('backup');
    expect(told('2026-12-01')).toContain('Last backup: 8 days ago. A new one: lofte journal backup');
    expect(does('journal info', { now: '2026-12-30T09:00:00Z' })).toContain('(37 days ago), 4 entries');
    renameSync(join(desk, 'usb'), join(desk, 'away'));
    expect(told('2026-12-30')).toContain('Last backup: 37 days ago, and it is not there now.');
    does('journal backup', { now: '2026-12-30T09:00:00Z' });
    expect(told('2026-12-30')).not.toContain('Last backup');
    expect(does('report morning --as-of 2026-12-29', { now: '2027-02-01T09:00:00Z' })).not.toContain(
      'Last backup',
    );
  });

  it('replaces older ones where that is asked for', () => {
    const { does, json, desk } = shop();
    for (const day of [20, 21, 22]) does('journal backup usb', { now: `2026-11-${day}T09:00:00Z` });
    expect(does('journal backup usb --keep 2')).toContain('Removed 2 older backups.');
    expect(readdirSync(join(desk, 'usb'))).toHaveLength(2);
    expect(json<Made>('journal backup usb --keep 1').removed).toHaveLength(2);
  });

  it('keeps an older one that has entries which the journal lost, and says so', () => {
    const { does, lofte, json, at } = shop();
    const { file } = json<Made>('journal backup usb', { now: '2026-11-20T09:00:00Z' });
    const segment = join(at, 'journal/2026.jsonl');
    const lines = readFileSync(segment, 'utf8').split('\n');
    writeFileSync(segment, `${lines.slice(0, 2).join('\n')}\n`);
    does('journal repair');
    const ran = lofte('journal backup usb --keep 1');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe(
      `The older backup ${file} stays: it has entries that are not in this journal any more. To keep it for good, give it another name.\n`,
    );
    expect(existsSync(file)).toBe(true);
    const document = JSON.parse(lofte('journal backup usb --keep 1 --json').out) as Made;
    expect(faultsOf(document, 'lofte.backup.v1')).toEqual([]);
    expect(document).toMatchObject({ kept: [file] });
  });

  it('and all about it are ours alone, whatever the umask', () => {
    const { at, desk } = shop();
    const line = `umask 0; "$0" bin/lofte.js journal backup; "$0" bin/lofte.js journal backup "$1/usb"
      "$0" bin/lofte.js journal restore "$1"/usb/*.tar.gz --journal "$1/a/b" --confirm 'Fjordgatan Elektronik'`;
    const ran = spawnSync('bash', ['-ec', line, process.execPath, desk], {
      cwd: repository,
      env: { PATH: process.env['PATH'], HOME: desk, LOFTE_JOURNAL: at },
      encoding: 'utf8',
    });
    expect(ran).toMatchObject({ status: 0, stderr: '' });
    const modes = ['usb', 'a', 'shop/backups'].flatMap((folder) =>
      ['', ...readdirSync(join(desk, folder), { recursive: true, encoding: 'utf8' })].map((name) => {
        const stat = lstatSync(join(desk, folder, name));
        return `${stat.isDirectory() ? 'folder' : 'file'} ${(stat.mode & 0o777).toString(8)}`;
      }),
    );
    expect([...new Set(modes)].toSorted()).toEqual(['file 600', 'folder 700']);
    expect(modes.length).toBeGreaterThan(8);
  });

  it('of a damaged journal is made, and says so', () => {
    const { lofte, json, at, desk } = shop();
    const sound = json<Made>('journal backup usb', { now: '2026-11-20T09:00:00Z' });
    const segment = join(at, 'journal/2026.jsonl');
    writeFileSync(segment, readFileSync(segment, 'utf8').replace('the lamp is dark', 'the lamp is dork'));
    const ran = lofte('journal backup usb --keep 1');
    expect(ran.code).toBe(5);
    expect(ran.out).toContain(
      'The journal is damaged, and was copied as it is; no older backup was removed.',
    );
    expect(ran.out).toContain('  2026.jsonl, line 3 had its private part changed');
    expect(existsSync(sound.file)).toBe(true);
    const document = JSON.parse(lofte('journal backup usb --json').out) as Made;
    expect(faultsOf(document, 'lofte.backup.v1')).toEqual([]);
    expect(document).toMatchObject({ ok: false, problems: [{ kind: 'bad-seal' }] });
    const restored = lofte(`journal restore ${document.file} --journal second ${NAME}`);
    expect(restored.code).toBe(5);
    expect(restored.out).toContain('The journal was damaged when the backup was made');
    expect(readFileSync(join(desk, 'second/journal/2026.jsonl'))).toEqual(readFileSync(segment));
  });

  it.each([
    ['journal backup --keep 0', 2, /"0" is no number of backups/],
    ['journal backup --keep many', 2, /"many" is no number/],
    ['journal backup --keep 1.5', 2, /no number/],
    ['journal backup a b', 2, /too many arguments/],
    ['journal backup lofte.txt', 3, /lofte\.txt is a file/],
    ['journal backup not/there', 3, /no folder that .*not\/there could be made in/],
    ['journal backup shop', 3, /lies in the journal's own folder/],
    ['journal backup shop/journal', 3, /lies in the journal's own folder/],
    ['journal backup --journal none', 3, /there is no journal/],
  ])('%s is refused', (line, code, said) => {
    const { lofte, at, desk } = shop();
    writeFileSync(join(desk, 'lofte.txt'), 'mine');
    const before = readdirSync(desk);
    const ran = lofte(line);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).toMatch(/^lofte: [^\n]+\n[^\n]+\n$/);
    expect(readdirSync(desk)).toEqual(before);
    expect(existsSync(join(at, 'backups'))).toBe(false);
  });

  it('into a folder that nobody may write to is no backup', () => {
    if (process.getuid?.() === 0) return; // who may do everything
    const { lofte, desk } = shop();
    mkdirSync(join(desk, 'usb'), { mode: 0o500 });
    const ran = lofte('journal backup usb');
    chmodSync(join(desk, 'usb'), 0o700);
    expect(ran).toMatchObject({ code: 6, out: '' });
    expect(ran.err).toMatch(/no backup was made: writing to .*usb failed \(.*EACCES\)/);
  });
});

describe('restoring', () => {
  /** A shop, and a backup of it elsewhere. */
  function backedUp(): Counter & { readonly file: string } {
    const made = shop();
    return { ...made, file: relative(made.desk, made.json<Made>('journal backup usb').file) };
  }

  it('says what it did, with the time as the shop says it', () => {
    const { does, file, desk } = backedUp();
    const [said, head] = does(`journal restore ${file} --journal second ${NAME}`).split('\n');
    expect(said).toBe(
      `Fjordgatan Elektronik is restored in ${desk}/second: 4 entries, as they were Monday 23 November at 10:00.`,
    );
    expect(head).toMatch(/^Head 4:[0-9a-f]{32}$/);
    expect(does('journal info --journal second')).toContain(join(desk, file));
  });

  it('is confirmed by the name of the shop, which is said', () => {
    const { lofte, does, file, desk } = backedUp();
    const unconfirmed = lofte(`journal restore ${file} --journal second`);
    expect(unconfirmed).toMatchObject({ code: 2, out: '' });
    expect(unconfirmed.err).toContain('add the name of the shop: --confirm "Fjordgatan Elektronik"');
    const wrong = lofte(`journal restore ${file} --journal second --confirm yes`);
    expect(wrong).toMatchObject({ code: 3, out: '' });
    expect(wrong.err).toMatch(/"yes" is not the name[^]*--confirm "Fjordgatan Elektronik"/);
    expect(existsSync(join(desk, 'second'))).toBe(false);
    does(`journal restore ${file} --journal second --confirm " fjordgatan  ELEKTRONIK"`);
  });

  it('of a shop with signs in its name says how they are typed', () => {
    const { lofte, json } = counter('init --shop "Jan$Bo\'s `lamps`!" --country SE --language en');
    const { file } = json<Made>('journal backup usb');
    const { err } = lofte(`journal restore ${file} --journal second`);
    const [, typed = ''] = /--confirm (.*)\n/.exec(err) ?? [];
    expect(execFileSync('bash', ['-c', `printf %s ${typed}`], { encoding: 'utf8' })).toBe(
      "Jan$Bo's `lamps`!",
    );
  });

  it('can be tried first, without a name', () => {
    const { does, json, file, desk } = backedUp();
    const said = does(`journal restore ${file} --journal second --dry-run`);
    expect(said).toMatch(
      /would be restored in .*second: 4 entries, as they were 2026-11-23 09:00 UTC\.[^]*What was recorded after that is not in it\.[^]*Every byte[^]*Nothing was written\.\n$/,
    );
    const document = json(`journal restore ${file} --journal second -n`);
    expect(faultsOf(document, 'lofte.restore.v1')).toEqual([]);
    expect(document).toMatchObject({ dryRun: true, ok: true, entries: 4, shop: 'Fjordgatan Elektronik' });
    expect(existsSync(join(desk, 'second'))).toBe(false);
  });

  it('goes where the journal is looked for, if no place is named', () => {
    const { does, file, desk } = backedUp();
    const home = join(desk, 'home');
    // nothing upwards of here: the user's own folder for data
    does(`journal restore ${file} ${NAME}`, { env: { LOFTE_JOURNAL: '', HOME: home } });
    expect(does('journal info', { env: { LOFTE_JOURNAL: '', HOME: home } })).toContain(
      join(home, '.local/share/lofte'),
    );
  });

  it.each([
    ['journal restore', 2, /missing required argument/],
    ['journal restore none.tar.gz', 3, /none\.tar\.gz can't be read \(.*ENOENT\)/],
    ['journal restore usb', 3, /usb can't be read \(.*EISDIR\)/],
    ['journal restore lofte.txt', 3, /lofte\.txt is not a backup/],
    ['journal restore shop/lofte.json', 3, /is not a backup/],
    [
      'journal restore BACKUP',
      3,
      /the journal of this backup is at .*shop already\n.*move that folder away first/,
    ],
    [
      'journal restore BACKUP --journal other',
      3,
      /there is a journal at .*other already, without an entry\n.*move it away, then restore here/,
    ],
    ['journal restore BACKUP --journal lofte.txt', 3, /lofte\.txt is a file/],
    ['journal restore BACKUP --journal usb', 3, /usb is a folder with something else in it/],
  ])('%s is refused', (line, code, said) => {
    const { lofte, does, file, desk, at } = backedUp();
    does('init --shop Other --country DK --language en --journal other');
    writeFileSync(join(desk, 'lofte.txt'), 'mine');
    const before = readdirSync(desk, { recursive: true });
    const journal = readFileSync(join(at, 'journal/2026.jsonl'));
    const ran = lofte(`${line.replace('BACKUP', file)} ${line === 'journal restore' ? '' : NAME}`);
    expect(ran).toMatchObject({ code, out: '' });
    expect(ran.err).toMatch(said);
    expect(ran.err).toMatch(/^lofte: [^\n]+\n[^\n]+\n$/);
    expect(readdirSync(desk, { recursive: true })).toEqual(before);
    expect(readFileSync(join(at, 'journal/2026.jsonl')).equals(journal)).toBe(true);
  });

  it.each([
    ['cut off', (file: string) => truncateSync(file, lstatSync(file).size - 1), /damaged: it was cut off/],
    ['longer', (file: string) => appendFileSync(file, 'x'), /damaged: something was added behind its end/],
    [
      'changed',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[700] = (bytes[700] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
      /damaged: bytes of it were changed/,
    ],
    [
      'newer',
      (file: string) => {
        const text = readFileSync(file, 'latin1');
        writeFileSync(file, text.replace('lofte backup 1;', 'lofte backup 2;'), 'latin1');
      },
      /was made by a newer lofte/,
    ],
  ])('of a backup that is %s is refused', (_, spoil, said) => {
    const { lofte, file, desk } = backedUp();
    spoil(join(desk, file));
    for (const rest of [NAME, '--dry-run']) {
      const ran = lofte(`journal restore ${file} --journal second ${rest}`);
      expect(ran).toMatchObject({ code: 5, out: '' });
      expect(ran.err).toMatch(said);
    }
    expect(existsSync(join(desk, 'second'))).toBe(false);
    const document = JSON.parse(lofte(`journal restore ${file} --journal second --json`).out) as object;
    expect(faultsOf(document, 'lofte.error.v1')).toEqual([]);
  });

  it.each([
    ['sv', /är återställd i .*4 poster, så som det var måndag/],
    ['da', /er gendannet i .*4 poster, som det var mandag/],
    ['nb', /er gjenopprettet i .*4 poster, slik det var mandag/],
  ])('says so in %s', (language, said) => {
    const { does, file } = backedUp();
    expect(does(`journal restore ${file} --journal second ${NAME} --lang ${language}`)).toMatch(said);
  });
});
