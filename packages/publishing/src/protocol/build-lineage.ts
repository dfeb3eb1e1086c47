/** What a build in the list is to us, read from the path of its publish record. */
import type { Build, FileVersion } from './serverless-port';

/**
 * A record's path begins so: `/publish/<environment SID>/<parent build SID>/<publish id>` for a publish, `/publish/cli`
 * for a deployment from the command line (build.mjs writes it).
 */
const RECORD_ROOT = '/publish/';

/** Characters of a publish id: 8 to 64 letters, digits, `-` and `_`, so that a path (255) can hold it. */
const PUBLISH_ID = /^[A-Za-z0-9_-]{8,64}$/;

export interface Lineage {
  readonly parentSid: string;
  readonly publishId: string;
}

export function isPublishId(text: string): boolean {
  return PUBLISH_ID.test(text);
}

export function recordPath(environmentSid: string, { parentSid, publishId }: Lineage): string {
  return `${RECORD_ROOT}${environmentSid}/${parentSid}/${publishId}`;
}

export function isRecordPath(path: string): boolean {
  return path.startsWith(RECORD_ROOT);
}

/** The record that a build carries; undefined for a build of something else. */
export function recordOf(build: Build): FileVersion | undefined {
  return build.functionVersions.find((version) => isRecordPath(version.path));
}

/** Undefined for a build that no publish of this environment made. */
export function lineageOf(build: Build, environmentSid: string): Lineage | undefined {
  const path = recordOf(build)?.path.split('/');
  const [, , environment, parentSid, publishId, ...rest] = path ?? [];
  if (environment !== environmentSid || rest.length > 0) return undefined;
  if (parentSid === undefined || publishId === undefined || parentSid === '') return undefined;
  return { parentSid, publishId };
}

/** Builds whose publish could still go live: their parent is live, and they have not failed. Newest first. */
export function openBuilds(
  builds: readonly Build[],
  environmentSid: string,
  liveSid: string,
): readonly Build[] {
  return childrenOf(builds, environmentSid, liveSid).filter((build) => build.status !== 'failed');
}

/** Builds made on top of another, failed ones too. Newest first. */
export function childrenOf(
  builds: readonly Build[],
  environmentSid: string,
  parentSid: string,
): readonly Build[] {
  return builds.filter(
    (build) => build.sid !== parentSid && lineageOf(build, environmentSid)?.parentSid === parentSid,
  );
}

/**
 * Builds of publishes that must not exist when the publish of `keepSid` is reported as done: all but itself and its
 * children. A late deployment of one of them would bring an ancestor, or a lost sibling, back.
 */
export function buildsToSweep(
  builds: readonly Build[],
  environmentSid: string,
  keepSid: string,
): readonly Build[] {
  return builds.filter((build) => {
    const lineage = lineageOf(build, environmentSid);
    return lineage !== undefined && build.sid !== keepSid && lineage.parentSid !== keepSid;
  });
}

/**
 * Builds of other publishes that must be gone before one is deployed: all but its parent and the tip that carries the
 * history. Not only siblings: if a late deployment has brought an ancestor back, what was built on either line may
 * be about to be deployed.
 */
export function rivalsOf(
  build: Build,
  builds: readonly Build[],
  environmentSid: string,
  tipSid: string | undefined,
): readonly Build[] {
  const parentSid = lineageOf(build, environmentSid)?.parentSid;
  return builds.filter(
    (each) =>
      lineageOf(each, environmentSid) !== undefined &&
      ![build.sid, parentSid, tipSid].includes(each.sid),
  );
}
