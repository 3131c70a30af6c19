/** Promises that stood still: what is answered, shown and explained of them. */
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

/** A time of day of a day in November 2026, in Stockholm. */
const at = (day: number, time: string): { readonly now: string } => ({
  now: new Date(Date.parse(`2026-11-${day}T${time}+01:00`)).toISOString().replace('.000', ''),
});

const wait = 'status 1 waiting-customer';
const goOn = 'status 1 repairing';

/** A case that was taken in on Thursday 26 November at 10:00, with these promises. */
function taken(...promises: readonly string[]): Counter {
  const shop = counter();
  const flags = promises.map((promise) => ` --promise "${promise}"`).join('');
  shop.does(`intake --customer "Astrid Lund" --phone "070-174 06 05"${flags}`, at(26, '10:00'));
  return shop;
}

const oneLine = (text: string): string => text.replace(/\n */g, ' ');

/** The days of a sum as they are printed, and what counted of it in all. */
const rows = (explained: string): readonly string[] =>
  explained.split('\n').filter((line) => /^ {2}\w{3} \d+ \w{3} .*\d\d:\d\d-\d\d:\d\d/.test(line));

describe('a wait that was over before the promise was made, and is written down afterwards', () => {
  it('is none: the sum begins when it was promised, and runs forwards', () => {
    const { does, json } = counter();
    does('intake --customer "Astrid Lund" --phone "070-174 06 05"', at(25, '09:00'));
    does(wait, at(25, '12:00'));
    does('promise 1 delivery 8wh', at(27, '09:00'));
    does(`${goOn} --at "yesterday 12:00"`, at(27, '09:00'));
    const explained = does('explain 1.1', at(27, '09:00'));
    expect(rows(explained)).toEqual(['  Fri 27 Nov  09:00-17:30  09:00 to 17:00  8 h  8 h']);
    expect(explained).not.toMatch(/stands still|goes on/);
    expect(json('explain 1.1', at(27, '09:00'))).toMatchObject({ pauses: [], due: '2026-11-27T16:00:00Z' });
    does(wait, at(27, '10:00'));
    does(goOn, at(27, '10:30'));
    expect(rows(does('explain 1.1', at(27, '11:00')))).toEqual([
      '  Fri 27 Nov  09:00-17:30  09:00 to 10:00  1 h  1 h',
      '  Fri 27 Nov  09:00-17:30  10:30 to 17:30  7 h  8 h',
    ]);
  });
});

describe('between two waits in which nothing counted', () => {
  it('there is no empty line', () => {
    const { does } = taken('ready 8wh');
    for (const [begins, ends] of [
      ['17:30', '17:45'],
      ['18:00', '18:15'],
    ] as const) {
      does(wait, at(26, begins));
      does(goOn, at(26, ends));
    }
    expect(rows(does('explain 1.1', at(27, '08:00')))).toEqual([
      '  Thu 26 Nov  09:00-17:30  10:00 to 17:30  7 h 30 min  7 h 30 min',
      '  Fri 27 Nov  09:00-17:30  until 09:30         30 min         8 h',
    ]);
  });
});

describe('hours that were changed before a wait', () => {
  it('are said where they leave another time than was promised', () => {
    const { does, json } = taken('ready 12wh');
    does('settings set hours "mon-fri 10:00-15:00"');
    does(wait, at(26, '14:00'));
    does(goOn, at(27, '12:00'));
    const explained = oneLine(does('explain 1.1', at(27, '12:00')));
    expect(explained).toContain(
      'The opening hours have changed since. Left by those of that day: 4 h 30 min; by the former ones: 8 h.',
    );
    expect(explained).toContain('Hours as they were: Mon-Fri 09:00-17:30, Sat 10:00-14:00.');
    expect(json('explain 1.1', at(27, '12:00'))).toMatchObject({
      notes: ['hours-changed'],
      pauses: [{ left: 'PT4H30M', leftBefore: 'PT8H' }],
    });
  });

  it('between two waits too', () => {
    const { does, json } = taken('ready 3wd');
    does(wait, at(26, '12:00'));
    does(goOn, at(26, '13:00'));
    expect(json('explain 1.1', at(26, '13:00'))).toMatchObject({ notes: [] });
    does('settings set hours "mon-fri 10:00-15:00"');
    does(wait, at(27, '10:00'));
    const still = oneLine(does('explain 1.1', at(27, '10:00')));
    expect(still).toContain('Left by those of that day: 10 h; by the former ones: 21 h.');
    expect(still).toContain('Hours as they were: Mon-Fri 09:00-17:30, Sat 10:00-14:00.');
  });

  it('are said to leave nothing where the shop no longer opens before the deadline', () => {
    const { does } = taken('ready 4wh');
    does('settings set days.2026-11-26 closed');
    does(wait, at(26, '11:00'));
    expect(oneLine(does('explain 1.1', at(26, '11:00')))).toContain(
      'Left by those of that day: nothing; by the former ones: 3 h.',
    );
  });
});

