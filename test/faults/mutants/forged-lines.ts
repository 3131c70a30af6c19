/** Lines that are not in the form that a line has, in a journal whose hashes all fit. */
import type { Grounds } from '../journals.ts';
import { forged } from './forging.ts';
import type { Mutant } from './mutant.ts';

type Way = (line: string) => string;
const swap =
  (from: string | RegExp, to: string): Way =>
  (line) =>
    line.replace(from, to);

const ULID = /"id":"[0-9A-Z]{26}"/;
const UTF8_OF_O = '\xc3\xb6';
const MIB = 1024 * 1024;
const LAST = '2027.jsonl';

const VERSIONS: readonly string[] = [
  '2',
  '3',
  '99',
  '0',
  '-1',
  '1.0',
  '1e0',
  '01',
  '"1"',
  'null',
  '1.5',
  '9007199254740993',
  '123456789012345678901234567890',
];

/** Both see these. */
const SEEN: Readonly<Record<string, Way>> = {
  'a private part that is null': swap(/"private":.*$/, '"private":null}'),
  ...Object.fromEntries(VERSIONS.map((v) => [`version ${v}`, swap('"v":1', `"v":${v}`)])),
  'no version': swap('"v":1,', ''),
  'an unknown type': swap(/"type":"[a-z-]+"/, '"type":"case-eaten"'),
  'a type without letters': swap(/"type":"[a-z-]+"/, '"type":""'),
  'a type in capitals': swap(/"type":"([a-z])/, '"type":"X$1'),
  'a type that is a number': swap(/"type":"[a-z-]+"/, '"type":7'),
  'a type from the prototype': swap(/"type":"[a-z-]+"/, '"type":"constructor"'),
  'a type with a letter as its number': swap('"type":"note', String.raw`"type":"n\u006fte`),
  'no type': swap(/"type":"[a-z-]+",/, ''),
  'keys in another order: seq before journal': swap(/("journal":"\w+"),("seq":\d+)/, '$2,$1'),
  'keys in another order: id before prev': swap(/("prev":"\w+"),("id":"\w+")/, '$2,$1'),
  'no id': swap(/"id":"\w+",/, ''),
  'an id that is no ULID': swap(ULID, '"id":"mine"'),
  'by an empty text': swap('"by":"anna"', '"by":""'),
  'by a name of two bytes a letter': swap('"by":"anna"', `"by":"${UTF8_OF_O}"`),
  'by a name with a letter as its number': swap('"by":"anna"', String.raw`"by":"\u0061nna"`),
  'by a name with a surrogate as its number': swap('"by":"anna"', String.raw`"by":"\ud800"`),
  'a batch of one': swap(',"data"', ',"batch":"01KDMNBXM0B4NXZ2G2HSG58PFD","batchEnd":true,"data"'),
  'data with a blank in it': swap('"data":{', '"data":{ '),
  'a private part without salt': swap(/"salt":"[^"]*",/, ''),
  'a private part of salt alone': swap(/("private":\{"salt":"[0-9a-f]+").*$/, '$1}}'),
  'a private part that is empty': swap(/"private":.*$/, '"private":{}}'),
  'a private part that is a list': swap(/"private":.*$/, '"private":[]}'),
  'a private part with a blank behind it': swap(/\}\}$/, '} }'),
  'a seal before the data': swap(/("data":.*),("sealed":"\w+")/, '$2,$1'),
  'a line of 1 MiB': (line) => long(line, MIB),
  'a line of 1 MiB and a byte': (line) => long(line, MIB + 1),
  'a line of 2 MiB': (line) => long(line, 2 * MIB),
};

