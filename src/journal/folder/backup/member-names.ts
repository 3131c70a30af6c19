/** What may be in a backup: the settings, segments, attachments. Nothing else is unpacked. */

export const SETTINGS = 'lofte.json';
export const ATTACHMENTS = 'attachments';

/** A part of a path below the attachments: no dot first, so neither `..` nor anything hidden. */
const PART = '[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}';
const MEMBER = new RegExp(`^(?:lofte\\.json|journal/\\d{4}\\.jsonl|${ATTACHMENTS}(?:/${PART}){1,8})$`);
const SEGMENT = /^journal\/(\d{4}\.jsonl)$/;

export const isMemberName = (name: string): boolean => MEMBER.test(name);

/** `journal/2026.jsonl` → `2026.jsonl`; `undefined` for what is no segment. */
export const segmentIn = (name: string): string | undefined => SEGMENT.exec(name)?.[1];
