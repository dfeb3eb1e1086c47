/** Holds the rows of every resource of one emulator, newest first, and can be written to a file. */

/** Names a kind of row. A constant of the resource's file: it holds no rows itself. */
export interface Collection<Row> {
  readonly name: string;
  readonly keyOf: (row: Row) => string;
}

/** Rows known by their SID; `name` is what the state file calls them. */
export function collection<Row extends { readonly sid: string }>(name: string): Collection<Row> {
  return { name, keyOf: (row) => row.sid };
}

/** Rows known by another key, such as a mapping, whose SID is that of the mapped list. */
export function keyedCollection<Row>(name: string, keyOf: (row: Row) => string): Collection<Row> {
  return { name, keyOf };
}

export type SavedRows = Readonly<Record<string, readonly unknown[]>>;

type Table = Map<string, unknown>;

/** What lists show while they lag behind: the rows as they were before the last write. */
interface StaleList {
  readonly rows: readonly unknown[];
  readsLeft: number;
}

/** The state of one emulator. Rows are plain JSON and replaced, never changed in place. */
export class Store {
  readonly #tables = new Map<string, Table>();
  readonly #staleLists = new Map<string, StaleList>();
  #listLagReads = 0;
  /** Lists show the newest row first unless this is set. */
  oldestFirst = false;

  constructor(
    private readonly onChange: () => void = () => undefined,
    saved: SavedRows = {},
  ) {
    for (const [name, entries] of Object.entries(saved)) {
      this.#tables.set(name, new Map(entries.map((entry) => entry as [string, unknown])));
    }
  }

  get<Row>(from: Collection<Row>, key: string): Row | undefined {
    return this.#table(from).get(key);
  }

  /** Adds a row, or replaces the one with its key without changing its place in lists. */
  put<Row>(into: Collection<Row>, row: Row): Row {
    this.#beforeWrite(into);
    this.#table(into).set(into.keyOf(row), row);
    this.onChange();
    return row;
  }

  remove<Row>(from: Collection<Row>, row: Row): void {
    this.#beforeWrite(from);
    this.#table(from).delete(from.keyOf(row));
    this.onChange();
  }

  /** Removes the rows of every kind that belong to something that is deleted. */
  removeEverywhere(isGone: (row: Readonly<Record<string, unknown>>) => boolean): void {
    for (const [name, table] of this.#tables) {
      this.#beforeWrite({ name, keyOf: String });
      for (const [key, row] of table) {
        if (isGone(row as Readonly<Record<string, unknown>>)) table.delete(key);
      }
    }
    this.onChange();
  }

  /** The rows as they are, newest first: for decisions inside the emulator. */
  all<Row>(from: Collection<Row>, isWanted: (row: Row) => boolean = () => true): Row[] {
    return [...this.#table(from).values()].reverse().filter(isWanted);
  }

  /** The rows as a list request shows them, newest first: may lag behind when that was asked for. */
  list<Row>(from: Collection<Row>, isWanted: (row: Row) => boolean = () => true): Row[] {
    const stale = this.#staleLists.get(from.name);
    if (!stale || stale.readsLeft === 0) return this.#inOrder(this.all(from, isWanted));
    stale.readsLeft -= 1;
    return this.#inOrder((stale.rows as Row[]).filter(isWanted));
  }

  /** Each kind of row: how many there are, and the newest ones, newest first. */
  kinds(most: number): { name: string; count: number; newest: unknown[] }[] {
    return [...this.#tables].map(([name, table]) => ({
      name,
      count: table.size,
      newest: [...table.values()].slice(-most).reverse(),
    }));
  }

  /** From now on a write shows in lists only after `reads` list reads. 0: at once. */
  setListLag(reads: number): void {
    this.#listLagReads = reads;
    if (reads === 0) this.#staleLists.clear();
  }

  toJSON(): SavedRows {
    return Object.fromEntries([...this.#tables].map(([name, table]) => [name, [...table]]));
  }

  #inOrder<Row>(newestFirst: Row[]): Row[] {
    return this.oldestFirst ? newestFirst.reverse() : newestFirst;
  }

  #beforeWrite<Row>(into: Collection<Row>): void {
    if (this.#listLagReads === 0) return;
    const stale = this.#staleLists.get(into.name);
    if (stale && stale.readsLeft > 0) stale.readsLeft = this.#listLagReads;
    else {
      this.#staleLists.set(into.name, { rows: this.all(into), readsLeft: this.#listLagReads });
    }
  }

  /** The one place that trusts a collection's name to tell the type of its rows. */
  #table<Row>(of: Collection<Row>): Map<string, Row> {
    const found = this.#tables.get(of.name) ?? new Map<string, unknown>();
    this.#tables.set(of.name, found);
    return found as Map<string, Row>;
  }
}
