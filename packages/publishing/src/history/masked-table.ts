/** The running table as it may be shown, and the secrets that its markers mean. */
import { createHash, createHmac } from 'node:crypto';
import {
  maskSecrets,
  validateTable,
  type Fingerprint,
  type KnownSecret,
  type KnownSecrets,
  type RouteTable,
} from 'route-table';

export interface MaskedTable {
  /** As it may be shown, whatever its state: an invalid table has to be seen to be repaired. */
  readonly shown: unknown;
  /** The same, if it is valid. */
  readonly table: RouteTable | undefined;
  readonly known: KnownSecrets;
}

/** Without the account's auth token nobody can make the digits of a marker, or test a guess by them. */
export function fingerprintWith(authToken: string): Fingerprint {
  // All secrets of one text are bound to that text: its digest is made once.
  let last = { text: '', digest: '' };
  return (secret, { kind, boundTo, within, at }) => {
    if (within !== last.text) last = { text: within, digest: digestOf(within) };
    return digitsOf(authToken, [kind, boundTo, last.digest, at, secret]);
  };
}

/** The digits that the first version made: its markers are in the history still. Empty for what it did not know. */
export function firstFingerprintWith(authToken: string): Fingerprint {
  return (secret, { kind, boundTo }) => {
    if (kind === 'password') return digitsOf(authToken, [kind, '', secret]);
    if (kind === 'twiml') return digitsOf(authToken, ['twiml-password', '', secret]);
    if (kind !== 'url-user-info') return '';
    // Scheme, host and port.
    const [, host, port] = JSON.parse(boundTo) as readonly string[];
    return digitsOf(authToken, [kind, port === '' ? host : `${host}:${port}`, secret]);
  };
}

function digestOf(text: string): string {
  return text === '' ? '' : createHash('sha256').update(text).digest('base64');
}

function digitsOf(authToken: string, what: readonly unknown[]): string {
  return createHmac('sha256', authToken).update(JSON.stringify(what)).digest('hex').slice(0, 16);
}

/** @param validate `validateLargeTable` for a table that may be sharded. */
export function maskTable(
  stored: unknown,
  authToken: string,
  validate: typeof validateTable = validateTable,
): MaskedTable {
  const known = new Map<string, KnownSecret>();
  const validated = validate(stored);
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
