import {
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
  chmodSync,
} from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { counter, repository, type Counter } from '../support/lofte.ts';

const eventsIn = (ics: string, name = 'vevent'): readonly ICAL.Component[] =>
  new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents(name);
const say = (of: ICAL.Component | undefined, property: string): string =>
  String(of?.getFirstPropertyValue(property) ?? '(none)');
const told = (ics: string): readonly string[] =>
  eventsIn(ics).map((e) => `${say(e, 'dtstart')} ${say(e, 'summary')}`);

/** Two cases with three promises. */
function shop(): Counter {
  const made = counter('init --shop "Fjordgatan" --country SE --language en --staff anna --staff bo');
  made.does(
    'intake --customer "Astrid Lund" --phone "070-174 06 12" --item "iPhone 13 mini" --problem x --promise "ready 24wh"',
  );
  made.does('promise 1 delivery 3d --from "Verkstad Nord"');
  made.does('intake --customer "Bo Ek" --phone "070-174 06 13" --item lamp --promise "callback 1h"', {
    by: 'bo',
  });
  return made;
}

describe('calendar', () => {
  it('says when what was promised is due', () => {
    const ics = shop().does('calendar');
    expect(told(ics)).toEqual([
      '2026-11-23T10:00:00Z 2.1 callback: lamp, Bo Ek',
      '2026-11-25T16:00:00Z 1.1 ready: iPhone 13 mini, Astrid Lund',
      '2026-11-26T09:00:00Z 1.2 delivery from Verkstad Nord: iPhone 13 mini, Astrid Lund',
    ]);
    expect(say(new ICAL.Component(ICAL.parse(ics)), 'name')).toBe('Fjordgatan');
    expect(say(eventsIn(ics)[0], 'description')).toContain('Bo Ek: ring 070-174 06 13, a call was promised');
    expect(say(eventsIn(ics)[1]?.getFirstSubcomponent('valarm') ?? undefined, 'trigger')).toBe('-PT2H');
  });

  it('is the same to the byte at any time, in any zone and language of the host', () => {
    const { does } = shop();
    const here = does('calendar');
    for (const TZ of ['UTC', 'Pacific/Kiritimati', 'America/New_York']) {
      const env = { TZ, LC_ALL: 'sv_SE.UTF-8' };
      expect(does('calendar', { env, now: '2027-03-28T01:30:00Z' }), TZ).toBe(here);
    }
  });

  it('in a shop far away', () => {
    const { does } = counter(
      'init --shop X --country US --zone America/New_York --language en --hours "mon-fri 09:00-17:00"',
    );
    does('intake --customer A --item lamp --promise "ready 2026-12-01 16:00" --promise "update 2026-12-05"');
    const [ready, update] = eventsIn(does('calendar'));
    expect([say(ready, 'dtstart'), say(update, 'dtstart')]).toEqual([
      '2026-12-01T21:00:00Z',
      // a Saturday on which the shop is closed: by 24:00
      '2026-12-06T04:59:00Z',
    ]);
    expect(say(ready, 'description')).toContain('Tuesday 1 December at 16:00');
  });

  it('knows a promise again through a postponement and its undoing', () => {
    const { does } = shop();
    const ready = (): readonly string[] => {
      const event = eventsIn(does('calendar')).find((e) => say(e, 'summary').startsWith('1.1'));
      return ['uid', 'dtstart', 'sequence'].map((property) => say(event, property));
    };
    const [uid, due, first] = ready();
    does('postpone 1.1 "tue 12:00" --told phone', { now: '2026-11-25T09:00:00Z' });
    const [movedUid, movedDue, second] = ready();
    does('undo', { now: '2026-11-25T09:01:00Z' });
    const [backUid, backDue, third] = ready();
    expect([movedUid, backUid]).toEqual([uid, uid]);
    expect([due, movedDue, backDue]).toEqual([
      '2026-11-25T16:00:00Z',
      '2026-12-01T11:00:00Z',
      '2026-11-25T16:00:00Z',
    ]);
    expect(Number(second)).toBeGreaterThan(Number(first));
    expect(Number(third)).toBeGreaterThan(Number(second));
  });

  it('leaves out what stands still, and has it again where it goes on', () => {
    const { does } = shop();
    const names = (): readonly string[] =>
      eventsIn(does('calendar')).map((e) => say(e, 'uid').split('@')[0] ?? '');
    does('status 1 waiting-customer --told phone', { now: '2026-11-23T10:00:00Z' });
    expect(names()).toEqual(['2.1', '1.2']);
    does('status 1 repairing', { now: '2026-11-30T09:00:00Z' });
    expect(names()).toEqual(['2.1', '1.2', '1.1']);
    expect(say(eventsIn(does('calendar'))[2], 'description')).toContain('tell them the new time, ');
  });

  it('keeps what is overdue, and lets go what was kept', () => {
    const { does } = shop();
    const late = { now: '2026-11-27T09:00:00Z' };
    expect(told(does('calendar', late))).toHaveLength(3);
    for (const done of ['done 1.1', 'done 1.2', 'call 2 "rang them"']) does(done, late);
    expect(told(does('calendar', late))).toEqual([]);
  });

  it('--todo: tasks', () => {
    const ics = shop().does('calendar --todo');
    expect(eventsIn(ics)).toEqual([]);
    expect(eventsIn(ics, 'vtodo').map((todo) => say(todo, 'due'))).toEqual([
      '2026-11-23T10:00:00Z',
      '2026-11-25T16:00:00Z',
      '2026-11-26T09:00:00Z',
    ]);
  });

  it('--private: nobody is named', () => {
    const { does } = shop();
    for (const line of ['calendar --private', 'calendar --private --todo', 'calendar --private --json']) {
      expect(does(line), line).not.toMatch(/Astrid|Bo Ek|070|iPhone|lamp|Verkstad|anna|"bo"/);
    }
    expect(told(does('calendar --private'))[2]).toBe('2026-11-26T09:00:00Z 1.2 delivery, promised to us');
  });

  it('--staff: only what is theirs', () => {
    const ics = shop().does('calendar --staff bo');
    expect(told(ics)).toEqual(['2026-11-23T10:00:00Z 2.1 callback: lamp, Bo Ek']);
    expect(say(new ICAL.Component(ICAL.parse(ics)), 'name')).toBe('Fjordgatan (bo)');
  });

  it('of an empty journal is a calendar', () => {
    expect(told(counter().does('calendar'))).toEqual([]);
  });

  it('in the language of the shop', () => {
    const { does } = shop();
    expect(told(does('calendar --lang sv'))[2]).toContain('1.2 leverans från Verkstad Nord: iPhone 13 mini');
  });

  it('--json is as its schema says', () => {
    const { json, does } = shop();
    does('postpone 1.1 "tue 12:00" --not-told');
    const schema = readFileSync(join(repository, 'data/schemas/lofte.calendar.v1.json'), 'utf8');
    const validate = new Ajv2020({ strictTypes: false }).compile(JSON.parse(schema) as object);
    for (const line of ['calendar', 'calendar --private', 'calendar --staff nobody']) {
      validate(json(line));
      expect(validate.errors ?? [], line).toEqual([]);
    }
  });
});

