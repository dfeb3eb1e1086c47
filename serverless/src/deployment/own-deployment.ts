/** Reads the deployment that the running code belongs to: its record and its table, as files beside the code. */
import { readFileSync } from 'node:fs';
import { isRecordPath, readRecord, TABLE_PATH, type OwnDeployment } from 'publishing';

/** Files of a deployment never change: they are read once per container. */
let kept: OwnDeployment | undefined;

export function ownDeployment(): OwnDeployment {
  kept ??= readOwnDeployment();
  return kept;
}

function readOwnDeployment(): OwnDeployment {
  const table = readAsset(TABLE_PATH);
  if (!table) throw new Error(`The deployment has no private asset ${TABLE_PATH}.`);
  const tableText = table.toString('utf8');
  const files = Object.entries(Runtime.getFunctions());
  const found = files.find(([name]) => isRecordPath(`/${name}`));
  if (!found?.[1]) {
    return { recordPath: undefined, recordText: '', record: undefined, tableText, readAsset };
  }
  const recordText = readFileSync(found[1].path, 'utf8');
  const record = readRecord(recordText);
  return { recordPath: `/${found[0]}`, recordText, record, tableText, readAsset };
}

function readAsset(path: string): Buffer | undefined {
  const asset = Runtime.getAssets()[path];
  return asset && readFileSync(asset.path);
}
