/** The keys of a table's rows: what a row is known by outside the compiled table. */
import { routeDomain } from '../comparison/normal-route';
import { isFields } from '../findings/untrusted';

/**
 * As `keyRoutes` has them, for rows that need not be valid. Made only for the rows that are asked for: a large table
 * is opened for a few calls.
 */
export class RowKeys {
  private readonly keys = new Map<number, string>();
  /** By key without number: the rows that take no call, in order. */
  private absent: Map<string, number[]> | undefined;

  /**
   * @param absentRows Rows that take no call, in order: disabled ones, and those that cannot be read. Of rows with one
   *   key the first other one takes the calls, so only these can come before a row that does.
   */
  constructor(
    private readonly rows: readonly unknown[],
    private readonly absentRows: readonly number[],
  ) {}

  /** The key of a row that takes calls. */
  keyOf(index: number): string {
    const known = this.keys.get(index);
    if (known !== undefined) return known;
    const key = keyOfRow(this.rows[index]);
    this.absent ??= this.groupAbsent();
    const earlier = this.absent.get(key)?.filter((other) => other < index).length ?? 0;
    const made = earlier === 0 ? key : keyOfRow(this.rows[index], earlier);
    this.keys.set(index, made);
    return made;
  }

  /** The keys of all rows. */
  all(): readonly string[] {
    const repeats = new Map<string, number>();
    return this.rows.map((row) => {
      const key = keyOfRow(row);
      const earlier = repeats.get(key) ?? 0;
      repeats.set(key, earlier + 1);
      return earlier === 0 ? key : keyOfRow(row, earlier);
    });
  }

  private groupAbsent(): Map<string, number[]> {
    const grouped = new Map<string, number[]>();
    for (const index of this.absentRows) {
      const key = keyOfRow(this.rows[index]);
      const others = grouped.get(key);
      if (others) others.push(index);
      else grouped.set(key, [index]);
    }
    return grouped;
  }
}

/** The address as it is in the key: what is not a text is named by its type. */
export function addressInKey(row: unknown): string {
  const address = isFields(row) ? row['address'] : row;
  return typeof address === 'string' ? address : typeof address;
}

/** `routeKey` of any value. */
function keyOfRow(row: unknown, earlier = 0): string {
  const { domain, match = 'exact' } = isFields(row) ? row : {};
  const identity = [
    domain === undefined || typeof domain === 'string' ? routeDomain(domain) : typeof domain,
    typeof match === 'string' ? match : typeof match,
    addressInKey(row),
  ];
  return JSON.stringify(earlier === 0 ? identity : [...identity, earlier]);
}
