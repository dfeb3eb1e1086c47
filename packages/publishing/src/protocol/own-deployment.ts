/** Whether the code that is running belongs to the live build. */
import { recordOf } from './build-lineage';
import type { CliRecord, PublishRecord } from './publish-record';
import type { Build, ServerlessPort } from './serverless-port';

/** The deployment that the running code belongs to. */
export interface OwnDeployment {
  /** Path of its record; undefined if it was deployed without one. */
  readonly recordPath: string | undefined;
  readonly recordText: string;
  readonly record: PublishRecord | CliRecord | undefined;
  /** JSON of its route table. */
  readonly tableText: string;
  /** Content of a private asset beside it; undefined if there is none of this path. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
}

/**
 * An old container answers for a while after a deployment, with an old table. The path of a publish's record is its
 * own; those of the command line share one and are told apart by content.
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
