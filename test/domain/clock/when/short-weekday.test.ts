/** Short names of days that are other words as well: `on`, `to`, `ti`. */
import { describe, expect, test } from 'vitest';
import { meant } from './said.ts';

describe('with its dot it is a day', () => {
  test.each([
    ['on. kl. 15', '2026-12-02 15:00'],
    ['On. kl. 15', '2026-12-02 15:00'],
    ['on. 15:00', '2026-12-02 15:00'],
    ['on. 15.00', '2026-12-02 15:00'],
    ['on.15:00', '2026-12-02 15:00'],
    ['ti.15:00', '2026-12-01 15:00'],
    ['fr.kl.15', '2026-11-27 15:00'],
    ['lø. 12:00', '2026-11-28 12:00'],
    ['må. 15:00', '2026-11-30 15:00'],
    ['ma. formiddag', '2026-11-30 12:00'],
    ['ti. før stengetid', '2026-12-01 17:30'],
    ['på on. kl. 15', '2026-12-02 15:00'],
    ['senest ti. kl. 15', '2026-12-01 15:00'],
    ['kl. 15 on.', '2026-12-02 15:00'],
    ['on.', '2026-12-02 17:30'],
    ['on. uke 49', '2026-12-02 17:30'],
    ['on. neste uke', '2026-12-02 17:30'],
    ['ti. neste uke', '2026-12-01 17:30'],
    ['on. 2. des.', '2026-12-02 17:30'],
    ['to. d. 3. kl. 10', '2026-12-03 10:00'],
    ['ti. den 1. des.', '2026-12-01 17:30'],
    ['ti. morgen', 'when-ambiguous', '2026-12-01 09:00', '2026-12-01 12:00'],
    ['on. 9', 'when-ambiguous', '2026-12-02 09:00', '2026-12-09'],
    ['to. 15.00', 'when-ambiguous', '2026-11-26 15:00', '2026-12-03 15:00'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('without it, before "kl" and dates that are plain', () => {
  test.each([
    ['on kl 15', '2026-12-02 15:00'],
    ['senest on kl 15', '2026-12-02 15:00'],
    ['ti kl. 15', '2026-12-01 15:00'],
    ['innen ti kl. 15', '2026-12-01 15:00'],
    ['to 3/12', '2026-12-03 17:30'],
    ['fr 27. nov', '2026-11-27 17:30'],
    ['on 15:00', '2026-11-26 15:00'],
    ['on 27 nov', '2026-11-27 17:30'],
    ['on Friday at 15:00', '2026-11-27 15:00'],
    ['on week 49', '2026-12-05 14:00'],
    ['ma', 'when-unknown'],
    ['fr lunsj', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});

describe('behind a word for a time of day it is a number', () => {
  test.each([
    ['klokka to', '2026-11-26 14:00'],
    ['klokka to. 27. nov', '2026-11-27 14:00'],
    ['halv to. 27/11', '2026-11-27 13:30'],
    ['ti over to. 27/11', '2026-11-27 14:10'],
    ['to timer', '2026-11-26 12:00', 'round-the-clock'],
    ['to. uker', '2026-12-10 10:00'],
    ['fredag klokka to. før stengetid', 'when-unknown'],
  ])('%s', (said, ...expected) => {
    expect(meant(said)).toEqual(expected);
  });
});
