/** Customers of imported rows are matched as those at the counter are. */
import { rmSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerKeys, matchCustomer, type Customer } from '../../../../src/domain/customer.ts';
import { customerNumber } from '../../../../src/domain/ids.ts';
import { CustomerMatcher } from '../../../../src/journal/folder/import/customers.ts';
import { fastest } from '../../../support/times.ts';
import type { Journal } from '../../../../src/journal/journal.ts';
import { anna, closed, intake, takenBack } from '../../facts.ts';
import { must, tell } from '../../journal-contract.ts';
import { newJournal, open } from '../shop-folder.ts';
import { bring, row } from './rows.ts';

interface Said {
  readonly name?: string;
  readonly phone?: string;
  readonly email?: string;
}

/** One row after the other, by the domain's own rule. */
function byTheRule(rows: readonly Said[]): (number | null)[] {
  const known = new Map<string, Customer[]>();
  let next = 1;
  return rows.map((said) => {
    if (!said.name && !said.phone && !said.email) return null;
    const keys = customerKeys(said, 'SE').map(({ kind, text }) => `${kind}:${text}`);
    const candidates = keys.flatMap((key) => known.get(key) ?? []);
    const match = matchCustomer(said, candidates);
    const customer: Customer = match.is === 'known' ? match.customer : { number: customerNumber(next++) };
    // the newest word counts, and the same object is in every list
    if (said.name) Object.assign(customer, { name: said.name });
    for (const key of keys) {
      const list = known.get(key) ?? [];
      if (!list.includes(customer)) known.set(key, [...list, customer]);
    }
    return customer.number;
  });
}

const customersOf = (journal: ReturnType<typeof newJournal>): (number | null)[] =>
  [...must(journal.read()).entries()].map((e) => (e.type === 'case-imported' ? e.data.customer : null));

describe('the customer of a row', () => {
  const said = fc.record(
    {
      name: fc.constantFrom('Åsa', 'asa', 'Bo', 'Cia', 'Dan', 'Eva'),
      phone: fc.constantFrom('070-1', '+46701', '08-2'),
      email: fc.constantFrom('a@b.se', 'A@b.se', 'c@d.se'),
    },
    { requiredKeys: [] },
  );

  test('is the one that an intake would find', () => {
    fc.assert(
      fc.property(fc.array(said, { maxLength: 30 }), (rows) => {
        const journal = newJournal();
        bring(
          journal,
          rows.map((words) => row(words)),
        );
        expect(customersOf(journal)).toEqual(byTheRule(rows));
      }),
      { numRuns: 60 },
    );
  });

  test('is the same whether the rows come in one import or in several, with the cases closed in between', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(said, { maxLength: 6 }), { maxLength: 5 }),
        fc.boolean(),
        (rounds, isClosed) => {
          const journal = newJournal();
          for (const words of rounds) {
            bring(
              open(journal),
              words.map((each) => row(each, isClosed ? '2026-11-21T09:00:00Z' : undefined)),
            );
          }
          expect(customersOf(journal)).toEqual(byTheRule(rounds.flat()));
        },
      ),
      { numRuns: 40 },
    );
  });

  test('is nobody else’s for what stands there instead of a phone number or an address', () => {
    const journal = newJournal();
    bring(journal, [
      row({ name: 'Anna', phone: '-', email: '-' }),
      row({ phone: '-', email: '-' }),
      row({ name: 'Bo', phone: 'efter 16', email: 'saknas' }),
      row({ phone: 'ej före 16', email: 'saknas' }),
      row({ email: '@' }),
      row({ name: 'Cia', email: '@' }),
    ]);
    expect(customersOf(journal)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(must(journal.read()).customerOf(customerNumber(1))).toMatchObject({ phone: '-', email: '-' });
  });

  test('is a known one by phone or e-mail, unless the name says otherwise', () => {
    const journal = newJournal();
    tell(
      journal,
      anna,
      intake(1, 1, { name: 'Lena Öberg', phone: '070-123 45 67', email: 'lena@x.se' }),
      closed(1),
    );
    tell(journal, anna, intake(2, 2, { phone: '08-1' }));
    bring(journal, [
      row({ name: 'LENA  oberg', phone: '+46 70 123 45 67' }),
      row({ email: 'Lena@x.se' }),
      row({ name: 'Ola', phone: '0701234567' }),
      row({ name: 'Ola', phone: '0701234567', email: 'ola@x.se' }),
      row({ email: 'ola@x.se' }),
      row({ name: 'Pia', phone: '08-1' }),
      row({ name: 'Kim', phone: '08-1' }),
      row({ name: 'Lena Öberg' }),
      row({ item: 'kettle' }),
    ]);
    expect(customersOf(journal).slice(3)).toEqual([1, 1, 3, 3, 3, 2, 4, 5, null]);
    expect(must(journal.read()).customerOf(customerNumber(2))?.name).toBe('Pia');
  });

  test('in a crowd with one number is found as fast as anywhere', () => {
    const rows = Array.from({ length: 20_000 }, (_, i) =>
      i % 7 === 3
        ? { phone: 0, email: i % 50, name: -1 }
        : { phone: 0, email: i % 3 === 0 ? i % 50 : -1, name: i % 5000 },
    );
    const slow = () => {
      const customers: { name: number; number: number }[] = [];
      const lists = new Map<string, { name: number; number: number }[]>();
      return rows.slice(0, 3000).map((r) => {
        const keys = [`p${r.phone}`, ...(r.email < 0 ? [] : [`e${r.email}`])];
        const fits = (c: { name: number }) => r.name < 0 || c.name < 0 || c.name === r.name;
        let found = keys.flatMap((k) => lists.get(k) ?? []).find(fits);
        if (found === undefined) customers.push((found = { name: r.name, number: customers.length + 1 }));
        else if (r.name >= 0) found.name = r.name;
        for (const k of keys) {
          const list = lists.get(k) ?? [];
          if (!list.includes(found)) lists.set(k, [...list, found]);
        }
        return found.number;
      });
    };
    const matched = (crowd: typeof rows) => {
      const matcher = new CustomerMatcher(50, 1);
      return crowd.map((r) => matcher.match(r));
    };
    const alone = rows.map((r, i) => ({ ...r, phone: i, email: -1 }));
    expect(matched(rows).slice(0, 3000)).toEqual(slow());
    // looking through them all makes it 300 times as long
    expect(fastest(3, () => matched(rows))).toBeLessThan(30 * fastest(3, () => matched(alone)));
  });
});

