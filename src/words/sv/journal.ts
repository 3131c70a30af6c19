/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen är tom.'
      : `${entries === 1 ? 'Den enda posten stämmer' : `Alla ${entries} poster stämmer`}. Senaste post ${head}.`,
  found: (problems) => `${problems} fel i journalen.`,
  problem: {
    'bad-line': 'är ingen post',
    'bad-hash': 'har ändrats: kontrollsumman passar inte till innehållet',
    'bad-chain': 'följer inte på posten före: rader har ändrats, flyttats, lagts in eller tagits bort',
    'bad-seal': 'har fått sin privata del ändrad',
    'missing-private': 'saknar sin privata del',
    'unknown-type': 'är av en typ som lofte inte känner till',
    'missing-segment': 'saknas',
    'torn-tail': 'skrevs inte till slut; nästa registrering rättar till det',
    'newer-format': 'skrevs av en nyare lofte',
    'set-back': 'har inte posten som noterades: journalen har ställts tillbaka, eller är en annan',
  },
  line: (segment, line, what) => (line === 0 ? `${segment} ${what}` : `${segment}, rad ${line} ${what}`),
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Senaste post',
    cases: 'Ärenden',
    casesOf: (cases, open) => `${cases}, varav ${count(open, 'öppet', 'öppna')}`,
    customers: 'Kunder',
    segments: 'Segment',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrollpunkt',
    upTo: (seq) => `till och med post ${seq}`,
    none: 'ingen',
  },
};
