/** The closed lists of words that commands, entries and reports share. */

export const CASE_KINDS = ['repair', 'complaint', 'return', 'order', 'enquiry'] as const;
export type CaseKind = (typeof CASE_KINDS)[number];

export const PROMISE_KINDS = [
  'diagnosis',
  'ready',
  'callback',
  'update',
  'quote',
  'delivery',
  'other',
] as const;
export type PromiseKind = (typeof PROMISE_KINDS)[number];

export const STATUSES = [
  'received',
  'diagnosing',
  'waiting-customer',
  'waiting-parts',
  'at-workshop',
  'repairing',
  'ready',
  'collect-unrepaired',
] as const;
export type Status = (typeof STATUSES)[number];

/** How a customer was reached. */
export const CHANNELS = ['phone', 'counter', 'sms', 'email', 'chat'] as const;
export type Channel = (typeof CHANNELS)[number];

/** How a customer wants to be reached. */
export const PREFERENCES = ['sms', 'email', 'phone', 'none'] as const;
export type Preference = (typeof PREFERENCES)[number];

/** `calendar` runs round the clock, `working` only while the shop is open. */
export const CLOCKS = ['calendar', 'working'] as const;
export type Clock = (typeof CLOCKS)[number];

export const LANGUAGES = ['en', 'sv', 'da', 'nb'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whether `value` is one of a closed list, narrowed to it. */
export const isOneOf = <T extends string>(list: readonly T[], value: string): value is T =>
  (list as readonly string[]).includes(value);
