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
  const asset = Runtime.getAssets()[TABLE_PATH];
  if (!asset) throw new Error(`The deployment has no private asset ${TABLE_PATH}.`);
  const tableText = readFileSync(asset.path, 'utf8');
  const files = Object.entries(Runtime.getFunctions());
  const found = files.find(([name]) => isRecordPath(`/${name}`));
  if (!found?.[1]) return { recordPath: undefined, recordText: '', record: undefined, tableText };
  const recordText = readFileSync(found[1].path, 'utf8');
  return { recordPath: `/${found[0]}`, recordText, record: readRecord(recordText), tableText };
}
