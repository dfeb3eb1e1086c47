/** The running table as it may be shown, and the secrets that its markers stand for. */
import { createHmac } from 'node:crypto';
import {
  maskSecrets,
  validateTable,
  type Fingerprint,
  type KnownSecrets,
  type RouteTable,
} from 'route-table';

export interface MaskedTable {
  /** As it may be shown, whatever its state: an invalid table has to be seen to be repaired. */
  readonly shown: unknown;
  /** The same, where it is valid. */
  readonly table: RouteTable | undefined;
  readonly known: KnownSecrets;
}

/** A marker says nothing of its secret to anybody who does not hold the account's auth token. */
export function fingerprintWith(authToken: string): Fingerprint {
  return (secret, place) =>
    createHmac('sha256', authToken)
      .update(JSON.stringify([place.kind, 'host' in place ? place.host : '', secret]))
      .digest('hex')
      .slice(0, 16);
}

export function maskTable(stored: unknown, authToken: string): MaskedTable {
  const known = new Map<string, string>();
  const validated = validateTable(stored);
  const table = validated.kind === 'valid' ? validated.table : undefined;
  const shown = maskSecrets(table ?? stored, fingerprintWith(authToken), known);
  // Masking changes texts only.
  return { shown, table: table && (shown as RouteTable), known };
}

/** Tells one request from another. Keyed: a request may hold passwords. */
export function requestTag(authToken: string, request: unknown): string {
  return createHmac('sha256', authToken).update(canonical(request)).digest('hex').slice(0, 32);
}

/** JSON with names in one order: the same request may be written by another client, or as a form. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
