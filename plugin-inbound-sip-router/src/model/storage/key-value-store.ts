/** The browser's storage, which may be full, blocked or cleared at any time: nothing here ever throws. */

export interface KeyValueStore {
  readonly get: (key: string) => string | undefined;
  /** False if it could not be kept. */
  readonly set: (key: string, text: string) => boolean;
  readonly remove: (key: string) => void;
  readonly keys: () => readonly string[];
}

/** `find` gives the storage; even asking for it may throw, if the browser blocks it. */
export function keyValueStore(find: () => Storage): KeyValueStore {
  return {
    get: (key) => attempt(() => find().getItem(key) ?? undefined, undefined),
    set: (key, text) =>
      attempt(() => {
        find().setItem(key, text);
        return true;
      }, false),
    remove: (key) => {
      attempt(() => {
        find().removeItem(key);
      }, undefined);
    },
    keys: () => attempt(() => Object.keys(find()), []),
  };
}

function attempt<Value>(work: () => Value, otherwise: Value): Value {
  try {
    return work();
  } catch {
    return otherwise;
  }
}
