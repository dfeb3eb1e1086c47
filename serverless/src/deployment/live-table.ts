/** The table of the running deployment without its secrets, made once per container. */
import { headOf, tableOfHead, type RouteTable } from 'route-table';
import { type MaskedTable, maskTable, type OwnDeployment } from 'publishing';
import { shardsOf } from './live-shards';

export interface LiveTable extends MaskedTable {
  /**
   * The table as far as it is read: without the routes of a sharded table, which then is no `table`, and is shown with
   * the manifest of its parts.
   */
  readonly frame: RouteTable | undefined;
}

let kept: { readonly of: OwnDeployment; readonly table: LiveTable } | undefined;

export function liveTable(own: OwnDeployment, authToken: string): LiveTable {
  if (kept?.of !== own) kept = { of: own, table: readLiveTable(own, authToken) };
  return kept.table;
}

function readLiveTable(own: OwnDeployment, authToken: string): LiveTable {
  const shards = shardsOf(own);
  if (!shards) {
    const masked = maskTable(JSON.parse(own.tableText), authToken);
    return { ...masked, frame: masked.table };
  }
  const { table, shown, known } = maskTable(tableOfHead(shards.head, []), authToken);
  const head = headOf(Object(shown) as object, shards.manifest);
  return { shown: head, table: undefined, known, frame: table };
}
