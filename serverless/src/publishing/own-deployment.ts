/** The deployment that the running code belongs to: its record, and the table beside it. */
import { readFileSync } from 'node:fs';
import { isRecordPath, recordOf } from './build-lineage';
import { readRecord, type CliRecord, type PublishRecord } from './publish-record';
import type { Build, ServerlessPort } from './serverless-port';

/** Runtime path of `assets/config.private.json`. */
export const TABLE_PATH = '/config.json';

export interface OwnDeployment {
  /** Path of its record; undefined where it was deployed without one. */
  readonly recordPath: string | undefined;
  readonly recordText: string;
  readonly record: PublishRecord | CliRecord | undefined;
  readonly tableText: string;
}

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

/**
 * Whether the running code is the live build's: an old container answers for a while after a deployment, with an old
 * table. The path of a publish's record is its own; those of the command line share one and are told apart by content.
 */
export async function isOwnBuild(
  live: Build,
  own: OwnDeployment,
  port: ServerlessPort,
): Promise<boolean> {
  const version = recordOf(live);
  if (version?.path !== own.recordPath) return false;
  if (version === undefined || own.record?.kind === 'publish') return true;
  return (await port.readFunction(version)).trim() === own.recordText.trim();
}
