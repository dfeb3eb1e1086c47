/** Patterns and prefixes that take emergency calls for which no exact route was made. */
import { compileTable, type TableSource } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import { routeName } from '../reachability/route-name';
import type { RouteFinding } from '../reachability/duplicate-routes';
import { finding } from '../findings/findings';
import { groupRoutes, type GroupedRoutes, type RouteGroup } from '../matching/route-groups';
import { emergencyForms } from './emergency-forms';
import { emergencyNumbers } from './emergency-numbers';

/** If the table has no numbering, its country is not known: the numbers of most callers of Twilio. */
const BEST_KNOWN: readonly string[] = ['911', '112', '999'];

/**
 * A pattern that happens to take everything was not made for emergencies, so it is named with the numbers that it
 * takes. Of a table without numbering, those of the best-known emergency numbers.
 */
export function findEmergencyTakers(
  table: TableSource,
  { groups }: GroupedRoutes = groupRoutes(table),
): readonly RouteFinding[] {
  if (groups.every(({ patterns }) => patterns.size === 0)) return [];
  const country = table.numbering?.defaultCountry;
  const numbers =
    country === undefined ? BEST_KNOWN : (emergencyNumbers(country)?.numbers ?? BEST_KNOWN);
  const forms = numbers.flatMap((number) => [number, ...emergencyForms(number, table.numbering)]);
  const asked = groups.flatMap((group) => takersIn(group, forms));
  const compiled = compileTable({ ...table, routes: asked.map((index) => table.routes[index]) });
  const taken = new Map<number, Set<string>>();
  for (const domain of [undefined, ...compiled.domains.keys()]) {
    for (const number of numbers) {
      const match = matchRoute(compiled, {
        user: number,
        number,
        parameters: '',
        e164: undefined,
        domain,
      });
      if (match.kind === 'default' || match.reason.startsWith('exact')) continue;
      const index = asked[match.index] ?? NaN;
      taken.set(index, (taken.get(index) ?? new Set()).add(number));
    }
  }
  return [...taken]
    .sort(([one], [other]) => one - other)
    .map(([index, ofRow]) => taker(index, [...ofRow], table.routes[index]));
}

/** The rows that may take one of these: all patterns, but few of the exact rows, which most rows are. */
function takersIn({ exact, patterns }: RouteGroup, forms: readonly string[]): readonly number[] {
  return [
    ...forms.flatMap((form) => exact.get(form) ?? []),
    ...[...patterns.values()].map(({ index }) => index),
  ];
}

function taker(index: number, numbers: readonly string[], row: unknown): RouteFinding {
  const text = numbers.length === 1 ? 'emergency-number-taken' : 'emergency-number-taken:several';
  return { index, finding: finding(['address'], text, { numbers, route: routeName(row) }) };
}
