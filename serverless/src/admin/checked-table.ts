/** Whether a table may be published by this service, and by whoever asks: told by its difference from the live one. */
import { diffTables, rightForChanges, unknownTableKeys, type RouteTable } from 'route-table';
import { refuse, type Refusal } from 'publishing';
import type { CallerRights } from './door';

/** What this service does not know of a table it cannot run, so it takes nothing new of it. */
export function unknownToService(table: object, live: unknown): Refusal | undefined {
  const unknown = unknownTableKeys(table, live).map((name) => JSON.stringify(name));
  if (unknown.length === 0) return undefined;
  return refuse(
    'needs-deploy',
    `The deployed service does not know ${unknown.join(', ')}: run \`npm run deploy\` first, or remove it from the table.`,
  );
}

/** Both tables have their secrets masked; `before` is undefined if the live one is not valid. */
export function beyondRights(
  before: RouteTable | undefined,
  after: RouteTable,
  { isAdmin, rights }: CallerRights,
): Refusal | undefined {
  if (isAdmin) return undefined;
  if (!before)
    return refuse('not-admin', 'The live table is not valid: only an admin may repair it.');
  const needed = rightForChanges(diffTables(before, after));
  if (needed === 'admin') {
    return refuse('not-admin', 'Only admins change who may do what (access): leave it as it is.');
  }
  return rights.has(needed)
    ? undefined
    : refuse('not-allowed', 'Your roles in Flex may switch hours, and change nothing else.');
}
