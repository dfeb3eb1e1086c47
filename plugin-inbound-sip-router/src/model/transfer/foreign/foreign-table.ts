/** What a file of another system says, before it is known what its destinations mean here. */
import type { Condition, Hours } from 'route-table';

export interface ForeignTable {
  readonly rows: readonly ForeignRow[];
  /** Where calls go that no row takes; undefined if the file does not say. */
  readonly default: Pick<ForeignRow, 'line' | 'ways'> | undefined;
  readonly notes: readonly ForeignNote[];
}

export interface ForeignRow {
  readonly line: number;
  readonly address: string;
  readonly isPattern?: boolean;
  readonly comment?: string;
  readonly isOff?: boolean;
  /** The first whose condition holds counts; only the last one has none, or all have hours. */
  readonly ways: readonly ForeignWay[];
  /** Of ways with hours; named and put into a time zone later. */
  readonly hours?: Pick<Hours, 'week' | 'days'>;
}

export interface ForeignWay {
  readonly caller?: NonNullable<Condition['caller']>;
  readonly state?: 'open' | 'closed' | 'holiday';
  /** As the other system says it. */
  readonly target: string;
}

/** What is not carried over, and why. */
export interface ForeignNote {
  readonly line: number;
  readonly kind: NoteKind;
  /** Of what the note is: a number, a line, a name. */
  readonly what: string;
}

export type NoteKind =
  | 'caller'
  | 'circle'
  | 'condition'
  | 'falls-through'
  | 'hidden'
  | 'include'
  | 'no-context'
  | 'not-inbound'
  | 'number'
  | 'order'
  | 'outside'
  | 'repeated'
  | 'special'
  | 'times'
  | 'too-many'
  | 'unread';
