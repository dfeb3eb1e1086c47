/** A table with every default written out and its rows sorted: two tables mean the same when these are equal. */
import type { Route, RouteTable } from '../src/index';

/** Made apart from the normal form of the package, to check it: it writes out what that one leaves out. */
export function spelledTable(table: RouteTable): object {
  const seen: string[] = [];
  const rows = table.routes.map((route) => {
    const key = JSON.stringify([spelledDomain(route), route.match ?? 'exact', route.address]);
    seen.push(key);
    const turn = seen.filter((other) => other === key).length;
    return [key, turn, spelledRoute(route)] as const;
  });
  rows.sort(([left, turn], [right, other]) =>
    left === right ? turn - other : left < right ? -1 : 1,
  );
  const numbering = table.numbering && { bareE164: false, ...table.numbering };
  return {
    ...table,
    routes: rows,
    default: { options: {}, ...table.default },
    ...(numbering && { numbering }),
  };
}

function spelledRoute(route: Route): object {
  return {
    match: 'exact',
    enabled: true,
    comment: '',
    group: '',
    options: {},
    ...route,
    domain: spelledDomain(route),
  };
}

function spelledDomain(route: Route): string {
  return (route.domain ?? '').toLowerCase().replace('.sip.twilio.com', '');
}

/** The value as text, the names of every record in order: equal for equal values. */
export function orderedText(value: unknown): string {
  return JSON.stringify(ordered(value));
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([left], [right]) => (left < right ? -1 : 1));
  return { record: entries.map(([name, inner]) => [name, ordered(inner)]) };
}
