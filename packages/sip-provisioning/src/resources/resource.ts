/** A resource of the account in the one shape in which declared and observed state are compared. */

/** In the order in which they can be made: what a resource refers to is before it. */
export const KINDS = [
  'address',
  'app',
  'credential-list',
  'credential',
  'ip-access-control-list',
  'ip-address',
  'number',
  'emergency-address',
  'domain',
  'registrations-credential-list',
  'calls-credential-list',
  'calls-ip-access-control-list',
] as const;

export type Kind = (typeof KINDS)[number];
export type FieldValue = string | number | boolean | null;
export type Fields = Readonly<Record<string, FieldValue>>;

/** What a resource is known by, in the declaration and in the account alike: its natural key. */
export interface ResourceId {
  readonly kind: Kind;
  /** Name of the list of a credential or IP address; domain of a mapping. */
  readonly of?: string;
  /** Friendly name, domain name, user name, E.164 number, address with prefix length, name of the mapped list. */
  readonly name: string;
}

export interface DeclaredResource extends ResourceId {
  /** Chosen by the declaration if a name is not unique in the account. */
  readonly sid?: string;
  /** Only these are compared. References are names, or SIDs if a name does not do (see `isReferenceBySid`). */
  readonly fields: Fields;
  readonly environment?: string;
  /** Of a number: whether it may be bought. */
  readonly acquire?: 'use' | 'buy';
  readonly path: readonly (string | number)[];
}

export interface ObservedResource extends ResourceId {
  readonly sid: string;
  readonly fields: Fields;
}

/** One text for one natural key. */
export function keyOf({ kind, of, name }: ResourceId): string {
  return of === undefined ? `${kind} ${name}` : `${kind} ${of}/${name}`;
}

/** The name that people read: `sip-direct/alice`. */
export function titleOf({ of, name }: ResourceId): string {
  return of === undefined ? name : `${of}/${name}`;
}

export function isMapping(kind: Kind): boolean {
  return kind in MAPPED_LIST;
}

const MAPPED_LIST: Partial<Record<Kind, Kind>> = {
  'registrations-credential-list': 'credential-list',
  'calls-credential-list': 'credential-list',
  'calls-ip-access-control-list': 'ip-access-control-list',
};

/** Fields that refer to another resource, and what they refer to. */
export const REFERENCES = { app: 'app', address: 'address', emergencyCaller: 'number' } as const;

const SID_PREFIX = { app: 'AP', address: 'AD', number: 'PN' } as const;

/** Names need not be unique, and a resource can be without one: then a reference is its SID. */
export function isReferenceBySid(target: keyof typeof SID_PREFIX, value: unknown): value is string {
  return typeof value === 'string' && new RegExp(`^${SID_PREFIX[target]}[0-9a-f]{32}$`).test(value);
}

/** Keys of the declared resources that this one depends on; `fields` may be some of its fields. */
export function referencesOf({ kind, of, name }: ResourceId, fields: Fields): string[] {
  const keys: string[] = [];
  const add = (target: Kind, value: FieldValue | undefined): void => {
    if (typeof value === 'string' && value !== '') keys.push(keyOf({ kind: target, name: value }));
  };
  // What is meant by its SID exists already: nothing has to be made before.
  const refer = (field: keyof typeof REFERENCES): void => {
    const target = REFERENCES[field];
    if (!isReferenceBySid(target, fields[field])) add(target, fields[field]);
  };
  const mapped = MAPPED_LIST[kind];
  if (mapped !== undefined) {
    add('domain', of);
    add(mapped, name);
  }
  if (kind === 'credential') add('credential-list', of);
  if (kind === 'ip-address') add('ip-access-control-list', of);
  if (kind === 'number') refer('app');
  if (kind === 'emergency-address') {
    add('number', name);
    refer('address');
  }
  if (kind === 'domain') refer('emergencyCaller');
  return keys;
}