describe('calendar --out', () => {
  it('puts a whole new file in the place of the old one', () => {
    const { does, desk } = shop();
    const [folder, file] = [join(desk, 'web'), join(desk, 'web', 'shop.ics')];
    mkdirSync(folder);
    expect(does('calendar --out web/shop.ics')).toBe('');
    expect(readFileSync(file, 'utf8')).toBe(does('calendar'));
    const { ino } = statSync(file);
    does('done 2.1');
    does('calendar --out web/shop.ics');
    expect(readFileSync(file, 'utf8')).toBe(does('calendar'));
    // who has the old one open reads it to its end
    expect(statSync(file).ino).not.toBe(ino);
    expect(readdirSync(folder)).toEqual(['shop.ics']);
  });

  it.skipIf(process.platform === 'win32')(
    'can be read by a web server, unless somebody said otherwise',
    () => {
      const { does, desk } = shop();
      const mode = (): number => statSync(join(desk, 'shop.ics')).mode & 0o777;
      does('calendar --out shop.ics');
      writeFileSync(join(desk, 'any.txt'), '');
      expect(mode()).toBe(statSync(join(desk, 'any.txt')).mode & 0o777);
      chmodSync(join(desk, 'shop.ics'), 0o640);
      does('calendar --out shop.ics');
      expect(mode()).toBe(0o640);
    },
  );

  it('writes the document with --json', () => {
    const { does, desk } = shop();
    expect(does('calendar --json --out shop.json')).toBe('');
    expect(JSON.parse(readFileSync(join(desk, 'shop.json'), 'utf8'))).toMatchObject({
      schema: 'lofte.calendar.v1',
    });
  });

  it('never writes into the journal, through a link, or over what is no file', () => {
    const { lofte, at, desk } = shop();
    const settings = readFileSync(join(at, 'lofte.json'));
    writeFileSync(join(desk, 'mine.txt'), 'mine');
    symlinkSync(join(desk, 'mine.txt'), join(desk, 'link.ics'));
    const files = ['shop/lofte.json', 'shop/journal/2026.jsonl', 'shop/new.ics', 'link.ics', 'shop'];
    for (const file of files)
      expect(lofte(`calendar --out ${file}`), file).toMatchObject({ code: 2, out: '' });
    expect(readFileSync(join(at, 'lofte.json'))).toEqual(settings);
    expect(readFileSync(join(desk, 'mine.txt'), 'utf8')).toBe('mine');
    expect(readdirSync(at)).not.toContain('new.ics');
  });

  it('says what is wrong where it cannot be written, and leaves nothing behind', () => {
    const { lofte, desk } = shop();
    const before = readdirSync(desk);
    expect(lofte('calendar --out nowhere/shop.ics')).toMatchObject({ code: 6, out: '' });
    expect(readdirSync(desk)).toEqual(before);
  });
});
