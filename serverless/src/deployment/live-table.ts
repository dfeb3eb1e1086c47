/** The table of the running deployment without its secrets, made once per container. */
import { type MaskedTable, maskTable, type OwnDeployment } from 'publishing';

let kept: { readonly of: OwnDeployment; readonly table: MaskedTable } | undefined;

export function liveTable(own: OwnDeployment, authToken: string): MaskedTable {
  if (kept?.of !== own) kept = { of: own, table: maskTable(JSON.parse(own.tableText), authToken) };
  return kept.table;
}
