/** Changes of a table in words, one line each. Pure; secrets are markers by then. */
import type { FieldChange, Route, RouteChange } from 'route-table';

type Field = Pick<FieldChange, keyof FieldChange>;

export function renderChanges(changes: readonly RouteChange[]): readonly string[] {
  return changes.flatMap((change) => {
    switch (change.kind) {
      case 'added':
        return [`+ ${nameOf(change.key)}: ${destinationOf(change.route)}`];
      case 'removed':
        return [`- ${nameOf(change.key)}: ${destinationOf(change.route)}`];
      case 'changed':
        return [`~ ${nameOf(change.key)}`, ...change.fields.map(fieldLine)];
      case 'default-changed':
        return ['~ default route', ...change.fields.map(fieldLine)];
      case 'settings-changed':
        return ['~ settings', ...change.fields.map(fieldLine)];
    }
  });
}

/** `key` is the route's: a JSON list of domain, kind of match and address. */
export function nameOf(key: string): string {
  const parts: unknown = JSON.parse(key);
  const [domain, match, address] = Array.isArray(parts) ? (parts as readonly unknown[]) : [];
  const more = [
    ...(match === 'exact' ? [] : [String(match)]),
    ...(domain === '' ? [] : [`on ${String(domain)}`]),
  ];
  return `${String(address)}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}

function destinationOf({ type, destination }: Route): string {
  return `${type} ${JSON.stringify(destination)}`;
}

function fieldLine({ path, before, after }: Field): string {
  return `    ${path.join('.')}: ${shown(before)} → ${shown(after)}`;
}

function shown(value: unknown): string {
  return value === undefined ? 'none' : JSON.stringify(value);
}
