/** Texts that programs stumble over; those that others have collected too, where they are at hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const collected = join(import.meta.dirname, '../../../shared/data/strings/blns.even.json');
export const hasCollected = existsSync(collected);

const OWN: readonly string[] = [
  '=1+1',
  '=cmd|"/C calc"!A0',
  '+46 70 174 06 12',
  '-2+3',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  ' =1',
  "'=1",
  "''+1",
  "'tis",
  '＝1',
  'late;=1+1',
  'late,+1',
  'late\n- and later',
  '"quoted", twice',
  ' blanks ',
  'line\r\nend',
  '🦊 åäö ₂',
  '<b>&amp;</b>]]>',
  '_x000D_',
  '1e9',
  '007',
  '2026-11-23',
  ';-)',
];

export const HOSTILE: readonly string[] = [
  ...OWN,
  ...(hasCollected ? (JSON.parse(readFileSync(collected, 'utf8')) as readonly string[]) : []),
].filter((text) => text !== '');
