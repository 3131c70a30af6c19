import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counter } from '../support/lofte.ts';

describe('report --out, by cron each morning', () => {
  it('puts a whole new report in the place of yesterday’s', () => {
    const { does, desk } = counter('init --shop "Fjordgatan" --country SE --language en --staff anna');
    const [folder, file] = [join(desk, 'web'), join(desk, 'web', 'morning.txt')];
    mkdirSync(folder);
    writeFileSync(file, 'yesterday');
    const { ino } = statSync(file);
    expect(does('report morning --format plain --out web/morning.txt')).toBe('');
    expect(readFileSync(file, 'utf8').trim()).toBe(does('report morning --format plain').trim());
    // who has the old one open reads it to its end
    expect(statSync(file).ino).not.toBe(ino);
    expect(readdirSync(folder)).toEqual(['morning.txt']);
  });

  it('says what is wrong where it cannot be written, and leaves nothing behind', () => {
    const { lofte, desk } = counter('init --shop "Fjordgatan" --country SE --language en --staff anna');
    const before = readdirSync(desk);
    expect(lofte('report promises --out nowhere/promises.txt')).toMatchObject({ code: 6, out: '' });
    expect(readdirSync(desk)).toEqual(before);
  });
});
