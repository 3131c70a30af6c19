/** A register that goes bad on the disk is made anew, and nobody hears a wrong answer from it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { counter, type Counter } from '../support/lofte.ts';

const MAP = {
  lofte: 'mapping.v1',
  dates: ['YYYY-MM-DD'],
  case: { ref: { column: 'id' }, openedAt: { column: 'opened' }, closedAt: { column: 'closed' } },
  customer: { name: { column: 'name' } },
};

/** Enough closed cases for a register. */
function shop(): Counter {
  const made = counter();
  const rows = Array.from({ length: 1200 }, (_, i) => `R${i},2026-10-01,2026-10-02,Customer ${i}\n`);
  writeFileSync(join(made.desk, 'rows.csv'), `id,opened,closed,name\n${rows.join('')}`);
  writeFileSync(join(made.desk, 'map.json'), JSON.stringify(MAP));
  made.does('import rows.csv --map map.json');
  return made;
}

/** Turns every byte of the register's files of this name. */
function spoil({ at }: Counter, name: string): void {
  const dir = join(at, 'cache/register');
  const files = readdirSync(dir).filter((file) => file.startsWith(name));
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const bytes = readFileSync(join(dir, file));
    for (let i = 64; i < bytes.length; i += 1) bytes[i] = (bytes[i] ?? 0) ^ 2;
    writeFileSync(join(dir, file), bytes);
  }
}

it.each(['entries', 'heads', 'keys'])('spoilt %s', (name) => {
  const made = shop();
  const lines = ['show 333', 'find R700', 'list --closed --json', 'customer 900'];
  const right = lines.map((line) => made.does(line));
  for (const [i, line] of lines.entries()) {
    spoil(made, name);
    expect(made.does(line)).toBe(right[i]);
  }
  spoil(made, name);
  made.does('intake --customer "Customer 5" --phone 0701 --ref R9999');
  expect(made.does('journal verify')).toBe('');
  expect(made.does('find R9999')).toContain('1201');
});
