/** Whose a case is: a name put right is put right in all cases of a customer, and a case can be somebody else's. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

/** Astrid has cases 1 and 3, Jens case 2; the third was taken in under the wrong name. */
function shop(): Counter {
  const made = counter();
  made.does('intake --customer "Astrid Lund" --phone "070-174 06 12" --item "iPhone 13 mini"');
  made.does('intake --customer "Jens Riis" --phone "070-174 06 99" --email jens@example.org --item kettle');
  made.does('intake --customer "Astrid Lund" --phone "070-174 06 12" --item "Bose headphones" --problem hum');
  return made;
}

test('a customer who is called otherwise now is called so in all their cases, and that is said', () => {
  const { does } = shop();
  expect(does('amend 3 --customer "Astrid Ek"')).toBe(
    [
      '3 Astrid Ek, Bose headphones: corrected.',
      '  Customer 1 is now called Astrid Ek, in cases 1 and 3 (was Astrid Lund).',
      '  If only case 3 was wrong: lofte undo, then lofte amend 3 --customer-number N gives it to customer N.',
      '',
    ].join('\n'),
  );
  expect(does('amend 2 --phone 0701740698 --email j@example.org')).toBe(
    [
      '2 Jens Riis, kettle: corrected.',
      '  Customer 2 is now reached at 0701740698, in case 2 (was 070-174 06 99).',
      '  Customer 2 is now reached at j@example.org, in case 2 (was jens@example.org).',
      '',
    ].join('\n'),
  );
  expect(does('amend 1 --item "iPhone 13"')).toBe('1 Astrid Ek, iPhone 13: corrected.\n');
});

test('a case that is somebody else’s is given to them, and to nobody else', () => {
  const { does, json, at } = shop();
  expect(does('amend 3 --customer-number 2')).toBe(
    "3 Jens Riis, Bose headphones: corrected.\n  The case is customer 2's now (was customer 1's).\n",
  );
  type Cases = { readonly cases: readonly { readonly case: number; readonly problems: readonly string[] }[] };
  const casesOf = (who: string): readonly number[] => json<Cases>(`customer ${who}`).cases.map((c) => c.case);
  expect(casesOf('astrid')).toEqual([1]);
  expect(casesOf('jens')).toEqual([2, 3]);
  expect(json<{ customer: unknown }>('show 3').customer).toMatchObject({
    number: 2,
    name: 'Jens Riis',
    phone: '070-174 06 99',
    email: 'jens@example.org',
  });
  does('undo');
  expect(casesOf('astrid')).toEqual([1, 3]);
  expect(casesOf('jens')).toEqual([2]);
  does('amend 3 --customer-number 2');
  // Astrid's words go, and the case that was never hers keeps what it is about
  does('close 1');
  does('journal erase --customer 1 --confirm "astrid lund"');
  expect(readFileSync(join(at, 'journal/2026.jsonl'), 'utf8')).not.toContain('Astrid');
  expect(json('show 3')).toMatchObject({ item: { name: 'Bose headphones' }, problems: ['hum'] });
  expect(json('show 3')).toMatchObject({ customer: { name: 'Jens Riis' } });
  does('journal verify');
});

test('a number is no name', () => {
  const { lofte, does } = shop();
  expect(lofte('amend 3 --customer 2')).toEqual({
    code: 3,
    out: '',
    err:
      'lofte: "2" is the number of a customer (Jens Riis), and no name\n' +
      'Nothing was recorded. If case 3 is theirs: lofte amend 3 --customer-number 2\n',
  });
  expect(does('show 3')).toContain('Astrid Lund');
  // there is no customer of that number
  expect(does('amend 3 --customer 3')).toContain('Customer 1 is now called 3');
});

test.each<readonly [string, number, string]>([
  ['amend 3 --customer-number 9', 3, 'no customer is known by "9"'],
  ['amend 3 --customer-number jens', 3, 'no customer is known by "jens"'],
  ['amend 3 --customer-number 1', 3, 'nothing was said that could be corrected on case 3'],
  [
    'amend 3 --customer-number 2 --customer Jens',
    2,
    '--customer-number and --customer contradict each other',
  ],
  ['amend 3 --customer-number 2 --phone 1', 2, '--customer-number and --phone contradict each other'],
])('%s is refused', (line, code, said) => {
  const { lofte, json } = shop();
  const ran = lofte(line);
  expect(ran).toMatchObject({ code, out: '' });
  expect(ran.err).toContain(`lofte: ${said}`);
  expect(json<{ entries: readonly unknown[] }>('log').entries).toHaveLength(3);
});

test('a price is put right by a call, and that is said', () => {
  const { lofte, does } = shop();
  does('call 3 "a new battery" --quote 42000');
  const ran = lofte('amend 3 --quote 4200');
  expect(ran).toMatchObject({ code: 2, out: '' });
  expect(ran.err).toContain(
    '\nA price is part of a call. What it is now: lofte call CASE "…" --quote 4200; a wrong one: lofte log --case CASE, then lofte retract SEQ\n',
  );
  does('call 3 "no, 4200" --quote 4200');
  expect(does('show 3')).toContain('Price 4200');
});

test('a price that is named while one is promised: whether that was it is asked', () => {
  const { does } = shop();
  does('promise 3 quote 2wd');
  const asks = '3.1 quote is still promised. If this was it: lofte done 3.1';
  expect(does('call 3 "about 4000, I think" --quote 4000 --told')).toContain(asks);
  expect(does('call 3 "nobody there" --quote 4200 --no-answer')).not.toContain(asks);
  expect(does('call 3 "4200" --quote 4200 --done quote')).not.toContain(asks);
  expect(does('call 3 "still 4200" --quote 4200')).not.toContain(asks);
});
