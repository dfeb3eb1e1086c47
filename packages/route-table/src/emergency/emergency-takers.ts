/** Patterns and prefixes that take emergency calls for which no exact route was made. */
import { compileTable, type TableSource } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import { routeName } from '../reachability/route-name';
import type { RouteFinding } from '../reachability/duplicate-routes';
import { finding } from '../findings/findings';
import { hasRowKey } from '../matching/row-key';
import { emergencyNumbers } from './emergency-numbers';

/** If the table has no numbering, its country is not known: the numbers of most callers of Twilio. */
const BEST_KNOWN: readonly string[] = ['911', '112', '999'];

/**
 * A pattern that happens to take everything was not made for emergencies, so it is named with the numbers that it
 * takes. Of a table without numbering, those of the best-known emergency numbers.
 */
export function findEmergencyTakers(table: TableSource): readonly RouteFinding[] {
  if (!table.routes.some((row) => hasRowKey(row) && (row.match ?? 'exact') !== 'exact')) return [];
  const country = table.numbering?.defaultCountry;
  const numbers =
    country === undefined ? BEST_KNOWN : (emergencyNumbers(country)?.numbers ?? BEST_KNOWN);
  const compiled = compileTable(table);
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
      taken.set(match.index, (taken.get(match.index) ?? new Set()).add(number));
    }
  }
  return [...taken].map(([index, ofRow]) => taker(index, [...ofRow], table.routes[index]));
}

function taker(index: number, numbers: readonly string[], row: unknown): RouteFinding {
  const text = numbers.length === 1 ? 'emergency-number-taken' : 'emergency-number-taken:several';
  return { index, finding: finding(['address'], text, { numbers, route: routeName(row) }) };
}
