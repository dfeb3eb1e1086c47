/** What the plan, the hours, the team or the list with an id is called. */
import { COLLECTIONS, type RouteTable } from 'route-table';

/** The first table that has it counts. Undefined if none does: most texts are not ids. */
export function itemName(id: string, tables: readonly RouteTable[]): string | undefined {
  for (const table of tables) {
    for (const collection of COLLECTIONS) {
      const items: readonly { readonly id: string; readonly name: string }[] =
        table[collection] ?? [];
      const found = items.find((item) => item.id === id);
      if (found) return found.name;
    }
  }
  return undefined;
}

/** Ids as validation quotes them: `"support-k2f9"`. */
const QUOTED_ID = /"([a-z0-9-]{1,24})"/g;

/** A message of validation with the names that people know instead of ids. */
export function withItemNames(message: string, tables: readonly RouteTable[]): string {
  return message.replace(QUOTED_ID, (quoted, id: string) => {
    const name = itemName(id, tables);
    return name === undefined ? quoted : `"${name}"`;
  });
}
