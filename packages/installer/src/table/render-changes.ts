/** Changes of a table in words, one line each. Pure; secrets are markers by then. */
import { seemsToHoldSecret, type FieldChange, type Route, type RouteChange } from 'route-table';

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
      case 'lists-changed':
        return ['~ plans, hours and lists', ...change.fields.map(fieldLine)];
      case 'access-changed':
        return ['~ rights', ...change.fields.map(fieldLine)];
    }
  });
}

/** Comments that the changes bring, and the note, if they seem to hold a secret: everybody who may publish reads them. */
export function tellingTexts(changes: readonly RouteChange[], note: string): readonly string[] {
  const lines = changes.flatMap((change) => {
    if (!('key' in change) || change.kind === 'removed') return [];
    const comment =
      change.kind === 'added'
        ? change.route.comment
        : change.fields.find(({ path }) => path.join('.') === 'comment')?.after;
    if (typeof comment !== 'string' || !seemsToHoldSecret(comment)) return [];
    return [
      `The comment of ${nameOf(change.key)} seems to hold a secret: every admin can read it.`,
    ];
  });
  if (!seemsToHoldSecret(note)) return lines;
  return [...lines, 'The note seems to hold a secret: every admin can read it.'];
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
