/** What of the live table this code could not run any more. Pure. */
import { SERVICE_KEYS } from 'route-table';
import type { LiveTable } from './live-table';

/**
 * Names at the top of the live table that the live service knows and this code does not: it is older. Names that
 * neither knows are people's own, and stay as they are.
 */
export function keysGivenUp({
  data,
  tableKeys,
}: Pick<LiveTable, 'data' | 'tableKeys'>): readonly string[] {
  const names = typeof data === 'object' && data !== null ? Object.keys(data) : [];
  return names.filter((name) => tableKeys.includes(name) && !SERVICE_KEYS.includes(name));
}