describe('in a shop that has no open hour for a year', () => {
  it('what could not be counted stays where it stood, and is said to be overdue', () => {
    const { does, json } = taken('ready 8wh');
    does(wait, at(26, '11:00'));
    does('settings set days.2026-11-27/2028-01-01 closed');
    const answer = oneLine(does(goOn, at(30, '10:00')));
    expect(answer).toContain(
      '1.1 ready goes on, but could not be counted: the shop has no open hour in the year to come. ' +
        'It stays at Friday 27 November at 09:30 and is overdue. ' +
        'Give a new time: lofte postpone 1.1 WHEN --told phone',
    );
    expect(answer).not.toContain('Tell the customer');
    const explained = does('explain 1.1', at(30, '10:00'));
    expect(oneLine(explained)).toContain('the shop had no open hour in the year to come. The deadline stays');
    expect(rows(explained)).toEqual(['  Thu 26 Nov  09:00-17:30  10:00 to 11:00  1 h  1 h']);
    expect(json('explain 1.1', at(30, '10:00'))).toMatchObject({ notes: ['not-counted'] });
  });

  it('one that is to come stays too, and is not overdue', () => {
    const { does } = taken('ready 40wh');
    does(wait, at(26, '12:00'));
    does('settings set days.2026-11-27/2028-01-01 closed');
    const answer = oneLine(does(goOn, at(27, '10:00')));
    expect(answer).toContain('It stays at Wednesday 2 December at 12:00. Give a new time');
    expect(rows(does('explain 1.1', at(27, '10:00')))).toHaveLength(1);
  });
});

describe('the customer is to be told', () => {
  it('only where the deadline moved', () => {
    const { does } = taken('ready 8wh', 'ready 24h');
    does(wait, at(26, '18:00'));
    const answer = does(goOn, at(27, '08:00'));
    expect(answer).toContain('1.1 ready goes on, by Friday 27 November at 09:30 as before.\n');
    expect(answer).toContain('1.2 ready goes on: now by Friday 27 November at 24:00. Tell the customer.');
  });

  it('and a dry run says the same', () => {
    const { does } = taken('ready 8wh', 'ready 24h');
    does(wait, at(26, '18:00'));
    const answer = does(`${goOn} -n`, at(27, '08:00'));
    expect(answer).toContain('1.1 ready goes on, by Friday 27 November at 09:30 as before.\n');
    expect(answer).toContain('1.2 ready goes on: now by');
  });
});

describe('the first line of an explanation keeps the clock', () => {
  const promises = [
    'ready 24h',
    'ready 3wd',
    'ready 8wh',
    'ready 3d',
    'ready fri 15:00',
    'ready fri',
  ] as const;
  const clocks = [
    '24 hours, round the clock, nights and closed days too.',
    '3 working days, not round the clock: only while the shop is open.',
    '8 working hours, not round the clock: only while the shop is open.',
    '3 days by the calendar, closed days too.',
    ' time was set, and what was left of it runs round the clock, nights and closed days too.',
    ' time was set, and what was left of it runs round the clock, nights and closed days too.',
  ];

  it('while it stands still, and after it', () => {
    const { does } = taken(...promises);
    does(wait, at(26, '14:00'));
    for (const [i, clock] of clocks.entries()) {
      const still = oneLine(does(`explain 1.${i + 1}`, at(26, '15:00')));
      expect(still).toContain(`ready stands still since today 14:00:`);
      expect(still.split('"')[0]).toContain(clock);
    }
    does(goOn, at(26, '15:00'));
    for (const [i, clock] of clocks.entries()) {
      expect(oneLine(does(`explain 1.${i + 1}`, at(26, '15:00'))).split('"')[0]).toContain(
        `${clock} It stood still while the case waited, and went on with what was left.`,
      );
    }
  });

  it('and says that it waited where that moved nothing', () => {
    const { does } = taken('ready 3wd');
    does(wait, at(26, '18:00'));
    does(goOn, at(27, '08:00'));
    expect(oneLine(does('explain 1.1', at(27, '08:00'))).split(' "')[0]).toBe(
      '1.1 ready, by Monday 30 November at 17:30: 3 working days, not round the clock: closing time on the last ' +
        'of them. The case waited in between, which moved nothing.',
    );
  });
});

