// Cases of a repair shop for the bench, the same every time: 300 are open, 20 of these are overdue, the others closed.
import { closeSync, openSync, writeSync } from 'node:fs';

const first = [
  'Anna',
  'Björn',
  'Åsa',
  'Lars',
  'Eva',
  'Nils',
  'Karin',
  'Oskar',
  'Maja',
  'Ali',
  'Sara',
  'Göran',
];
const last = [
  'Lindqvist',
  'Öberg',
  'Svensson',
  'Ek',
  'Hassan',
  'Nyström',
  'Berg',
  'Åkesson',
  'Dahl',
  'Sjögren',
];
const items = [
  'iPhone 13',
  'ThinkPad T14',
  'MacBook Air M1',
  'PlayStation 5',
  'Crescent bicycle',
  'Moccamaster',
];
const faults = [
  'cracked screen',
  'no charge',
  'water damage, keyboard dead',
  'customer says "clicks at start"',
];
const notes = ['left a message', 'part ordered, told Thursday', 'price accepted', 'asked for a loan phone'];
const OPEN = 300;
const OVERDUE = 20;
const DAY = 86_400_000;

/**
 * Writes a CSV file as test/bench/cases-mapping.json reads it.
 * @param {string} file
 * @param {number} size at least 300
 * @param {string} today `2026-11-23`
 * @returns {{ closedCase: number, phone: string }} a case in the middle, and its customer's number
 */
export function writeCases(file, size, today) {
  let state = 0x9e3779b9; // xorshift: the same cases on every machine
  const random = (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
  const pick = (list) => list[random(list.length)];
  const start = Date.parse(`${today}T00:00:00Z`);
  const date = (day) => new Date(start + day * DAY).toISOString().slice(0, 10);
  const moment = (day, second) =>
    new Date(start + day * DAY + second * 1000).toISOString().slice(0, 19) + 'Z';
  const quoted = (text) => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const closedCase = size >> 1;
  let phone = '';
  const out = openSync(file, 'w');
  let text = 'no,received,name,phone,device,fault,promised,called,note,status,closed\n';
  for (let no = 1; no <= size; no += 1) {
    const open = no > size - OPEN;
    const overdue = open && no <= size - OPEN + OVERDUE;
    const received = -(open ? 3 + random(25) : 30 + Math.floor(((size - no) * 2000) / size));
    const due = overdue ? -1 - random(2) : open ? 1 + random(20) : received + 1 + random(6);
    const second = 28_800 + random(30_000);
    const called = moment(open ? received + 1 : received + random(2), second + 3600);
    const number = `07${random(9)}-${1_000_000 + random(9_000_000)}`;
    if (no === closedCase) phone = number;
    const name = `${pick(first)} ${pick(last)}`;
    const row = [
      `K${no}`,
      moment(received, second),
      name,
      number,
      pick(items),
      quoted(pick(faults)),
      date(due),
    ];
    row.push(called, quoted(pick(notes)), open ? 'open' : 'closed', open ? '' : date(due));
    text += `${row.join(',')}\n`;
    if (text.length > 1 << 20) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
  return { closedCase, phone };
}
