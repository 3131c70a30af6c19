/** What columns are looked for: by which names, and with what in them. */
import { isEmail, isPhone, hasFewWords, share, type LookedColumn } from './column.ts';
import type { Names } from './name-fit.ts';
import { CALLED } from './names/called.ts';
import { CHANGED } from './names/changed.ts';
import { CHANNEL } from './names/channel.ts';
import { CLOSED } from './names/closed.ts';
import { DUE } from './names/due.ts';
import { EMAIL } from './names/email.ts';
import { BRAND, ITEM, MODEL } from './names/item.ts';
import { KEPT } from './names/kept.ts';
import { KIND } from './names/kind.ts';
import { FIRST_NAME, LAST_NAME, NAME } from './names/name.ts';
import { OPENED } from './names/opened.ts';
import { PHONE } from './names/phone.ts';
import { PROBLEM } from './names/problem.ts';
import { REF } from './names/ref.ts';
import { SAID } from './names/said.ts';
import { SERIAL } from './names/serial.ts';
import { STATUS } from './names/status.ts';
import type { Concept } from './notes.ts';
import { channelMeant } from './values/channels.ts';
import { kindMeant } from './values/kinds.ts';

/** What one column may be: a thing that a mapping says, or a part of one. */
export type Slot = Concept | 'firstName' | 'lastName' | 'brand' | 'model';

export interface SlotRule {
  readonly names: Names;
  /** Dates that can be read. */
  readonly isDate: boolean;
  /** What else its values must be like; asked only where there are any. */
  readonly fits: (column: LookedColumn) => boolean;
}

const LONGEST_NUMBER = 60;
const MOSTLY = 0.6;

const hasLetters = (column: LookedColumn): boolean => share(column, (text) => /\p{L}/u.test(text)) > 0.3;
const isShort = (column: LookedColumn): boolean =>
  share(column, (text) => text.length <= LONGEST_NUMBER && !text.includes('\n')) === 1;
const always = (): boolean => true;

const dates = (names: Names): SlotRule => ({ names, isDate: true, fits: always });
const texts = (names: Names, fits: SlotRule['fits'] = hasLetters): SlotRule => ({
  names,
  isDate: false,
  fits,
});

/** In the order in which they choose, where two fit alike. */
export const SLOTS: Readonly<Record<Slot, SlotRule>> = {
  opened: dates(OPENED),
  closed: dates(CLOSED),
  due: dates(DUE),
  kept: dates(KEPT),
  called: dates(CALLED),
  changed: dates(CHANGED),
  ref: texts(REF, isShort),
  status: texts(STATUS, hasFewWords),
  kind: texts(
    KIND,
    (column) => hasFewWords(column) && column.distinct.some((word) => kindMeant(word) !== undefined),
  ),
  channel: texts(
    CHANNEL,
    (column) => hasFewWords(column) && column.distinct.some((word) => channelMeant(word) !== undefined),
  ),
  name: texts(NAME),
  firstName: texts(FIRST_NAME),
  lastName: texts(LAST_NAME),
  phone: texts(PHONE, (column) => share(column, isPhone) >= MOSTLY),
  email: texts(EMAIL, (column) => share(column, isEmail) >= MOSTLY),
  item: texts(ITEM),
  brand: texts(BRAND),
  model: texts(MODEL, always),
  serial: texts(SERIAL, isShort),
  problem: texts(PROBLEM),
  said: texts(SAID),
};