/** The program does not look into a line whose hashes fit, and calls these clean; the page says that they are not. */
const UNSEEN: Readonly<Record<string, Way>> = {
  'keys in another order: by before case': swap(/("case":\w+),("by":"[^"]*")/, '$2,$1'),
  'keys in another order: data before by': swap(/("by":.*),("data":\{[^}]*\})/, '$2,$1'),
  'keys in another order: recordedAt first': swap(/("happenedAt":"[^"]+"),("recordedAt":"[^"]+")/, '$2,$1'),
  'a key twice: by': swap('"by":"anna"', '"by":"anna","by":"anna"'),
  'a key twice: data': swap('"data":', '"data":{},"data":'),
  'a key twice: case': swap(/("case":\w+)/, '$1,$1'),
  'a key twice inside data': swap('"data":{', '"data":{"x":1,"x":2,'),
  'a key twice inside the private part': swap('"private":{', '"private":{"x":1,"x":2,'),
  'a key that nobody knows': swap('"data":', '"note":"x","data":'),
  'a key that nobody knows behind data': swap(/,"sealed":/, ',"note":"x","sealed":'),
  'an id of small letters': swap(ULID, '"id":"01kdmnbxm0b4nxz2g2hsg58pfd"'),
  'an id with a U in it': swap(ULID, '"id":"01KDMNBXM0B4NXZ2G2HSG58PFU"'),
  'an id past the last moment': swap(ULID, '"id":"81KDMNBXM0B4NXZ2G2HSG58PFD"'),
  'no case': swap(/"case":\w+,/, ''),
  'case 0': swap(/"case":\w+/, '"case":0'),
  'case -1': swap(/"case":\w+/, '"case":-1'),
  'case 1.5': swap(/"case":\w+/, '"case":1.5'),
  'case 01': swap(/"case":\w+/, '"case":01'),
  'case "8"': swap(/"case":\w+/, '"case":"8"'),
  'no by': swap('"by":"anna",', ''),
  'by nobody': swap('"by":"anna"', '"by":null'),
  'by a number': swap('"by":"anna"', '"by":7'),
  'by a name with half a letter': swap('"by":"anna"', '"by":"\xc3"'),
  'by a name with an overlong letter': swap('"by":"anna"', '"by":"\xc0\xaf"'),
  'by a name with a tab in it': swap('"by":"anna"', '"by":"an\tna"'),
  'by a name with a zero in it': swap('"by":"anna"', '"by":"an\0na"'),
  'by a name with an unknown escape': swap('"by":"anna"', String.raw`"by":"an\xna"`),
  'by a name in single quotes': swap('"by":"anna"', `"by":'anna'`),
  'no happenedAt': swap(/"happenedAt":"[^"]+",/, ''),
  'happened without Z': swap(/("happenedAt":"[^"]+)Z"/, '$1"'),
  'happened in another zone': swap(/("happenedAt":"[^"]+)Z"/, '$1+01:00"'),
  'happened in parts of a second': swap(/("happenedAt":"[^"]+)Z"/, '$1.500Z"'),
  'happened in month 13': swap(/("happenedAt":"\d{4})-\d\d/, '$1-13'),
  'happened on 30 February': swap(/("happenedAt":"\d{4})-\d\d-\d\d/, '$1-02-30'),
  'happened at 24:00': swap(/("happenedAt":"[^T]+)T[^"]+/, '$1T24:00:00Z'),
  'happened as a number': swap(/"happenedAt":"[^"]+"/, '"happenedAt":1767000000'),
  'recorded yesterday, as a word': swap(/"recordedAt":"[^"]+"/, '"recordedAt":"yesterday"'),
  'no recordedAt': swap(/,"recordedAt":"[^"]+"/, ''),
  'a clock that was real': swap(',"data"', ',"clock":"real","data"'),
  'a clock that is null': swap(',"data"', ',"clock":null,"data"'),
  'a batch of null': swap(',"data"', ',"batch":null,"batchEnd":true,"data"'),
  'a batch’s end without a batch': swap(',"data"', ',"batchEnd":true,"data"'),
  'a clock behind the batch': swap(
    ',"data"',
    ',"batch":"01KDMNBXM0B4NXZ2G2HSG58PFD","batchEnd":true,"clock":"set","data"',
  ),
  'no data': swap(/"data":\{[^}]*\},/, ''),
  'data that is null': swap(/"data":\{[^}]*\}/, '"data":null'),
  'data that is a list': swap(/"data":\{[^}]*\}/, '"data":[]'),
  'data that is a text': swap(/"data":\{[^}]*\}/, '"data":"x"'),
  'data with something else in it': swap('"data":{', '"data":{"more":[1,{"x":null}],'),
  'data that is no JSON': swap('"data":{', '"data":{x,'),
  'data with NaN': swap('"data":{', '"data":{"x":NaN,'),
  'data with a number too large': swap('"data":{', '"data":{"x":1e999,'),
  'data with a comma too many': swap(/("data":\{[^}]*)\}/, '$1,}'),
  'data with a comment': swap('"data":{', '"data":{/* x */'),
  'a key in data called private': swap('"data":{', '"data":{"private":1,'),
  'a key in data called sealed': swap('"data":{', '"data":{"sealed":"x",'),
  'a key deep in data called private': swap('"data":{', '"data":{"x":[{"private":{}}],'),
  'a key in the private part called sealed': swap('"private":{', '"private":{"sealed":1,'),
  'a key in the private part called hash': swap('"private":{', '"private":{"hash":1,'),
  'a private part with half a letter': swap('"private":{', '"private":{"x":"\xc3",'),
  'a private part that is no JSON': swap('"private":{', '"private":{x,'),
};

/** The program reads on past these, and stumbles over the line behind. */
const SEEN_LATE: Readonly<Record<string, Way>> = {
  'a batch of no ULID': swap(',"data"', ',"batch":"b","batchEnd":true,"data"'),
  'a batch’s end that is false': swap(
    ',"data"',
    ',"batch":"01KDMNBXM0B4NXZ2G2HSG58PFD","batchEnd":false,"data"',
  ),
};

/** As long as that, by a name in its private part. */
const long = (line: string, bytes: number): string =>
  line.replace('"private":{', `"private":{"x":"${'x'.repeat(bytes - line.length - 7)}",`);

export function* forgedLines({ whole }: Grounds): Iterable<Mutant> {
  for (const [ways, program] of [
    [SEEN, undefined],
    [UNSEEN, 'clean'],
    [SEEN_LATE, '2027.jsonl:3'],
  ] as const)
    for (const [what, by] of Object.entries(ways)) {
      const segments = forged(whole, LAST, 1, by);
      if (segments[LAST] === whole[LAST]) throw new Error(`nothing was done: ${what}`);
      yield { name: `forged: ${what}`, segments, ...(program === undefined ? {} : { program }) };
    }
}
