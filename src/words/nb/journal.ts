/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen er tom.'
      : `${entries === 1 ? 'Den ene posten stemmer' : `Alle ${entries} poster stemmer`}. Siste post ${head}.`,
  found: (problems) => `${problems} feil i journalen.`,
  problem: {
    'bad-line': 'er ikke en post',
    'bad-hash': 'er endret: kontrollsummen passer ikke til innholdet',
    'bad-chain': 'følger ikke på posten før: linjer er endret, flyttet, satt inn eller tatt ut',
    'bad-seal': 'har fått den private delen endret',
    'missing-private': 'mangler den private delen',
    'unknown-type': 'er av en type som lofte ikke kjenner',
    'missing-segment': 'mangler',
    'torn-tail': 'ble ikke skrevet ferdig; neste registrering retter det',
    'newer-format': 'er skrevet av en nyere lofte',
    'set-back': 'har ikke posten som ble notert: journalen er satt tilbake, eller er en annen',
  },
  line: (segment, line, what) => (line === 0 ? `${segment} ${what}` : `${segment}, linje ${line} ${what}`),
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Siste post',
    cases: 'Saker',
    casesOf: (cases, open) => `${cases}, hvorav ${count(open, 'åpen', 'åpne')}`,
    customers: 'Kunder',
    segments: 'Segmenter',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrollpunkt',
    upTo: (seq) => `til og med post ${seq}`,
    none: 'ingen',
  },
};
