/** What is written down afterwards (`--at`), or taken back in a wait: nothing that is owed may get lost by it. */
import { describe, expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

/** A time of day of a day in November 2026, in Stockholm. */
const at = (day: number, time: string): { readonly now: string } => ({
  now: new Date(Date.parse(`2026-11-${day}T${time}+01:00`)).toISOString().replace('.000', ''),
});

/** A case that was taken in on Thursday 26 November at 09:30, with these promises. */
function taken(...promises: readonly string[]): Counter {
  const shop = counter();
  const flags = promises.map((promise) => ` --promise "${promise}"`).join('');
  shop.does(`intake --customer "Astrid Lund" --phone "070-174 06 05"${flags}`, at(26, '09:30'));
  return shop;
}

const promisesOf = (shop: Counter, when: { readonly now: string }): object =>
  shop.json<{ promises: object }>('show 1', when).promises;

describe('a promise that had not been made by then', () => {
  it('is not kept by a call', () => {
    const shop = taken();
    shop.does('promise 1 callback 3h', at(26, '10:00'));
    shop.does('call 1 "we spoke" --at "today 09:45"', at(26, '11:00'));
    expect(promisesOf(shop, at(26, '11:00'))).toMatchObject([{ state: 'live' }]);
    const refused = shop.lofte('call 1 "we spoke" --done 1.1 --at "today 09:45"', at(26, '11:00'));
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('1.1 was made') });
    shop.does('call 1 "we spoke" --at "today 10:00"', at(26, '11:00'));
    expect(promisesOf(shop, at(26, '11:00'))).toMatchObject([{ state: 'kept' }]);
  });

  it('is not kept by the item that was ready', () => {
    const shop = taken();
    shop.does('promise 1 ready 8wh', at(26, '11:00'));
    shop.does('status 1 ready --at "today 10:00"', at(26, '12:00'));
    expect(promisesOf(shop, at(26, '12:00'))).toMatchObject([{ state: 'live' }]);
  });

  it('can’t be made before the case was opened, nor can anybody be told of it', () => {
    const { lofte } = taken('ready 8wh');
    for (const line of [
      'promise 1 ready 2wd --at "yesterday 15:00"',
      'told 1 --at "yesterday 15:00"',
      'call 1 "we spoke" --told --at "yesterday 15:00"',
    ]) {
      const refused = lofte(line, at(26, '12:00'));
      expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('case 1 was opened') });
    }
  });
});

describe('what the customer was told', () => {
  it('was nothing of a deadline that was set only later', () => {
    const shop = taken('ready 2026-11-26 15:00');
    shop.does('postpone 1.1 "2026-12-10 12:00" --not-told', at(26, '13:00'));
    expect(shop.does('told 1 --at "today 10:30"', at(26, '13:05'))).toContain('Nothing was owed.');
    expect(shop.does('due', at(27, '09:00'))).toContain('the customer does not know');
  });

  it('was nothing of a status that it came into only later', () => {
    const shop = taken();
    shop.does('status 1 ready', at(26, '15:00'));
    shop.does('told 1 --at "today 11:00"', at(26, '16:00'));
    expect(shop.json('report morning', at(26, '16:00'))).toMatchObject({ counts: { owed: 1 } });
    shop.does('told 1', at(26, '16:05'));
    expect(shop.json('report morning', at(26, '16:05'))).toMatchObject({ counts: { owed: 0 } });
  });

  it('last counts, and no earlier deadline can be put behind it', () => {
    const shop = taken('ready 2026-11-27 15:00');
    shop.does('postpone 1.1 "2026-12-10 12:00" --told phone', at(26, '12:00'));
    const late = shop.lofte(
      'postpone 1.1 "2026-11-28 12:00" --told phone --at "today 10:00"',
      at(26, '13:00'),
    );
    expect(late).toMatchObject({ code: 3, err: expect.stringContaining('1.1 was postponed') });
    expect(promisesOf(shop, at(26, '13:00'))).toMatchObject([{ due: '2026-12-10T11:00:00Z' }]);
  });

  it('of a new deadline while the case waits: it stands still from then on', () => {
    const shop = taken('ready 60wm');
    shop.does('postpone 1.1 8wh --not-told', at(26, '13:00'));
    shop.does('status 1 waiting-customer --told phone', at(26, '13:30'));
    shop.does('told 1', at(26, '13:35'));
    expect(promisesOf(shop, at(30, '13:00'))).toMatchObject([{ state: 'paused' }]);
    expect(shop.does('due', at(30, '13:00'))).toContain('Nothing is overdue');
  });
});

it('a promise that would be live again in a wait without standing still is not taken back to life', () => {
  for (const ended of ['done 1.1', 'waive 1.1 --because "never mind" --told phone']) {
    const shop = taken('ready 16wh');
    shop.does(ended, at(26, '10:00'));
    shop.does('status 1 waiting-customer --told phone', at(26, '11:00'));
    const refused = shop.lofte('retract 3 --because "wrong case"', at(26, '12:00'));
    expect(refused).toMatchObject({ code: 3, err: expect.stringContaining('waiting for customer') });
    shop.does('retract 4 --because "first this"', at(26, '12:00'));
    shop.does('retract 3 --because "wrong case"', at(26, '12:00'));
    shop.does('status 1 waiting-customer --told phone', at(26, '12:00'));
    expect(promisesOf(shop, at(30, '12:00'))).toMatchObject([{ state: 'paused' }]);
  }
});

describe('explain of a promise on record', () => {
  const firstLine = (text: string): string => text.replace(/\n */g, ' ');

  it('reads it as it was said, where it needs more hours than are on record', () => {
    const shop = counter();
    shop.does('settings set days.2026-07-13/2026-07-31 closed', { now: '2026-07-01T08:00:00Z' });
    shop.does('intake --customer A --phone 0701 --promise "ready end of the month"', {
      now: '2026-07-01T08:00:00Z',
    });
    const explained = firstLine(shop.does('explain 1.1', { now: '2026-07-01T08:00:00Z' }));
    expect(explained).not.toMatch(/as it stands|244 h/);
  });

  it('has nothing to count for a time of day, whatever the hours are by now', () => {
    const shop = taken('ready at 3');
    shop.does('settings set hours "mon-fri 20:00-23:00"', at(26, '09:40'));
    const explained = firstLine(shop.does('explain 1.1', at(26, '09:45')));
    expect(explained).not.toMatch(/as it stands|5 h 30 min {2}5 h 30 min/);
  });

  it('keeps what was said round the clock when the shop moves to another zone', () => {
    const shop = taken('update 3d');
    shop.does('settings set timeZone America/New_York', at(26, '09:40'));
    const explained = firstLine(shop.does('explain 1.1', at(26, '09:45')));
    expect(explained).not.toMatch(/as it stands|By the present hours/);
  });
});
