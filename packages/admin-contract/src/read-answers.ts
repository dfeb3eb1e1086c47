/** Reads the bodies of the admin API's answers: everything in them is unknown until it has been checked. */
import { manifestOf, type Route, type RouteTable } from 'route-table';
import type {
  AccountDestinations,
  CallerRight,
  HistoryAnswer,
  HistoryEntry,
  ListAnswer,
  PartAnswer,
  RouteAnswer,
  StageAnswer,
  PublishInFlight,
  RecordedChanges,
  StartedAnswer,
} from './answers';
import {
  flagOf,
  listOf,
  MalformedAnswer,
  numberOf,
  objectOf,
  optionalTextOf,
  textOf,
} from './read-json';
import { changesOf } from './read-changes';
import { isRow, tableOf } from './read-table';

/** `list` for whoever shows its table: every version, and a table that can be shown. */
export interface LiveTable {
  /** Secrets are markers. */
  readonly table: RouteTable;
  /** Asset version SID, `ZN…`: the base version of an edit. */
  readonly version: string;
  readonly versionIsDeployed: boolean;
  readonly buildSid: string;
  /** Publishes of others and mine that are not live, newest first, failed ones too. */
  readonly inFlight: readonly PublishInFlight[];
  /** As in `ListAnswer`. */
  readonly rights?: readonly CallerRight[] | undefined;
  readonly tableKeys?: readonly string[] | undefined;
}

export type StartedPublish = Pick<StartedAnswer, 'buildSid' | 'id' | 'state'>;

export type PublishProgress =
  | { readonly state: 'building'; readonly buildSid: string }
  | {
      readonly state: 'live';
      readonly buildSid: string;
      /** Build from elsewhere that this publish replaced without having seen it. */
      readonly overrode?: string;
    };

export type History = Pick<HistoryAnswer, 'entries' | 'inFlight' | 'older'>;

