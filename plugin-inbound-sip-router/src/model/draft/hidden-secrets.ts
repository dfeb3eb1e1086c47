/** Hides secrets that were entered into the draft: only the form in which they are typed shows them. */
import {
  maskRowSecrets,
  maskSecrets,
  maskSecretsInField,
  type Fingerprint,
  type JsonPath,
  type JsonValue,
  type RouteTable,
} from 'route-table';
import { LEFT_OUT_FINGERPRINT } from './left-out-secret';

const hiddenRows = new WeakMap<object, object>();

/** The row with a marker in place of each entered secret, always the same one; markers of the service stay. */
export function hideRowSecrets<Row extends object>(row: Row): Row {
  // Kept by row: what was kept for it has its type.
  const known = hiddenRows.get(row) as Row | undefined;
  if (known) return known;
  const hidden = sameIfNothing(row, (fingerprint) => maskRowSecrets(row, '', fingerprint));
  hiddenRows.set(row, hidden);
  return hidden;
}

/** The table likewise; the same value if it has no entered secret. */
export function hideSecrets(table: RouteTable): RouteTable {
  const { routes, default: defaultRoute, ...settings } = table;
  const hidden = {
    routes: routes.map(hideRowSecrets),
    default: hideRowSecrets(defaultRoute),
    settings: sameIfNothing(settings, (fingerprint) => maskSecrets(settings, fingerprint)),
  };
  const isSame =
    hidden.default === defaultRoute &&
    hidden.settings === settings &&
    hidden.routes.every((route, index) => route === routes[index]);
  return isSame
    ? table
    : { ...table, ...hidden.settings, routes: hidden.routes, default: hidden.default };
}

/** What `mask` makes of the value; the value itself if it has no secret to hide. */
function sameIfNothing<Value>(value: Value, mask: (fingerprint: Fingerprint) => Value): Value {
  const secrets: unknown[] = [];
  const masked = mask((secret) => {
    secrets.push(secret);
    return LEFT_OUT_FINGERPRINT;
  });
  return secrets.length === 0 ? value : masked;
}

/** The value of a field likewise, as far as the field's name and its text tell the secret. */
export function hideSecretsInField(
  value: JsonValue | undefined,
  path: JsonPath,
): JsonValue | undefined {
  return value === undefined
    ? undefined
    : maskSecretsInField(value, path, () => LEFT_OUT_FINGERPRINT);
}
