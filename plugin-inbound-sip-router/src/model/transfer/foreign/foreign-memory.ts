/** What a person said of files of other systems, kept for the next file: meanings of destinations, and columns by the head of the table. */
import { isRecord, isDestinationType, type Destination, type JsonValue } from 'route-table';
import { hideRowSecrets } from '../../draft/hidden-secrets';
import type { KeyValueStore } from '../../storage/key-value-store';
import type { AssignedColumns } from './did-table';

export interface ForeignMemory {
  readonly meanings: () => ReadonlyMap<string, Destination>;
  /** Without secrets; false if the browser could not keep it. */
  readonly keepMeanings: (meanings: ReadonlyMap<string, Destination>) => boolean;
  readonly columns: (head: readonly string[]) => AssignedColumns | undefined;
  readonly keepColumns: (head: readonly string[], columns: AssignedColumns) => boolean;
}

const KEY = 'inbound-sip-router.import';
/** Those that were said last. */
const MAX_KEPT = 2000;

export function foreignMemory(store: KeyValueStore): ForeignMemory {
  const kept = (name: string): readonly (readonly [string, JsonValue])[] => {
    try {
      const value: unknown = JSON.parse(store.get(`${KEY}.${name}`) ?? '[]');
      const entries: readonly unknown[] = Array.isArray(value) ? value : [];
      return entries.filter(isEntry);
    } catch {
      return [];
    }
  };
  const keep = (name: string, added: readonly (readonly [string, unknown])[]) => {
    const all = new Map<string, unknown>(kept(name));
    for (const [key, value] of added) {
      all.delete(key);
      all.set(key, value);
    }
    return store.set(`${KEY}.${name}`, JSON.stringify([...all].slice(-MAX_KEPT)));
  };
  return {
    meanings: () =>
      new Map(
        kept('meanings').flatMap(([key, value]) => (isDestination(value) ? [[key, value]] : [])),
      ),
    keepMeanings: (meanings) =>
      keep(
        'meanings',
        [...meanings].map(([key, value]) => [key, hideRowSecrets(value)]),
      ),
    columns: (head) => {
      const [, value] = kept('columns').find(([key]) => key === headKey(head)) ?? [];
      if (!isRecord(value)) return undefined;
      const text = (name: string) => (typeof value[name] === 'string' ? value[name] : '');
      return {
        address: text('address'),
        destination: text('destination'),
        comment: text('comment'),
      };
    },
    keepColumns: (head, columns) => keep('columns', [[headKey(head), columns]]),
  };
}

function headKey(head: readonly string[]): string {
  return JSON.stringify(head);
}

function isEntry(value: unknown): value is readonly [string, JsonValue] {
  return Array.isArray(value) && value.length === 2 && typeof value[0] === 'string';
}

/** As far as the form shows it; the rest is validated with the table. */
function isDestination(value: JsonValue): value is JsonValue & Destination {
  return (
    isRecord(value) && isDestinationType(value['type']) && typeof value['destination'] === 'string'
  );
}
