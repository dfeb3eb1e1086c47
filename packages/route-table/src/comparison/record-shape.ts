/** What a record is made of, as far as a comparison has to know: lists, sets, references. Shapes are data. */
import type { JsonRecord } from './json-tree';

export interface RecordShape {
  /** Records within it that have a shape of their own, by field. */
  readonly records?: Readonly<Record<string, RecordShape>>;
  /** Lists within it whose elements are known by name. */
  readonly lists?: readonly KeyedList[];
  /** Fields that hold texts in any order: each text is merged for itself. */
  readonly sets?: readonly string[];
  /** Fields that hold different texts in an order that means something, merged as elements of a list are. */
  readonly orders?: readonly string[];
  /** Fields that are one value. If both sides changed it, the one whose named instant is later counts, unasked. */
  readonly latest?: Readonly<Record<string, string>>;
  /** Whether it says where a call goes, by type, destination and options, which belong together. */
  readonly isDestination?: boolean;
  /** Fields that hold the id of an element of one of the table's lists, or several ids. */
  readonly refersTo?: Readonly<Record<string, string>>;
  /** Types of destination whose value is such an id. */
  readonly leadsTo?: Readonly<Record<string, string>>;
  /** Leaves out what says no more than its absence. Gives a new record. */
  readonly normal?: (record: JsonRecord) => JsonRecord;
  /** The way back, for records that a comparison has changed; others stay as they were written. */
  readonly stored?: (normal: JsonRecord) => JsonRecord;
}

/** A list of records of one shape, each known by a name. */
export interface KeyedList extends RecordShape {
  /** Name of the field that holds the list. */
  readonly field: string;
  /** `counts`: the order of the elements means something. `free`: they are a set. */
  readonly order: 'counts' | 'free';
  /**
   * The name of an element; undefined if it has none. `earlier` is the number of elements above that have the same
   * name without it. Absent: the `id`, which must not be repeated.
   */
  readonly nameOf?: (element: JsonRecord, earlier: number) => string | undefined;
  /** Elements that nothing reaches, by id, and those above that take everything from them. */
  readonly hidden?: (elements: readonly JsonRecord[]) => readonly HiddenElement[];
}

export interface HiddenElement {
  readonly id: string;
  readonly by: readonly string[];
}
