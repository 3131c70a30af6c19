import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { offsetAt } from '../../src/domain/clock/zone.ts';
import { toIso } from '../../src/domain/instant.ts';
import { datedPromises } from '../../src/reports/dated-promises.ts';
import { calendarText, type CalendarPage } from '../../src/terminal/render-calendar.ts';
import { datesIn } from '../../src/words/dates.ts';
import { wordsIn, type Words } from '../../src/words/index.ts';
import { calendar, given, intake, postponed, promised, status, time, type Step } from '../support/shop.ts';

const astrid = intake('2026-11-23 10:00', {
  name: 'Astrid Lund',
  phone: '070-174 06 12',
  item: 'iPhone 13 mini',
  problems: ['cracked screen', 'no sound'],
});

const english = await wordsIn('en');
const pageIn = (words: Words, how: Partial<CalendarPage> = {}): CalendarPage => ({
  words,
  datesOn: (day) => datesIn((at) => offsetAt(calendar.zone, at), day, words.dates),
  name: 'Fjordgatan Elektronik',
  madeBy: 'lofte 1.2.3',
  asTasks: false,
  isPrivate: false,
  ...how,
});

const written = (steps: readonly Step[], page = pageIn(english)): string =>
  calendarText(datedPromises(given(...steps).seenAt('2026-11-24 09:00'), 'JOURNAL'), page);

/** As a reader that is not ours reads it: the first component, with what it says. */
function parsed(ics: string): ICAL.Component {
  const [first] = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents();
  if (first === undefined) throw new Error('no component');
  return first;
}
const say = (of: ICAL.Component, property: string): string =>
  String(of.getFirstPropertyValue(property) ?? '(none)');
const described = (steps: readonly Step[], page?: CalendarPage): readonly string[] =>
  say(parsed(written(steps, page)), 'description').split('\n');