describe('what was told', () => {
  it('stands in explain and in show beside the deadline that it was moved to', () => {
    const { does, json } = taken('ready 8wh');
    does(wait, at(26, '15:00'));
    const told = { toldDue: '2026-11-27T08:30:00Z' };
    expect(json('explain 1.1', at(26, '16:00'))).toMatchObject(told);
    expect(json('show 1', at(26, '16:00'))).toMatchObject({ promises: [told] });
    does(goOn, at(26, '16:00'));
    expect(does('explain 1.1', at(26, '16:00'))).toContain('Told: by Friday 27 November at 09:30.');
    for (const show of ['show 1', 'show 1 --brief']) {
      expect(does(show, at(26, '16:00'))).toMatch(/live +due tomorrow 10:30 .*\n +told: by tomorrow 09:30\n/);
    }
  });

  it('is not said twice where nothing moved', () => {
    const { does, json } = taken('ready 8wh');
    expect(does('explain 1.1', at(26, '16:00'))).not.toContain('Told:');
    expect(does('show 1', at(26, '16:00'))).not.toContain('told: by');
    expect(json('show 1', at(26, '16:00'))).toMatchObject({ promises: [{ toldDue: null }] });
  });

  it('is not what a moved deadline stays at when hours change', () => {
    const { does, lofte } = taken('ready 8wh');
    does(wait, at(26, '15:00'));
    does(goOn, at(26, '16:00'));
    does('settings set hours "mon-fri 12:00-16:00"');
    expect(oneLine(does('explain 1.1', at(26, '16:00')))).toContain('The promise stays as it is on record.');
    expect(lofte('due -v', at(26, '16:00')).err).toMatch(/it stays tomorrow 10:30, as it is on record\.\n$/);
  });
});

describe('how late it was', () => {
  it('is said on the clock of the promise', () => {
    const { does } = taken('ready 4wh', 'diagnosis 4h', 'delivery 2026-11-26');
    expect(does('done 1.1', at(28, '10:00'))).toContain('1.1 ready kept, 12 h working time late.');
    expect(does('done 1.2', at(28, '10:00'))).toContain('1.2 diagnosis kept, 44 h late.');
    expect(does('done 1.3', at(26, '18:00'))).toContain('1.3 delivery kept, 30 min late.');
  });

  it('is late though no working time has passed since', () => {
    const { does } = taken('ready 7wh 30wm');
    expect(does('done 1.1', at(26, '18:00'))).toContain(
      '1.1 ready kept late, though the shop has been closed since it was due.',
    );
  });
});

it('a promise that is overdue when it is written down is said to be', () => {
  const { does } = taken();
  const past = 'That time has passed already: the promise is overdue.';
  expect(does('promise 1 other 2h --at "10:00"', at(26, '15:00'))).toContain(past);
  expect(does('promise 1 other 6h --at "10:00"', at(26, '15:00'))).not.toContain(past);
  expect(does('postpone 1.1 1h --at "10:30" --told phone', at(26, '15:00'))).toContain(past);
  expect(does('postpone 1.1 1h --at "10:30" --not-told', at(26, '15:00'))).not.toContain(past);
});

describe('a deadline that a wait has moved', () => {
  const shop = (): Counter => {
    const { does, ...rest } = taken('ready fri 17:30');
    does(`${wait} --told phone`, at(26, '11:00'));
    does(goOn, at(27, '11:00'));
    return { does, ...rest };
  };

  it('is word that is owed, until the customer has it', () => {
    const { does, json } = shop();
    expect(json('report morning', at(27, '11:05'))).toMatchObject({
      counts: { owed: 1 },
      owed: [
        {
          case: 1,
          about: 'deadline',
          promise: '1.1',
          newDue: '2026-11-28T16:30:00Z',
          since: '2026-11-27T10:00:00Z',
          do: 'tell-new-deadline',
        },
      ],
    });
    const report = oneLine(does('report morning', at(27, '11:05')));
    expect(report).toMatch(/Word that is owed \(1\).*1\.1 +ready.*moved by the wait/);
    expect(report).toContain('ring 070-174 06 05 and tell them the new time, tomorrow 17:30');
    expect(oneLine(does('next', at(27, '11:05')))).toContain('and tell them the new time, tomorrow 17:30');
    expect(oneLine(does('show 1 --brief', at(27, '11:05')))).toContain(
      'tell them the new time, tomorrow 17:30',
    );
    expect(does('told 1', at(27, '11:10'))).toContain('1.1');
    expect(json('report morning', at(27, '11:15'))).toMatchObject({ counts: { owed: 0 }, owed: [] });
    expect(json('show 1', at(27, '11:15'))).toMatchObject({
      promises: [{ due: '2026-11-28T16:30:00Z', toldDue: null, state: 'live' }],
    });
  });

  it('is owed again when another wait moves it', () => {
    const { does, json } = shop();
    does('told 1', at(27, '11:10'));
    does(`${wait} --told phone`, at(27, '12:00'));
    does(goOn, at(27, '13:00'));
    expect(json('report morning', at(27, '13:05'))).toMatchObject({
      owed: [{ promise: '1.1', newDue: '2026-11-28T17:30:00Z' }],
    });
  });

  it('stands among the broken ones, and nowhere else, once it has passed', () => {
    const { json } = shop();
    expect(json('report morning', at(29, '08:00'))).toMatchObject({
      owed: [],
      silent: [{ promise: '1.1' }],
    });
  });

  it('is dated in the story, which is read on another day', () => {
    const { does } = shop();
    expect(does('show 1', at(27, '12:00'))).toContain('1.1 goes on, by Sat 28 Nov 17:30');
  });
});
