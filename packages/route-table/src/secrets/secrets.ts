/** Hides the secrets of a table behind markers, and puts them back. */
import { fieldChange } from '../comparison/diff-fields';
import type { RouteChange } from '../comparison/diff-tables';
import type { JsonPath } from '../comparison/json-tree';
import type { JsonValue } from '../json-value';
import { finding } from '../findings/findings';
import { issueOf, type Issue } from '../issue';
import { visitField, visitRow, type SecretVisitor } from './row-secrets';
import { isSecretMarker, secretMarker, secretMarkersIn } from './secret-marker';
import type { SecretPlace, SecretValue } from './secret-place';
import { visitTable } from './table-secrets';

export type { SecretPlace, SecretValue } from './secret-place';

/** 16 hexadecimal digits that only the holder of a key can make, from the secret and all of its place. */
export type Fingerprint = (secret: SecretValue, place: SecretPlace) => string;

export interface KnownSecret {
  readonly secret: SecretValue;
  readonly place: SecretPlace;
}

/** What markers mean, and where that was entered. */
export type KnownSecrets = ReadonlyMap<string, KnownSecret>;

/**
 * The table with a marker in the place of each secret (docs/secrets.md). `known` receives what each marker means.
 *
 * Takes whatever JSON can hold: an invalid table is shown too, so that it can be repaired. Never throws, and takes
 * time in proportion to the table.
 */
export function maskSecrets<Table>(
  table: Table,
  fingerprint: Fingerprint,
  known?: Map<string, KnownSecret>,
): Table {
  return visitTable(table, masking(fingerprint, known));
}

/** As `maskSecrets`, for a route or the default route on its own. `key` is the route's (see `routeKey`), or `default`. */
export function maskRowSecrets<Row>(row: Row, key: string, fingerprint: Fingerprint): Row {
  return visitedRow(row, key, masking(fingerprint));
}

function masking(fingerprint: Fingerprint, known?: Map<string, KnownSecret>): SecretVisitor {
  return {
    secret(secret, place) {
      if (typeof secret === 'string' && isSecretMarker(secret)) return secret;
      const marker = secretMarker(fingerprint(secret, place));
      known?.set(marker, { secret, place });
      return marker;
    },
  };
}

export interface UnmaskedSecrets<Table> {
  readonly table: Table;
  /** Markers that do not count: their secrets must be entered again, never guessed. */
  readonly issues: readonly Issue[];
}

/**
 * The table with the secrets back in place of their markers.
 *
 * A marker counts only in a place of its own kind that is bound to the same: nobody can move a secret that they cannot
 * read to if they can. Every other marker, wherever it is, stays and is an issue: `secret-unknown` if nobody knows
 * its secret, otherwise `secret-misplaced`.
 *
 * With fingerprints, markers that are not known count too if one of them makes the marker of a known secret in that
 * place: the row was renamed since, or an earlier version made the marker.
 */
export function unmaskSecrets<Table>(
  table: Table,
  known: KnownSecrets,
  ...fingerprints: readonly Fingerprint[]
): UnmaskedSecrets<Table> {
  const issues: Issue[] = [];
  const resolve = resolver(known, fingerprints);
  const report = (markers: readonly string[], path: Issue['path'], isPlaceForOne: boolean) => {
    for (const marker of markers) {
      const isUnknown = isPlaceForOne && !known.has(marker);
      const text = isUnknown ? 'secret-unknown' : 'secret-misplaced';
      issues.push(issueOf(finding(path, text, {})));
    }
  };
  const visited = visitTable(table, {
    skips: hasNoMarker,
    secret(secret, place, path) {
      if (typeof secret !== 'string' || hasNoMarker(secret)) return secret;
      const found = isSecretMarker(secret) ? resolve(secret, place) : undefined;
      if (found === undefined) report(secretMarkersIn(secret), path, isSecretMarker(secret));
      return found ?? secret;
    },
    rest: (text, path) => report(secretMarkersIn(text), path, false),
  });
  return { table: visited, issues };
}

function hasNoMarker(text: string): boolean {
  return secretMarkersIn(text).length === 0;
}

/** How many secrets are tried for markers that are not known: each costs a fingerprint. */
const MAX_TRIES = 10_000;

function resolver(known: KnownSecrets, fingerprints: readonly Fingerprint[]) {
  let byBinding: Map<string, Set<SecretValue>> | undefined;
  let tries = 0;
  return (marker: string, place: SecretPlace): SecretValue | undefined => {
    const here = bindingOf(place);
    const own = known.get(marker);
    if (own && bindingOf(own.place) === here) return own.secret;
    if (fingerprints.length === 0) return undefined;
    byBinding ??= groupByBinding(known);
    for (const secret of byBinding.get(here) ?? []) {
      tries += 1;
      if (tries > MAX_TRIES) return undefined;
      if (fingerprints.some((print) => secretMarker(print(secret, place)) === marker))
        return secret;
    }
    return undefined;
  };
}

function groupByBinding(known: KnownSecrets): Map<string, Set<SecretValue>> {
  const groups = new Map<string, Set<SecretValue>>();
  for (const { secret, place } of known.values()) {
    const binding = bindingOf(place);
    const group = groups.get(binding);
    if (group) group.add(secret);
    else groups.set(binding, new Set([secret]));
  }
  return groups;
}

/** Equal for places of which one may take the marker of the other. */
function bindingOf({ kind, boundTo, within }: SecretPlace): string {
  return JSON.stringify([kind, boundTo, within]);
}

/** The changes with their secrets masked, those of a field as far as its name and its text tell them. */
export function maskSecretsInChanges(
  changes: readonly RouteChange[],
  fingerprint: Fingerprint,
): readonly RouteChange[] {
  const visitor = masking(fingerprint);
  return changes.map((change) => {
    if ('route' in change) {
      return { ...change, route: visitedRow(change.route, change.key, visitor) };
    }
    const key = 'key' in change ? change.key : change.kind;
    const masked = (value: JsonValue | undefined, path: JsonPath) =>
      value === undefined ? value : visitField(value, key, path, visitor);
    const fields = change.fields.map(({ path, before, after }) =>
      fieldChange(path, masked(before, path), masked(after, path)),
    );
    return { ...change, fields };
  });
}

/** The value of one field with its secrets masked, as far as its name and its text tell them. */
export function maskSecretsInField(
  value: JsonValue,
  path: JsonPath,
  fingerprint: Fingerprint,
): JsonValue {
  return visitField(value, '', path, masking(fingerprint));
}

/** The table with secrets that were just entered, by the markers they replace. Others stay. */
export function enterSecrets<Table>(table: Table, entered: ReadonlyMap<string, string>): Table {
  if (entered.size === 0) return table;
  return visitTable(table, {
    skips: hasNoMarker,
    secret: (secret) => (typeof secret === 'string' ? (entered.get(secret) ?? secret) : secret),
  });
}

/** The row with each of its secrets replaced by what `replace` answers. `key` as for `maskRowSecrets`. */
export function replaceRowSecrets<Row>(
  row: Row,
  key: string,
  replace: (secret: SecretValue, place: SecretPlace) => SecretValue,
): Row {
  return visitedRow(row, key, { secret: replace });
}

function visitedRow<Row>(row: Row, key: string, visitor: SecretVisitor): Row {
  // As above.
  return visitRow(row as unknown as JsonValue, key, [], visitor) as unknown as Row;
}
