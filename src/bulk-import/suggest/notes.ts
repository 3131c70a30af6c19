/** What is to be said of a suggested mapping: what is not sure, and what was not found. */

/** What a mapping can say of a case. */
export type Concept =
  | 'ref'
  | 'opened'
  | 'closed'
  | 'due'
  | 'kept'
  | 'called'
  | 'changed'
  | 'said'
  | 'channel'
  | 'status'
  | 'kind'
  | 'name'
  | 'phone'
  | 'email'
  | 'item'
  | 'serial'
  | 'problem';

export type SuggestNote =
  /** The columns are those that a preset expects. */
  | { readonly kind: 'preset'; readonly name: string }
  | { readonly kind: 'no-rows' }
  /** The names of the columns stand in this line of the file, below something else. */
  | { readonly kind: 'names-below'; readonly line: number }
  /** A document has several lists: `path` was looked at. */
  | { readonly kind: 'other-lists'; readonly path: string; readonly lists: readonly string[] }
  /** Dates that can be read in two ways; `taken` and `other` are ISO dates of `value`. */
  | {
      readonly kind: 'two-readings';
      readonly column: string;
      readonly value: string;
      readonly form: string;
      readonly taken: string;
      readonly other: string;
    }
  /** Looks like dates, and is written in no form that a mapping can name: left out. */
  | { readonly kind: 'dates-unread'; readonly column: string; readonly value: string }
  /** Its dates would be read as others by the forms of the opening: left out. `value` is the first of these. */
  | {
      readonly kind: 'dates-otherwise';
      readonly column: string;
      readonly value: string;
      readonly opened: string;
    }
  /** Some of the dates can't be read: their rows will be refused. `value` is the first, in `line` of the file. */
  | {
      readonly kind: 'some-dates-unread';
      readonly column: string;
      readonly value: string;
      readonly line: number;
      readonly count: number;
    }
  /** Found by what stands in it, since its name says nothing. */
  | { readonly kind: 'by-values'; readonly column: string; readonly concept: Concept }
  /** In JSON, the customer's by its last key alone: `data.name`. */
  | { readonly kind: 'by-last-key'; readonly column: string; readonly concept: Concept }
  /** Of several columns of dates, the one that is never later than the others. */
  | { readonly kind: 'earliest'; readonly column: string }
  /** The same reference in several rows: only the first of these becomes a case. */
  | { readonly kind: 'ref-repeats'; readonly column: string; readonly value: string }
  /** The same reference in several rows, with another status: taken as changes of one case, made at `changed`. */
  | { readonly kind: 'log'; readonly column: string; readonly value: string; readonly changed: string }
  /** Nothing says when a promise was kept: taken to be when the case was closed. */
  | { readonly kind: 'kept-when-closed'; readonly column: string }
  /** Most of its dates lie before the opening: left out. */
  | { readonly kind: 'before-opened'; readonly column: string; readonly concept: Concept }
  /** Words that mean nothing here, and what they are taken for. */
  | {
      readonly kind: 'words-unknown';
      readonly column: string;
      readonly words: readonly string[];
      readonly as: string;
    }
  /** A status that says that a case is over, in a file that does not say when. */
  | { readonly kind: 'closed-without-date'; readonly column: string; readonly words: readonly string[] }
  | { readonly kind: 'not-found'; readonly concepts: readonly Concept[] }
  | { readonly kind: 'left-out'; readonly columns: readonly string[] };
