import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const intake = 'intake --customer "Astrid Lund" --phone "070-174 06 05" --item "Crescent bicycle"';

interface LogDocument {
  readonly entries: readonly {
    readonly seq: number;
    readonly type: string;
    readonly by: string;
    readonly retractedBy?: number;
    readonly private?: { readonly because?: string };
  }[];
}

const counts = ({ json }: Counter, now?: string): object =>
  json<{ counts: object }>('report morning', now === undefined ? {} : { now }).counts;

describe('an entry that is retracted', () => {
  it('is named in the answer, with what is true again without it', () => {
    const { does } = counter();
    does(`${intake} --promise "ready fri 15:00"`);
    does('done 1.1');
    const answer = does('retract 3 --because "it was case 2"', { by: 'bertil' });
    expect(answer.split('\n')).toEqual([
      '1 Astrid Lund, Crescent bicycle: one entry taken back.',
      '  3: 1.1 kept.',
      '  1.1 ready is live again, by Friday 27 November at 15:00.',
      '',
    ]);
  });

  it('stays on record, with who took it back, when and why', () => {
    const { does, json } = counter();
    does(intake);
    does('note 1 "for another customer"');
    does('retract 2 --because "wrong case"', { by: 'bertil', now: '2026-11-24T09:00:00Z' });
    const { entries } = json<LogDocument>('log');
    expect(entries.map((e) => e.retractedBy)).toEqual([undefined, 3, undefined]);
    expect(entries[2]).toMatchObject({
      type: 'entries-retracted',
      by: 'bertil',
      recordedAt: '2026-11-24T09:00:00Z',
      private: { because: 'wrong case' },
    });
    expect(json<{ story: readonly object[] }>('show 1').story).toMatchObject([
      { seq: 1, retracted: false, retractedBy: null },
      { seq: 2, retracted: true, retractedBy: 3 },
      { seq: 3, retracted: false, retractedBy: null },
    ]);
    expect(does('show 1')).toContain('(taken back) Note: for another customer');
    expect(does('log')).toContain('(taken back by 3) Note: for another customer');
    expect(does('log')).toContain('Entry 2 taken back: wrong case');
  });

  it.each([
    ['en', '(taken back by 3) Note: a note', '(taken back) Note: a note', 'one entry taken back.'],
    ['sv', '(återtaget av 3) Anteckning: a note', '(återtaget) Anteckning: a note', 'en post är återtagen.'],
    ['da', '(taget tilbage af 3) Note: a note', '(taget tilbage) Note: a note', 'én post er taget tilbage.'],
    ['nb', '(tatt tilbake av 3) Notat: a note', '(tatt tilbake) Notat: a note', 'én post er tatt tilbake.'],
  ])('is marked in %s', (language, inLog, inStory, answered) => {
    const { does } = counter();
    does(intake);
    does('note 1 "a note"');
    expect(does(`retract 2 --because x --lang ${language}`)).toContain(answered);
    expect(does(`log --lang ${language}`)).toContain(inLog);
    expect(does(`show 1 --lang ${language}`)).toContain(inStory);
  });

  it('can be tried first', () => {
    const shop = counter();
    shop.does(`${intake} --promise "ready 3d"`);
    for (const wrong of ['abc', '99'])
      expect(shop.lofte(`retract ${wrong}`).err).toContain(`there is no entry ${wrong}`);
    expect(shop.lofte('retract 2')).toMatchObject({ code: 2 });
    expect(shop.does('retract 2 --because x -n')).toContain('Nothing was recorded');
    expect(shop.json('retract 2 --because x -n')).toMatchObject({ dryRun: true, case: 1 });
    expect(counts(shop)).toMatchObject({ livePromises: 1 });
  });

  it('comes to scripts like anything else that is recorded', () => {
    const { does, json } = counter();
    does(intake);
    does('status 1 ready');
    does('told 1');
    expect(json('retract 3 --because "nobody answered"')).toMatchObject({
      schema: 'lofte.recorded.v1',
      case: 1,
      entries: [{ seq: 4, type: 'entries-retracted' }],
      promises: [],
      owed: [{ about: 'ready' }],
    });
  });

  it('was an intake: the case is gone, and what was said of it stays in the log', () => {
    const { does, lofte, json } = counter();
    does(intake);
    expect(does('retract 1 --because "taken in twice"')).toContain('The case counts as never opened.');
    expect(lofte('show 1')).toMatchObject({ code: 3 });
    expect(json<LogDocument>('log --case 1').entries).toMatchObject([{ retractedBy: 2 }, {}]);
    expect(does('retract 2 --because "it was not"')).toContain('Entry 1 counts again: Taken in: repair.');
    expect(json('show 1')).toMatchObject({ item: { name: 'Crescent bicycle' } });
  });
});

