/** A shop with a week behind it, for what comes out of a journal and goes back into one. */
import { cpSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { counter, MONDAY, type Counter } from '../support/lofte.ts';

/** The journal of the week, made once; each test has a copy. */
const kept = mkdtempSync(join(tmpdir(), 'lofte-export-'));
afterAll(() => rmSync(kept, { recursive: true, force: true }));

/** A week at the counter, with something of all that can happen. */
export function week(): Counter {
  const journal = join(kept, 'shop');
  if (!existsSync(journal)) cpSync(happened().at, journal, { recursive: true });
  const made = counter('');
  cpSync(journal, made.at, { recursive: true });
  return made;
}

function happened(): Counter {
  const made = counter();
  const { does, json, desk } = made;
  const on = (day: string, by = 'anna'): { now: string; by: string } => ({ now: `2026-11-${day}:00Z`, by });
  does(
    'intake --customer "Astrid Lund" --phone "+46 70 174 06 12" --email astrid@example.com --item "iPhone 13" --serial F17 --problem "cracked screen" --problem "Astrids battery" --promise "ready 3d" --agreed "call before paying" --ref K1',
    on('09T09:00'),
  );
  does(
    'intake --customer Bo --phone 0701740613 --item lamp --problem "=1+1" --promise "ready 24wh"',
    on('09T10:00'),
  );
  does(
    'call 1 "the part is late" --told --promise "callback 3h" --quote 1250,50 --at-collection "see it lit"',
    on('10T09:00', 'bertil'),
  );
  does('postpone 1.1 3wd --told phone --because "the part is late"', on('10T09:05', 'bertil'));
  does('status 2 waiting-customer --told phone', on('10T10:00'));
  does('promise 2 delivery 2d --from "Verkstad Nord"', on('10T10:30'));
  does('note 2 "came in without a box" --fades', on('10T11:00'));
  does('intake --customer "Wrong One" --phone 0701740999 --item radio --problem dead', on('11T09:00'));
  does('undo', on('11T09:01'));
  const call = json<{ entries: readonly { seq: number }[] }>(
    'call 2 "Cilla asked about her own lamp"',
    on('11T10:00'),
  );
  does(`retract ${call.entries[0]?.seq ?? 0} --because "wrong customer"`, on('11T10:05'));
  does('status 1 ready', on('12T09:00'));
  does('told 1 "it is ready" --channel sms', on('12T09:30'));
  does('done 1.2', on('12T10:00', 'bertil'));
  does('close 1', on('12T15:00'));
  does('reopen 1 --because "still cracked"', on('13T09:00'));
  does('status 2 repairing', on('13T10:00'));
  does('intake --customer Didrik --phone 0701740614 --item kettle --problem leaks', on('13T11:00'));
  does('close 4', on('13T12:00'));
  does('journal erase --customer 4 --confirm Didrik', on('14T12:00'));
  writeFileSync(
    join(desk, 'rows.csv'),
    'no,in,who,tel,due\nA1,2026-10-01,Eva,0701740615,2026-10-05\nA2,2026-10-02,Eva,0701740615,2026-10-06\n',
  );
  writeFileSync(
    join(desk, 'map.json'),
    JSON.stringify({
      lofte: 'mapping.v1',
      case: { ref: { column: 'no' }, openedAt: { column: 'in' } },
      customer: { name: { column: 'who' }, phone: { column: 'tel' } },
      promises: [{ kind: 'ready', due: { column: 'due' } }],
    }),
  );
  does('import rows.csv --map map.json', on('15T09:00'));
  writeFileSync(
    join(desk, 'again.csv'),
    'no,in,who,tel,due\nB1,2026-10-01,Frida,0701740616,\nB2,2026-10-02,Gun,0701740617,\n',
  );
  does('import again.csv --map map.json', on('15T10:00', 'bertil'));
  does('undo', on('15T10:01', 'bertil'));
  does('amend 5 --phone 0701740618', on('15T11:00'));
  does('waive 5.1 --because "no hurry" --told phone', on('15T11:05'));
  return made;
}

/** What two journals with the same entries answer the same, to the byte, but for the head. */
const QUESTIONS = [
  'report morning --json',
  'report promises --json --group staff',
  'due --json',
  'list --all --json',
  'log --json',
  'show 1 --json',
  'show 2 --json',
  'show 4 --json',
  'show 5 --json',
  'show 3 --json',
  'show 7 --json',
  'customer Eva --json',
  'find lamp --json',
];

export const answersOf = ({ lofte }: Counter): readonly string[] =>
  QUESTIONS.map((line) => lofte(line, { now: MONDAY }).out.replace(/"\d+:[0-9a-f]{64}"/g, '"HEAD"'));
