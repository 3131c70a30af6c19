/** Customers of imported rows are matched as those at the counter are. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerKeys, matchCustomer, type Customer } from '../../../../src/domain/customer.ts';
import { customerNumber } from '../../../../src/domain/ids.ts';
import { CustomerMatcher } from '../../../../src/journal/folder/import/customers.ts';
import { fastest } from '../../../support/times.ts';
import { anna, closed, intake } from '../../facts.ts';
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