describe('what changes for the customer is said', () => {
  it('a notice is owed again, and what was late is not told any more', () => {
    const { does } = counter();
    does(`${intake} --promise "callback 2h"`);
    const late = { now: '2026-11-24T09:00:00Z' };
    does('status 1 waiting-customer', late);
    does('told 1', late);
    const answer = does('retract 4 --because "that was somebody else"', late);
    expect(answer).toContain('1.1 callback is late, and the customer does not know.');
    expect(answer).toContain(
      'The customer is owed word again: waiting for customer. Once they know: lofte told',
    );
  });

  it('the deadline before counts again', () => {
    const { does } = counter();
    does(`${intake} --promise "callback tue 12:00"`);
    does('postpone 1.1 thu 12:00 --told phone');
    expect(does('retract 3 --because "it was 1.2"')).toContain(
      '1.1 callback is held to Tuesday 24 November at 12:00 again.',
    );
  });

  it('the status before counts again, and its wait', () => {
    const { does } = counter();
    does(`${intake} --promise "ready 24wh"`);
    does('status 1 waiting-customer --told phone');
    does('status 1 repairing', { now: '2026-11-23T10:00:00Z' });
    const answer = does('retract 4 --because "still no answer"', { now: '2026-11-23T10:00:00Z' });
    expect(answer).toContain('Now waiting for customer again.');
    does('retract 5 --because "there was one"', { now: '2026-11-23T10:00:00Z' });
    expect(does('retract 6 --because "no"', { now: '2026-11-23T10:00:00Z' })).toContain(
      'Entry 5 counts again',
    );
  });

  it('the case is open again, or closed again', () => {
    const { does } = counter();
    does(intake);
    does('close 1');
    expect(does('retract 2 --because "wrong case"')).toContain('The case is open again.');
    does('close 1');
    does('reopen 1 --because "it wobbles"');
    expect(does('retract 5 --because "it does not"')).toContain('The case is closed again.');
  });

  it('a promise that was kept too soon is broken', () => {
    const { does } = counter();
    does(`${intake} --promise "callback 2h"`);
    does('done 1.1');
    const answer = does('retract 3 --because "reached nobody"', { now: '2026-11-24T09:00:00Z' });
    expect(answer).toContain('1.1 callback is live again; it was due Monday 23 November at 12:00.');
  });
});

describe('what is refused', () => {
  it('says what builds on it, in the words of the log, and what to do', () => {
    const { does, lofte } = counter();
    does(`${intake} --promise "ready fri 15:00"`);
    does('postpone 1.1 1 dec 15:00 --told phone');
    const refused = lofte('retract 2 --because mistyped');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain(
      `lofte: entry 2 can't be taken back: entry 3 on case 1 builds on it, "1.1 postponed to Tue 1 Dec 15:00, told by phone."`,
    );
    expect(refused.err).toContain(
      'lofte retract 3 --because "…"), or give the promise another time: lofte postpone 1.1 WHEN --told phone',
    );
  });

  it('is a number that is none, or of no entry', () => {
    const { does, lofte } = counter();
    expect(lofte('retract 1 --because x').err).toContain('Nothing has been recorded yet.');
    does(intake);
    for (const said of ['2', '0', '1.1', 'note', '-1', '99999999999999999999']) {
      expect(lofte(`retract --because x -- ${said}`), said).toMatchObject({ code: 3 });
    }
    expect(lofte('retract 2 --because x').err).toContain('there is no entry 2');
    expect(lofte('retract 1')).toMatchObject({ code: 2 });
    expect(lofte('retract --because x')).toMatchObject({ code: 2 });
    expect(lofte('retract 1 --because " "')).toMatchObject({ code: 3 });
  });

  it('is the second time', () => {
    const { does, lofte } = counter();
    does(intake);
    does('note 1 x');
    does('retract 2 --because x', { by: 'bertil' });
    const refused = lofte('retract #2 --because x');
    expect(refused.err).toContain('entry 2 was taken back already, by entry 3 (bertil, ');
    expect(JSON.parse(lofte('retract 2 --because x --json').out)).toMatchObject({
      error: { code: 3, kind: 'already-taken-back' },
    });
  });
});