/** The table in `data` may be anything. @throws MalformedAnswer, as every function here does */
export function readList(body: unknown): ListAnswer {
  const { data, rights, tableKeys } = objectOf(body);
  return {
    data,
    ...optional(body, 'version'),
    versionIsDeployed: flagOf(body, 'versionIsDeployed'),
    buildSid: textOf(body, 'buildSid'),
    inFlight: listOf(body, 'inFlight').map(readInFlight),
    ...(rights === undefined ? {} : { rights: listOf(body, 'rights').filter(isRight) }),
    ...(tableKeys === undefined ? {} : { tableKeys: listOf(body, 'tableKeys').filter(isText) }),
  };
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

const CALLER_RIGHTS: readonly CallerRight[] = ['admin', 'view', 'switch', 'edit'];

/** Rights of a later release are left out: nobody here knows what they allow. */
function isRight(value: unknown): value is CallerRight {
  return CALLER_RIGHTS.some((right) => right === value);
}

export function readPart(body: unknown): PartAnswer {
  const { rows, next } = objectOf(body);
  return {
    ...(rows === undefined ? {} : { rows: listOf(body, 'rows') }),
    ...(next === undefined ? {} : { next: numberOf(body, 'next') }),
    ...optional(body, 'order'),
  };
}

export function readStaged(body: unknown): StageAnswer {
  const { note } = objectOf(body);
  return {
    sid: textOf(body, 'sid'),
    ...(note === undefined
      ? {}
      : {
          note: {
            rows: numberOf(note, 'rows'),
            patterns: numberOf(note, 'patterns'),
            textBytes: numberOf(note, 'textBytes'),
            bytes: numberOf(note, 'bytes'),
            tag: textOf(note, 'tag'),
          },
        }),
  };
}

export function readLiveTable(body: unknown): LiveTable {
  const { data, ...list } = readList(body);
  return { ...list, table: tableOf(data), version: textOf(body, 'version') };
}

/** A sharded table, which an editor does not load. */
export interface LargeTable {
  readonly rows: number;
  /** The base version of an edit. */
  readonly version: string;
  /** Whether whoever asks may edit. */
  readonly canEdit: boolean;
}

/** Of `list`; undefined if its table is not sharded, or in a way that this code does not know. */
export function readLargeTable(body: unknown): LargeTable | undefined {
  const { data, version, rights = ['admin'] } = readList(body);
  const manifest = manifestOf(data);
  if (!manifest || version === undefined) return undefined;
  const canEdit = rights.includes('admin') || rights.includes('edit');
  return { rows: manifest.rows, version, canEdit };
}

export function readRoute(body: unknown): RouteAnswer {
  const routes = listOf(body, 'routes').map((each) => {
    const { route } = objectOf(each);
    if (!isRow(route, true)) throw new MalformedAnswer('routes');
    // What is read of it without validation was checked.
    return { key: textOf(each, 'key'), route: route as Route };
  });
  return {
    taker: textOf(body, 'taker'),
    ...optional(body, 'reason'),
    ...optional(body, 'second'),
    routes,
  };
}

/** What the service's clock showed, in milliseconds since 1970 UTC; undefined if the service is older. */
export function readNow(body: unknown): number | undefined {
  const now = Date.parse(optionalTextOf(body, 'now') ?? '');
  return Number.isNaN(now) ? undefined : now;
}

export function readStarted(body: unknown): StartedPublish {
  const state = textOf(body, 'state');
  if (state !== 'building' && state !== 'live') throw new MalformedAnswer('state');
  return { buildSid: textOf(body, 'buildSid'), id: textOf(body, 'id'), state };
}

export function readProgress(body: unknown): PublishProgress {
  const state = textOf(body, 'state');
  const buildSid = textOf(body, 'buildSid');
  if (state === 'building') return { state, buildSid };
  if (state !== 'live') throw new MalformedAnswer('state');
  const overrode = optionalTextOf(body, 'overrode');
  return { state, buildSid, ...(overrode === undefined ? {} : { overrode }) };
}

export function readHistory(body: unknown): History {
  return {
    entries: listOf(body, 'entries').map(readEntry),
    inFlight: listOf(body, 'inFlight').map((each) => ({
      ...readInFlight(each),
      changes: readRecorded(objectOf(each)['changes']),
    })),
    ...(objectOf(body)['older'] === true && { older: true }),
  };
}

export function readDestinations(body: unknown): AccountDestinations {
  const named = (row: unknown) => ({ sid: textOf(row, 'sid'), name: textOf(row, 'name') });
  return {
    ...optional(body, 'accountSid'),
    flows: listOf(body, 'flows').map((row) => ({
      ...named(row),
      webhookUrl: textOf(row, 'webhookUrl'),
    })),
    workflows: listOf(body, 'workflows').map(named),
    apps: listOf(body, 'apps').map(named),
    sipDomains: listOf(body, 'sipDomains').map((row) => ({
      sid: textOf(row, 'sid'),
      label: textOf(row, 'label'),
    })),
    numbers: listOf(body, 'numbers').map((row) => ({
      ...named(row),
      number: textOf(row, 'number'),
    })),
    truncated: listOf(body, 'truncated').filter((name) => typeof name === 'string'),
    problems: listOf(body, 'problems').map((row) => ({
      part: textOf(row, 'part'),
      message: textOf(row, 'message'),
    })),
  };
}

export function readInFlight(value: unknown): PublishInFlight {
  const status = textOf(value, 'status');
  if (status !== 'building' && status !== 'ready' && status !== 'failed') {
    throw new MalformedAnswer('status');
  }
  const { changeCount } = objectOf(value);
  return {
    buildSid: textOf(value, 'buildSid'),
    id: textOf(value, 'id'),
    status,
    author: textOf(value, 'author'),
    note: textOf(value, 'note'),
    at: textOf(value, 'at'),
    ageSeconds: numberOf(value, 'ageSeconds'),
    ...(typeof changeCount === 'number' && { changeCount }),
  };
}

function readEntry(value: unknown): HistoryEntry {
  const kind = textOf(value, 'kind');
  const id = textOf(value, 'id');
  const changes = readRecorded(objectOf(value)['changes']);
  const version = optional(value, 'version');
  // A service from before it says so tries.
  const restorable = objectOf(value)['restorable'] === false ? { restorable: false } : {};
  if (kind === 'cli-deployment') {
    const liveAt = textOf(value, 'liveAt');
    const buildSid = textOf(value, 'buildSid');
    const overridden = optional(value, 'overriddenBy');
    return { kind, id, buildSid, liveAt, changes, ...restorable, ...version, ...overridden };
  }
  if (kind !== 'publish') throw new MalformedAnswer('kind');
  return {
    kind,
    id,
    author: textOf(value, 'author'),
    at: textOf(value, 'at'),
    note: textOf(value, 'note'),
    changes,
    ...restorable,
    ...version,
    ...optional(value, 'buildSid'),
    ...optional(value, 'liveAt'),
  };
}

function optional<Name extends string>(
  value: unknown,
  name: Name,
): Partial<Readonly<Record<Name, string>>> {
  const text = optionalTextOf(value, name);
  // A computed name is a plain string to the compiler.
  return text === undefined ? {} : ({ [name]: text } as Record<Name, string>);
}

function readRecorded(value: unknown): RecordedChanges {
  const kind = textOf(value, 'kind');
  if (kind === 'listed') return { kind, changes: changesOf(listOf(value, 'changes')) };
  if (kind === 'too-many') return { kind, count: numberOf(value, 'count') };
  return { kind: 'unknown' };
}
