/**
 * Kinds of promises and statuses as they are typed: by their codes, and in any of the program's languages by the words that
 * it prints for them itself (a test holds that), and by some that are as plain.
 */
import { plain } from './keys.ts';
import { isOneOf, PROMISE_KINDS, STATUSES, type PromiseKind, type Status } from './vocabulary.ts';

/** Without accents, as they are compared, with commas between. */
const KINDS: Readonly<Record<PromiseKind, string>> = {
  diagnosis: 'felsokning, diagnos, fejlfinding, feilsoking, diagnose',
  ready: 'klart, klar, fardig, fardigt, faerdig, faerdigt, ferdig',
  callback: 'ateruppringning, opringning, oppringing, oppringning',
  update: 'lagesbesked, besked, beskjed',
  quote: 'prisuppgift, offert, tilbud, pristilbud',
  delivery: 'leverans, levering',
  other: 'ovrigt, andet, annet',
};

const STATUS_WORDS: Readonly<Record<Status, string>> = {
  received: 'mottaget, modtaget, mottatt',
  diagnosing:
    'being diagnosed, felsoks, felsokning, under fejlfinding, fejlfinding, feilsokes, feilsoking, under feilsoking',
  'waiting-customer':
    'waiting for customer, waiting for the customer, vantar pa kunden, vantar pa kund, venter pa kunden, venter pa kunde',
  'waiting-parts': 'waiting for parts, vantar pa delar, venter pa dele, venter pa deler',
  'at-workshop':
    'at the workshop, at workshop, hos verkstad, verkstad, pa vaerksted, vaerksted, pa verksted, verksted',
  repairing:
    'being repaired, repareras, reparation, under reparation, repareres, reparasjon, under reparasjon',
  ready:
    'ready to collect, klart att hamta, klart, klar, fardig, fardigt, klar til afhentning, faerdig, klar til henting, ferdig',
  'collect-unrepaired':
    'to collect unrepaired, att hamta oreparerat, oreparerat, til afhentning urepareret, urepareret, til henting ureparert, ureparert',
};

/** The kind of promise that a word names; `undefined` for what names none. */
export const promiseKindOf = (said: string): PromiseKind | undefined => named(said, PROMISE_KINDS, KINDS);

/** The status that one word or several name; `undefined` for what names none. */
export const statusOf = (said: string): Status | undefined => named(said, STATUSES, STATUS_WORDS);

function named<T extends string>(
  said: string,
  codes: readonly T[],
  words: Readonly<Record<T, string>>,
): T | undefined {
  if (isOneOf(codes, said)) return said;
  const folded = plain(said.replaceAll(',', ' '));
  return codes.find((code) => code === folded || words[code].split(', ').includes(folded));
}