describe('an undo', () => {
  it('says what it took back, and what to do about anything older', () => {
    const { does, lofte } = counter();
    does(intake);
    does('call 1 "wrong case" --promise "callback 1h"');
    expect(does('undo')).toBe(
      [
        '1 Astrid Lund, Crescent bicycle: 2 entries taken back.',
        '  2: Rang: wrong case',
        '  3: Promised 1.1 callback by Mon 23 Nov 11:00 (1h, round the clock).',
        '',
      ].join('\n'),
    );
    expect(lofte('undo').err).toContain('lofte retract SEQ');
    expect(does('show @')).toContain('Crescent bicycle');
  });

  it('is not in the way of others, nor they of it', () => {
    const { does, lofte } = counter();
    does(intake);
    does('promise 1 ready fri');
    does('note 1 "a scratch on the frame"', { by: 'bertil' });
    does('undo');
    expect(lofte('undo', { by: 'bertil' })).toMatchObject({ code: 0 });
  });

  it('never gives the number of a promise twice', () => {
    const { does, json } = counter();
    does(intake);
    does('promise 1 ready fri');
    does('undo');
    expect(json('promise 1 ready thu')).toMatchObject({ promises: [{ promise: '1.2' }] });
  });
});

describe('a customer who comes again', () => {
  it('has a case of which all that is known of them stands in it', () => {
    const { does, json } = counter();
    does('intake --customer "Astrid Lund" --phone 0701740605 --prefers sms --item lamp');
    does('close 1');
    does('intake --phone "070-174 06 05" --item kettle');
    expect(does('list')).toContain('Astrid Lund');
    does('retract 2 --because "not collected yet"');
    does('retract 1 --because "taken in twice"');
    expect(json('show 2')).toMatchObject({ customer: { name: 'Astrid Lund', prefers: 'sms' } });
    expect(does('find Astrid')).toContain('kettle');
  });
});

it('a deadline that was mistyped and retracted counts nowhere', () => {
  const shop = counter();
  const { does, json } = shop;
  does(intake, { now: '2026-11-20T08:30:00Z' });
  does('promise 1 ready "mon 11:00"', { now: '2026-11-20T09:00:00Z' });
  does('promise 1 ready "wed 11:00"', { now: '2026-11-20T09:00:00Z' });
  const later = { now: '2026-11-25T09:30:00Z' };
  expect(counts(shop, later.now)).toMatchObject({ silent: 1 });
  does('retract 2 --because "meant wednesday"', later);
  expect(counts(shop, later.now)).toMatchObject({ silent: 0, livePromises: 1 });
  does('status 1 ready --told phone', later);
  does('close 1', later);
  expect(json<{ total: object }>('report promises', later).total).toMatchObject({ made: 1, keptOnTime: 1 });
  expect(json<{ score: object }>('report morning', later).score).toMatchObject({ due: 1, keptOnTime: 1 });
  expect(json<{ counts: object }>('report morning --as-of 2026-11-24', later).counts).toMatchObject({
    silent: 0,
  });
});