/** The last word on each detail of each customer, in the order of entries; a blank one is none. */
function lastWords(journal: Journal): Record<number, Said> {
  const known: Record<number, Said> = {};
  for (const entry of must(journal.read()).entries()) {
    if (entry.type !== 'case-imported' && entry.type !== 'case-opened') continue;
    const { customer } = entry.data;
    if (customer === null) continue;
    const { name, phone, email } = entry.private ?? {};
    const said = Object.fromEntries(Object.entries({ name, phone, email }).filter(([, text]) => text));
    known[customer] = { ...known[customer], ...said };
  }
  return known;
}

/** What a desk says of these customers; by itself, since it remembers. */
const contactsAt = (journal: Journal, numbers: readonly string[]): Record<number, Said> => {
  const desk = must(open(journal).read());
  return Object.fromEntries(
    numbers.map((no) => {
      const { number: _, ...said } = desk.customerOf(customerNumber(Number(no))) ?? { number: 0 };
      return [no, said];
    }),
  );
};

const withoutCache = (journal: Journal): Journal => {
  rmSync(path.join(journal.at, 'cache'), { recursive: true, force: true });
  return journal;
};

const LATER = '2026-11-21T09:00:00Z';
const per = { name: 'Per Olsen', phone: '40 40 40 40', email: 'per@olsen.dk' };

