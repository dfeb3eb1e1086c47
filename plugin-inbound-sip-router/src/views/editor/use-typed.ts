/** Keeps what was typed as it was typed, as long as it means what the form holds. */
import { useState } from 'react';
import type { JsonValue } from 'route-table';

/**
 * Spaces in JSON, order and twins in a map, empty rows: the form does not hold them, the person must not lose them.
 * Once the form holds something else (undo, another type), what it holds is shown.
 */
export function useTyped<Typed>(
  value: JsonValue | undefined,
  read: (value: JsonValue | undefined) => Typed,
  write: (typed: Typed) => JsonValue | undefined,
  onType: (value: JsonValue | undefined) => void,
): readonly [Typed, (typed: Typed) => void] {
  const [typed, setTyped] = useState(() => read(value));
  const isOfForm = JSON.stringify(write(typed)) === JSON.stringify(value);
  const type = (next: Typed) => {
    setTyped(next);
    onType(write(next));
  };
  return [isOfForm ? typed : read(value), type];
}
