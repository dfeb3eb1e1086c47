/** What a state file holds, and whether a file holds it. */
import type { Account } from '../account/account';
import type { SavedClock } from '../clock';
import type { SavedRows } from './store';

export interface SavedState {
  readonly version: 2;
  readonly seed: string;
  readonly sidCount: number;
  readonly account: Account;
  readonly clock: SavedClock;
  readonly rows: SavedRows;
}

export function isSavedState(value: unknown): value is SavedState {
  return (
    isRecord(value) &&
    value['version'] === 2 &&
    typeof value['seed'] === 'string' &&
    typeof value['sidCount'] === 'number' &&
    isAccount(value['account']) &&
    isClock(value['clock']) &&
    isRecord(value['rows']) &&
    Object.values(value['rows']).every(isTable)
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function hasTexts(value: unknown, names: readonly string[]): boolean {
  return isRecord(value) && names.every((name) => typeof value[name] === 'string');
}

function isAccount(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasTexts(value, ['sid', 'authToken']) &&
    hasTexts(value['apiKey'], ['sid', 'secret']) &&
    Array.isArray(value['flexUsers']) &&
    value['flexUsers'].every((user) =>
      hasTexts(user, ['token', 'role', 'identity', 'flexUserSid', 'workerSid', 'expiresAt']),
    )
  );
}

function isClock(value: unknown): boolean {
  return (
    isRecord(value) &&
    (typeof value['aheadMs'] === 'number' || typeof value['standsAtMs'] === 'number')
  );
}

/** Keys and rows, in their order. */
function isTable(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every((entry) => Array.isArray(entry) && entry.length === 2 && isRecord(entry[1]))
  );
}