describe('what is known of a customer', () => {
  const said = fc.record(
    {
      name: fc.constantFrom('Åsa', 'Bo', ''),
      phone: fc.constantFrom('070-1', '08 2', ''),
      email: fc.constantFrom('a@b.se', 'c@d.se', ''),
    },
    { requiredKeys: [] },
  );
  const visit = fc.record({ said, isClosed: fc.boolean() });
  const round = fc.record({ rows: fc.array(visit, { maxLength: 6 }), forgets: fc.boolean() });

  test('is their last word on each detail, whatever is open, in one import or in several, with a cache or without', () => {
    fc.assert(
      fc.property(fc.array(round, { maxLength: 4 }), (rounds) => {
        const journal = newJournal();
        const whole: Record<number, Said>[] = [];
        for (const { rows, forgets } of rounds) {
          const before = lastWords(journal);
          const planned = rows.map((each) => row(each.said, each.isClosed ? LATER : undefined));
          bring(forgets ? withoutCache(open(journal)) : open(journal), planned);
          const known = lastWords(journal);
          // nothing that was known is gone
          for (const [no, words] of Object.entries(before)) {
            expect(Object.keys(known[Number(no)] ?? {})).toEqual(expect.arrayContaining(Object.keys(words)));
          }
          expect(contactsAt(journal, Object.keys(known))).toEqual(known);
          whole.push(known);
        }
        const known = whole.at(-1) ?? {};
        expect(contactsAt(withoutCache(journal), Object.keys(known))).toEqual(known);
        const atOnce = newJournal();
        bring(
          atOnce,
          rounds.flatMap(({ rows }) => rows.map((r) => row(r.said, r.isClosed ? LATER : undefined))),
        );
        expect(lastWords(atOnce)).toEqual(known);
        expect(contactsAt(atOnce, Object.keys(known))).toEqual(known);
      }),
      { numRuns: 60 },
    );
  });

  test('is said by each of their cases, as after an intake', () => {
    const journal = newJournal();
    tell(journal, anna, intake(1, 1, { name: 'Eva', phone: '50 50 50 50', email: 'eva@x.dk' }), closed(1));
    bring(open(journal), [
      row(per, LATER),
      row({ name: 'Per Olsen', email: 'per@olsen.dk' }),
      row({ name: 'Eva', phone: '50505050' }),
    ]);
    const desk = must(open(journal).read());
    expect(desk.customerOf(customerNumber(1))).toMatchObject({ email: 'eva@x.dk', phone: '50505050' });
    expect([...desk.entries()].slice(2).map((e) => e.private)).toEqual([
      per,
      per,
      { name: 'Eva', phone: '50505050', email: 'eva@x.dk' },
    ]);
    expect(desk.find({ kind: 'phone', text: '40404040' })).toEqual([2, 3]);
    // it stands alone: the case that the number came from may go
    tell(open(journal), anna, takenBack(3, 3));
    expect(must(open(journal).read()).customerOf(customerNumber(2))).toMatchObject(per);
    tell(open(journal), anna, takenBack(5, 5));
    expect(must(open(journal).read()).customerOf(customerNumber(1))).toMatchObject({ phone: '50 50 50 50' });
  });

  test('of a closed case that is brought in is heard where they have an open one', () => {
    const journal = newJournal();
    bring(journal, [row({ name: 'Per', phone: '40404040' })]);
    bring(open(journal), [row({ phone: '40 40 40 40', email: 'per@olsen.dk' }, LATER)]);
    const heard = { name: 'Per', phone: '40 40 40 40', email: 'per@olsen.dk' };
    expect(must(open(journal).read()).customerOf(customerNumber(1))).toMatchObject(heard);
    expect(must(withoutCache(open(journal)).read()).customerOf(customerNumber(1))).toMatchObject(heard);
  });

  test('finds their cases by it in a large import too, as a register made anew does', () => {
    const journal = newJournal();
    const rows = Array.from({ length: 9000 }, (_, i) => {
      const no = i % 3000;
      const name = `Per ${no} Olsen`;
      const email = `per${no}@olsen.dk`;
      const item = 'x'.repeat(300);
      const closedAt = i < 6000 ? LATER : undefined;
      return row(
        i < 3000 ? { name, email, phone: `${40_000_000 + no}`, item } : { name, email, item },
        closedAt,
      );
    });
    bring(journal, rows);
    const asked = [0, 7, 2999].map((no) => ({ kind: 'phone', text: `${40_000_000 + no}` }) as const);
    const found = [0, 7, 2999].map((no) => [no + 1, no + 3001, no + 6001]);
    const read = must(open(journal).read());
    expect(asked.map((key) => read.find(key))).toEqual(found);
    expect(read.customerOf(customerNumber(8))).toMatchObject({ phone: '40000007', email: 'per7@olsen.dk' });
    const anew = must(withoutCache(open(journal)).read());
    expect(asked.map((key) => anew.find(key))).toEqual(found);
    expect(anew.customerOf(customerNumber(8))).toMatchObject({ phone: '40000007', email: 'per7@olsen.dk' });
    expect(must(journal.verify()).problems).toEqual([]);
  });
});
