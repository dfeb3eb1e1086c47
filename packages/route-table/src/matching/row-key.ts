/** Reads of a row, valid or not, what decides which calls it takes: address, match and domain. */
import type { MatchKind } from '../table';
import { isFields } from '../findings/untrusted';

/** An enabled row that can be read so far. The address need not be a pattern yet, nor the domain one of Twilio's. */
export interface RowKey {
  readonly address: string;
  /** Absent means `exact`. */
  readonly match?: MatchKind;
  /** Absent or empty for calls to any domain. */
  readonly domain?: string;
}

/** Nothing else of the row is looked at. */
export function hasRowKey(row: unknown): row is RowKey {
  if (!isFields(row)) return false;
  const { address, match, domain, enabled } = row;
  return (
    typeof address === 'string' &&
    (address !== '' || match === 'prefix') &&
    (match === undefined || match === 'exact' || match === 'prefix' || match === 'pattern') &&
    (domain === undefined || typeof domain === 'string') &&
    (enabled === undefined || enabled === true)
  );
}

/** Which part of a row cannot be read. */
export type RowFaultCode = `${'row' | 'enabled' | 'domain' | 'address' | 'match'}-unreadable`;

/** Why a row has no key, or undefined if that is not a fault: a disabled row does not exist. */
export function rowKeyFault(row: unknown): RowFaultCode | undefined {
  if (!isFields(row)) return 'row-unreadable';
  const { address, domain, enabled } = row;
  if (enabled === false) return undefined;
  if (enabled !== undefined && enabled !== true) return 'enabled-unreadable';
  if (domain !== undefined && typeof domain !== 'string') return 'domain-unreadable';
  if (typeof address !== 'string' || address === '') return 'address-unreadable';
  return 'match-unreadable';
}

/**
 * The address of a row that says what it is called by, but not how, where or whether: calls to it belong to that row
 * and to no other. Undefined if the row is not meant to exist, or if its address cannot be read.
 */
export function unreadableRowAddress(row: unknown): string | undefined {
  if (!isFields(row) || row['enabled'] === false) return undefined;
  const { address } = row;
  return typeof address === 'string' && address !== '' ? address : undefined;
}
