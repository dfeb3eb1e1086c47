/** Refuses to point domains and numbers at a router whose table would send their calls round and round. */
import { english, validateTable } from 'route-table';
import type { DeclaredState } from '../declaration/declared-state';
import type { Issue } from '../issue';

/**
 * What is declared to call the same router are its ways in. `tables` by file name: the parsed JSON, or undefined if the
 * file cannot be read, which `checkEmergencyRoutes` says if it matters.
 */
export function checkCircles(
  { routers, resources }: Pick<DeclaredState, 'routers' | 'resources'>,
  tables: ReadonlyMap<string, unknown>,
): Issue[] {
  const checked = new Set<string>();
  return routers.flatMap(({ domain, table, path }) => {
    const voiceUrl = resources.find(({ kind, name }) => kind === 'domain' && name === domain)
      ?.fields['voiceUrl'];
    if (table === undefined || typeof voiceUrl !== 'string') return [];
    const key = `${table} ${voiceUrl}`;
    if (checked.has(key)) return [];
    checked.add(key);
    const names = (kind: string) =>
      resources
        .filter((each) => each.kind === kind && each.fields['voiceUrl'] === voiceUrl)
        .map(({ name }) => name);
    const account = { sipDomains: names('domain'), numbers: names('number') };
    return validateTable(tables.get(table), english, account)
      .warnings.filter(({ code }) => code === 'route-in-circle')
      .map(({ message }) => ({ code: 'calls-in-circle', path, message: `${table}: ${message}` }));
  });
}
