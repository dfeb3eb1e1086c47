/** Whether Twilio takes the assets of a new table: looked at before anything is uploaded. */
import { MAX_ASSET_BYTES } from 'route-table';
import { isArchivePath } from '../archive/archive-bound';
import { isTablePath, type TableFile } from '../protocol/stored-table';
import type { Build, FileVersion } from '../protocol/serverless-port';

/** Private assets of a build (Twilio docs, serverless limits; dated). */
const MAX_PRIVATE_ASSETS = 50;
const MEGABYTE = 1_000_000;

/** The files of a table before any of it is uploaded. */
export interface FilesToStore {
  readonly upload: readonly TableFile[];
  /** Versions that stay. */
  readonly kept: readonly FileVersion[];
}

/** What is in the way, each with its limit; empty if nothing is. `base` is the build that everything else comes from. */
export function beyondLimits({ upload, kept }: FilesToStore, base: Build): readonly string[] {
  const tooLarge = upload.filter((file) => bytesOf(file) > MAX_ASSET_BYTES);
  const others = base.assetVersions.filter(({ path }) => !isTablePath(path));
  const archived = others.filter(({ path }) => isArchivePath(path)).length;
  const ofTable = upload.length + kept.length;
  const assets = ofTable + others.length;
  return [
    ...tooLarge.map(
      (file) =>
        `${file.path} would have ${megabytes(bytesOf(file))} MB, a private asset of Twilio has at most ${megabytes(MAX_ASSET_BYTES)} MB: shorten comments and options of its routes, or have fewer routes.`,
    ),
    ...(assets > MAX_PRIVATE_ASSETS
      ? [
          `The build would have ${assets} assets (${ofTable} of the table, ${archived} of the history, ${others.length - archived} others), Twilio takes at most ${MAX_PRIVATE_ASSETS} private ones: remove other assets from the service.`,
        ]
      : []),
  ];
}

function bytesOf({ content }: TableFile): number {
  return typeof content === 'string' ? Buffer.byteLength(content) : content.length;
}

function megabytes(bytes: number): string {
  return (bytes / MEGABYTE).toFixed(1);
}
