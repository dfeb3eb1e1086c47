/** Reads the answers of the admin API: everything in them is unknown until it was looked at. */
import { isDestinationType, type RouteChange, type RouteTable } from 'route-table';
import type {
  AccountDestinations,
  History,
  HistoryEntry,
  LiveTable,
  PublishInFlight,
  PublishProgress,
  RecordedChanges,
  StartedPublish,
} from './admin-api';
import {
  flagOf,
  isObject,
  listOf,
  MalformedAnswer,
  numberOf,
  objectOf,
  optionalTextOf,
  textOf,
} from './read-json';

export function readLiveTable(body: unknown): LiveTable {
  return {
    table: tableOf(objectOf(body)['data']),
    version: textOf(body, 'version'),
    versionIsDeployed: flagOf(body, 'versionIsDeployed'),
    buildSid: textOf(body, 'buildSid'),
    inFlight: listOf(body, 'inFlight').map(readInFlight),
  };
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
  };
}

export function readDestinations(body: unknown): AccountDestinations {
  const named = (row: unknown) => ({ sid: textOf(row, 'sid'), name: textOf(row, 'name') });
  return {
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

/** Changes as `diffTables` makes them. @throws MalformedAnswer */
export function changesOf(list: readonly unknown[]): readonly RouteChange[] {
  if (!list.every(isChange)) throw new MalformedAnswer('changes');
  // Each was checked; the routes and values in them are validated with the table that they lead to.
  return list as readonly RouteChange[];
}

function isChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { kind, key, route, fields } = value;
  if (kind === 'added' || kind === 'removed') return typeof key === 'string' && isRow(route, true);
  const areFields = Array.isArray(fields) && fields.every(isFieldChange);
  if (kind === 'changed') return typeof key === 'string' && areFields;
  return (kind === 'default-changed' || kind === 'settings-changed') && areFields;
}

function isFieldChange(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { path } = value;
  return Array.isArray(path) && path.every((name) => typeof name === 'string');
}

/**
 * A table that can be shown and put right, even where a deployment from the command line brought a faulty one: rows
 * with texts where texts belong, and types that are known.
 *
 * @throws MalformedAnswer
 */
export function tableOf(value: unknown): RouteTable {
  if (!isObject(value)) throw new MalformedAnswer('data');
  const { routes, default: defaultRoute, numbering } = value;
  if (!Array.isArray(routes) || !isRow(defaultRoute, false)) throw new MalformedAnswer('data');
  const at = routes.findIndex((route) => !isRow(route, true));
  if (at >= 0) throw new MalformedAnswer(`routes[${at}]`);
  if (numbering !== undefined && !isObject(numbering)) throw new MalformedAnswer('numbering');
  // What is read of it without validation was checked.
  return value as unknown as RouteTable;
}

function isRow(value: unknown, isRoute: boolean): boolean {
  if (!isObject(value)) return false;
  const { type, destination, options, address, match, domain, comment } = value;
  if (!isDestinationType(type) || typeof destination !== 'string') return false;
  if (options !== undefined && !isObject(options)) return false;
  if (!isRoute) return true;
  const areTexts = [match, domain, comment].every(
    (text) => text === undefined || typeof text === 'string',
  );
  return areTexts && typeof address === 'string';
}
