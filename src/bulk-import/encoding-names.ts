/** What people and programs call the encodings: case, dashes, underscores and blanks make no difference. */
import { ENCODINGS, type Encoding } from './encoding.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[-_. :]/g, '');

/** Other names than those that `ENCODINGS` has: of Excel and Windows ("ANSI"), Python, iconv, databases. */
const ALIASES: Readonly<Record<Encoding, readonly string[]>> = {
  'utf-8': ['utf8bom', 'utf8sig', 'utf8mb4', 'cp65001', '65001'],
  'utf-16': ['unicode'],
  'utf-16le': ['ucs2le'],
  'utf-16be': ['ucs2be'],
  'windows-1252': ['cp1252', 'win1252', '1252', 'ansi', 'msansi'],
  'iso-8859-1': ['latin1', 'l1', 'isolatin1', '88591'],
  cp850: ['850', 'ibm850', 'pc850', 'dos850', 'windows850'],
};

const KNOWN: ReadonlyMap<string, Encoding> = new Map(
  ENCODINGS.flatMap((encoding) =>
    [plain(encoding), ...ALIASES[encoding]].map((name) => [name, encoding] as const),
  ),
);

/** The encoding of a name; `undefined` where nobody calls one of ours so. */
export const encodingNamed = (name: string): Encoding | undefined => KNOWN.get(plain(name));