it('what the same command recorded and goes on counting is named', () => {
  const { does } = counter();
  does(intake);
  does('call 1 "it comes on Thursday" --promise "callback fri 12:00" --promise "ready fri 15:00"');
  const first = does('retract 2 --because "it was case 2"');
  expect(first).toContain(
    '\n  Entry 3 was recorded with it and still counts (to take it back too: lofte retract 3 --because "…"): Promised 1.1 callback',
  );
  expect(first).toContain('\n  Entry 4 was recorded with it and still counts');
  // what was taken back before is neither counted nor named
  const all = does('retract 3 --because "so was this"');
  expect(all).not.toContain('Entry 2');
  expect(all).toContain('\n  Entry 4 was recorded with it');
});

it('an undo counts what it takes back, not what was taken back before it', () => {
  const { does } = counter();
  does(intake);
  does('call 1 "it comes on Thursday" --promise "callback fri 12:00" --promise "ready fri 15:00"');
  does('retract 3 --because "nobody asked for it"', { by: 'bertil' });
  expect(does('undo').split('\n').slice(0, 3)).toEqual([
    '1 Astrid Lund, Crescent bicycle: 2 entries taken back.',
    expect.stringMatching(/^ {2}2: /) as string,
    expect.stringMatching(/^ {2}4: /) as string,
  ]);
});

it('a wrong number is said before a missing reason', () => {
  const { does, lofte } = counter();
  does(intake);
  expect(lofte('retract abc').err).toContain('lofte: there is no entry abc\n');
  expect(lofte('retract 1').err).toContain('lofte: the reason is missing\n');
});

describe('an import', () => {
  const file = (rows: number): string =>
    [
      'ref,opened,customer,item',
      ...Array.from({ length: rows }, (_, i) => `B${i},2026-11-01,Per ${i},Lamp`),
    ].join('\n');

  it('says how it is taken back, and is, though the same person went on with something else', () => {
    const { lofte, does, json, desk } = counter();
    writeFileSync(join(desk, 'wrong.csv'), file(299));
    const done = lofte('import wrong.csv --preset generic');
    expect(done.err).toBe('Taken back with: lofte undo; later: lofte retract 1-299 --because "…"\n');
    does(intake);
    does('note 300 "and then"');
    const tried = does('retract 1-299 --because "the wrong file" --dry-run');
    expect(tried).toBe('299 imported cases taken back.\nNothing was recorded: this is what would be.\n');
    does('note 7 "a word on one of them"');
    const refused = lofte('retract 1-299 --because "the wrong file"');
    expect(refused).toMatchObject({ code: 3, out: '' });
    expect(refused.err).toContain(`entry 302 on case 7 builds on them, "Note: a word on one of them"`);
    does('undo');
    expect(does('retract #1-#299 --because "the wrong file"')).toBe('299 imported cases taken back.\n');
    expect(json<{ cases: object[] }>('list --all').cases).toHaveLength(1);
    expect(json('import wrong.csv --preset generic')).toMatchObject({ imported: 299, known: 0 });
    expect(does('undo')).toBe('299 imported cases taken back.\n');
  });

  it('of nothing, tried, quiet or for scripts says nothing of it', () => {
    const { lofte, desk } = counter();
    writeFileSync(join(desk, 'cases.csv'), file(2));
    for (const more of ['--dry-run', '--quiet', '--json', '']) {
      expect(lofte(`import cases.csv --preset generic ${more}`).err, more).toBe('');
    }
  });

  it('is taken back with what stands beside it', () => {
    const { does, lofte, desk } = counter();
    does(intake);
    does('note 1 x');
    writeFileSync(join(desk, 'cases.csv'), file(2));
    expect(lofte('import cases.csv --preset generic').err).toContain('lofte retract 3-4');
    expect(does('retract 2-4 --because "all wrong"')).toBe(
      '2 imported cases taken back.\n1 entry on other cases taken back.\n',
    );
    for (const said of ['4-2', '2-99', '2-', '-2', '2-3-4']) {
      expect(lofte(`retract --because x -- ${said}`).err, said).toContain(`there is no entry ${said}`);
    }
  });
});