test('an event for a promise', () => {
  expect(written([astrid, promised('ready', '2026-11-26 15:00')]).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//lofte//lofte 1.2.3//EN',
    'NAME:Fjordgatan Elektronik',
    'X-WR-CALNAME:Fjordgatan Elektronik',
    'REFRESH-INTERVAL;VALUE=DURATION:PT15M',
    'X-PUBLISHED-TTL:PT15M',
    'BEGIN:VEVENT',
    'UID:1.1@JOURNAL',
    'SEQUENCE:2',
    'DTSTAMP:20261123T090000Z',
    'CREATED:20261123T090000Z',
    'LAST-MODIFIED:20261123T090000Z',
    'DTSTART:20261126T140000Z',
    'TRANSP:TRANSPARENT',
    String.raw`SUMMARY:1.1 ready: iPhone 13 mini\, Astrid Lund`,
    String.raw`DESCRIPTION:Astrid Lund: finish it in time\, then ring 070-174 06 12\nPromi`,
    String.raw` sed 1.1 ready by Thursday 26 November at 15:00 (2026-11-26 15:00).\nCase 1`,
    String.raw` \, iPhone 13 mini\, received.\nFault: cracked screen\nFault: no sound`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:-PT2H',
    String.raw`DESCRIPTION:1.1 ready: iPhone 13 mini\, Astrid Lund`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('a task, with the same name and times', () => {
  const steps = [astrid, promised('ready', '2026-11-26 15:00')];
  const task = parsed(written(steps, pageIn(english, { asTasks: true })));
  expect(task.name).toBe('vtodo');
  expect(say(task, 'uid')).toBe(say(parsed(written(steps)), 'uid'));
  expect([say(task, 'due'), say(task, 'dtstart'), say(task, 'status')]).toEqual([
    '2026-11-26T14:00:00Z',
    '(none)',
    'NEEDS-ACTION',
  ]);
  const trigger = task.getFirstSubcomponent('valarm')?.getFirstProperty('trigger');
  expect([trigger?.getFirstParameter('related'), String(trigger?.getFirstValue())]).toEqual(['END', '-PT2H']);
});

test('without a reminder there is no alarm', () => {
  const late = promised('ready', '2026-11-20 15:00');
  expect(written([astrid, late])).not.toContain('VALARM');
});

test('an empty calendar has a component that shows nowhere', () => {
  const all = new ICAL.Component(ICAL.parse(written([])));
  expect(all.getAllSubcomponents().map(({ name }) => name)).toEqual(['vtimezone']);
  expect(say(all, 'x-wr-calname')).toBe('Fjordgatan Elektronik');
});

describe('what it says', () => {
  const { report } = english;

  test('of a new deadline that they do not know', () => {
    const steps = [
      astrid,
      promised('ready', '2026-11-26 15:00'),
      // the day after: nothing may be called today or tomorrow in a file that is read on another day
      postponed(1, '2026-11-27 12:00', { at: '2026-11-24 08:00' }),
    ];
    expect(described(steps).slice(0, 3)).toEqual([
      'Astrid Lund: ring 070-174 06 12 and tell them the new time, Fri 27 Nov 12:00',
      'Promised 1.1 ready by Thursday 26 November at 15:00 (2026-11-26 15:00).',
      '1.1 postponed to Fri 27 Nov 12:00. The customer was not told.',
    ]);
  });
  test('of what it depends on, and of a case that lies elsewhere', () => {
    const steps = [
      astrid,
      promised('ready', '2026-11-26 15:00', { if: 'the part comes' }),
      status('waiting-parts'),
    ];
    expect(described(steps)).toEqual([
      'Astrid Lund: see that it is kept, else ring 070-174 06 12 before it is late',
      'Promised 1.1 ready by Thursday 26 November at 15:00 (2026-11-26 15:00).',
      'if the part comes',
      'Case 1, iPhone 13 mini, waiting for parts.',
      'Fault: cracked screen',
      'Fault: no sound',
    ]);
  });
  test('of what others promised the shop', () => {
    const steps = [astrid, promised('delivery', '2026-11-26 15:00', { from: 'Verkstad Nord' })];
    expect(say(parsed(written(steps)), 'summary')).toBe(
      '1.1 delivery from Verkstad Nord: iPhone 13 mini, Astrid Lund',
    );
    expect(described(steps).slice(0, 2)).toEqual([
      'Verkstad Nord: ask when it comes',
      'Verkstad Nord promised us 1.1 delivery by Thursday 26 November at 15:00 (2026-11-26 15:00).',
    ]);
  });
  test('of a case without a customer or an item', () => {
    const bare = intake('2026-11-23 10:00', {});
    const event = parsed(written([bare, promised('ready', '2026-11-26 15:00')]));
    expect(say(event, 'summary')).toBe(`1.1 ready: ${report.noItem}`);
    expect(say(event, 'description')).toContain(
      `${report.noCustomerOnRecord}: finish it in time, then find out whose`,
    );
  });
  test('of a deadline at the end of a day', () => {
    const steps = [astrid, promised('ready', '2026-11-29 24:00')];
    expect(say(parsed(written(steps)), 'dtstart')).toBe('2026-11-29T22:59:00Z');
    expect(described(steps)[1]).toContain('by Sunday 29 November at 24:00');
  });
});

test('private: no name, number, item or other word that was written', () => {
  const steps = [
    astrid,
    promised('ready', '2026-11-26 15:00', { if: 'the part comes' }),
    promised('delivery', '2026-11-27 15:00', { from: 'Verkstad Nord' }),
  ];
  const ics = written(steps, pageIn(english, { isPrivate: true }));
  const events = new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent');
  expect(events.map((e) => say(e, 'summary'))).toEqual(['1.1 ready', '1.2 delivery, promised to us']);
  expect(ics).not.toMatch(/Astrid|070|iPhone|screen|part comes|Verkstad/);
  expect(events.map((e) => say(e, 'uid'))).toEqual(['1.1@JOURNAL', '1.2@JOURNAL']);
});

test.each([
  ['sv', '1.1 leverans från Verkstad Nord: iPhone 13 mini, Astrid Lund', '1.1 leverans, lovat oss'],
  ['da', '1.1 levering fra Verkstad Nord: iPhone 13 mini, Astrid Lund', '1.1 levering, lovet os'],
  ['nb', '1.1 levering fra Verkstad Nord: iPhone 13 mini, Astrid Lund', '1.1 levering, lovet oss'],
] as const)('in %s', async (language, said, saidInPrivate) => {
  const steps = [astrid, promised('delivery', '2026-11-26 15:00', { from: 'Verkstad Nord' })];
  const words = await wordsIn(language);
  expect(say(parsed(written(steps, pageIn(words))), 'summary')).toBe(said);
  expect(say(parsed(written(steps, pageIn(words, { isPrivate: true }))), 'summary')).toBe(saidInPrivate);
});

test('names that would break a calendar stay names', () => {
  const hostile = [
    'x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:paid',
    'x\r\nATTENDEE:mailto:a@b',
    'a;b,c:d\\n"e"',
    `${'👩‍👩‍👧‍👦'.repeat(9)} 🇸🇪`,
    'שלום\u200f \u202egnol',
    '\u0000\u001b[31m',
  ];
  for (const name of hostile) {
    const ics = written(
      [
        intake('2026-11-23 10:00', { name, item: name, phone: name, problems: [name] }),
        promised('ready', '2026-11-26 15:00', { if: name }),
        promised('delivery', '2026-11-26 15:00', { from: name }),
      ],
      pageIn(english, { name }),
    );
    const all = new ICAL.Component(ICAL.parse(ics));
    expect(all.getAllSubcomponents().map((c) => c.name)).toEqual(['vevent', 'vevent']);
    for (const event of all.getAllSubcomponents()) {
      expect(event.getAllProperties().map((p) => p.name)).toEqual([
        'uid',
        'sequence',
        'dtstamp',
        'created',
        'last-modified',
        'dtstart',
        'transp',
        'summary',
        'description',
      ]);
      expect(say(event, 'summary')).not.toContain('\n');
    }
    expect(all.getAllProperties()).toHaveLength(6);
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e]/);
    for (const line of ics.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
});

test('the same, whenever the file is made', () => {
  const steps = [astrid, promised('ready', '2026-11-26 15:00'), promised('callback', '2027-01-02 12:00')];
  const made = (now: string): string =>
    calendarText(datedPromises(given(...steps).seenAt(now), 'JOURNAL'), pageIn(english));
  expect(made('2027-06-01 09:00')).toBe(made('2026-11-24 09:00'));
  expect(toIso(time('2027-01-02 12:00'))).toBe('2027-01-02T11:00:00Z');
  expect(made('2026-11-24 09:00')).toContain('DTSTART:20270102T110000Z');
});
