/** Keeps the usage of closed days in the browser: they never change, and nothing in them tells who called. */
import { usageOf } from 'admin-contract';
import type { Usage } from 'route-table';

/** Nothing here ever fails: a browser without the store asks the service again. */
export interface KeptDays {
  readonly get: (day: string) => Promise<Usage | undefined>;
  readonly put: (day: string, usage: Usage) => Promise<void>;
}

const DATABASE = 'inbound-sip-router-usage';
const DAYS = 'days';
/** Older ones go: the service knows 30. */
const MAX_DAYS = 40;

/** `find` gives the browser's databases; even asking for them may throw. */
export function keptDays(find: () => IDBFactory, account: string): KeptDays {
  const keyOf = (day: string) => `${account}/${day}`;
  const open = () => {
    const opening = find().open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(DAYS);
    return done(opening);
  };
  const within = async <Value>(
    mode: IDBTransactionMode,
    work: (days: IDBObjectStore) => IDBRequest<Value>,
  ): Promise<Value | undefined> => {
    try {
      const database = await open();
      try {
        return await done(work(database.transaction(DAYS, mode).objectStore(DAYS)));
      } finally {
        database.close();
      }
    } catch {
      return undefined;
    }
  };
  return {
    get: async (day) => {
      const kept: unknown = await within('readonly', (days) => days.get(keyOf(day)));
      try {
        return kept === undefined ? undefined : usageOf(kept);
      } catch {
        return undefined;
      }
    },
    put: async (day, usage) => {
      await within('readwrite', (days) => {
        const oldest = new Date(Date.parse(day) - MAX_DAYS * 86_400_000).toISOString().slice(0, 10);
        days.delete(IDBKeyRange.bound(keyOf(''), keyOf(oldest)));
        return days.put(usage, keyOf(day));
      });
    },
  };
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The browser keeps nothing.'));
  });
}
