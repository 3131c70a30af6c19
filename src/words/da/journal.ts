/** The journal itself: where it is, how large, whether it stands. */
import type { Words } from '../index.ts';
import { count } from '../phrases.ts';

export const journalWords: Words['journal'] = {
  at: (place) => `journal: ${place}`,
  sound: (entries, head) =>
    entries === 0
      ? 'Journalen er tom.'
      : `${entries === 1 ? 'Den ene post stemmer' : `Alle ${entries} poster stemmer`}. Seneste post ${head}.`,
  found: (problems) => `${problems} fejl i journalen.`,
  problem: {
    'bad-line': 'er ikke en post',
    'bad-hash': 'er ændret: kontrolsummen passer ikke til indholdet',
    'bad-chain': 'følger ikke på posten før: linjer er ændret, flyttet, sat ind eller taget ud',
    'bad-seal': 'har fået sin private del ændret',
    'missing-private': 'mangler sin private del',
    'unknown-type': 'er af en type, som lofte ikke kender',
    'missing-segment': 'mangler',
    'torn-tail': 'blev ikke skrevet færdig; næste registrering retter det',
    'newer-format': 'er skrevet af en nyere lofte',
    'set-back': 'har ikke den post, der blev noteret: journalen er sat tilbage, eller er en anden',
  },
  line: (segment, line, what) => (line === 0 ? `${segment} ${what}` : `${segment}, linje ${line} ${what}`),
  info: {
    at: 'Journal',
    id: 'Identitet',
    entries: 'Poster',
    head: 'Seneste post',
    cases: 'Sager',
    casesOf: (cases, open) => `${cases}, heraf ${count(open, 'åben', 'åbne')}`,
    customers: 'Kunder',
    segments: 'Segmenter',
    segment: (name, entries, bytes) => `${name}: ${count(entries, 'post', 'poster')}, ${bytes}`,
    checkpoint: 'Kontrolpunkt',
    upTo: (seq) => `til og med post ${seq}`,
    none: 'ingen',
  },
};
