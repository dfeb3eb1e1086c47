/** The history as seen from what is live: publishes, and deployments from elsewhere as events. */
import { diffTables, type RouteTable } from 'route-table';
import { recordOf } from '../protocol/build-lineage';
import type { OwnDeployment } from '../protocol/own-deployment';
import { readRecord, unpackTable, type PublishRecord } from '../protocol/publish-record';
import type { Build, Deployment, ServerlessPort } from '../protocol/serverless-port';
import { tipOf } from '../protocol/published-line';
import { deploymentsOverridden, type Situation } from '../protocol/situation';
import { tableVersionOf } from '../protocol/stored-table';
import type { ArchiveFile } from '../archive/plan-archive';
import { boundChanges, MAX_CLI_ENTRIES } from './history-bound';
import type { CliEntry, HistoryEntry, RecordedChanges } from './history-entry';
import { unpackOlder } from './older-entries';

export interface History {
  /** Newest first; the first is what is live. */
  readonly entries: readonly HistoryEntry[];
  /** The archive files of the last publish, newest first; a deployment from elsewhere does not carry them. */
  readonly archive: readonly ArchiveFile[];
}

/**
 * `own` is the live deployment and `masked` its table without secrets.
 *
 * From a deployment from the command line the last publish is found by the list of deployments: its build is kept
 * until the next publish has taken its history over.
 */
export async function readHistory(
  port: ServerlessPort,
  situation: Situation,
  own: Pick<OwnDeployment, 'record'>,
  masked: RouteTable | undefined,
): Promise<History> {
  const tip = tipOf(situation, port.environmentSid);
  const isOwnTip = tip?.sid === situation.live.sid && own.record?.kind === 'publish';
  const record = isOwnTip ? own.record : tip && (await readPublishRecord(port, tip));
  const after = cliEntries(situation, tip, record, masked);
  if (!tip || record?.kind !== 'publish') return { entries: after, archive: [] };
  const published = publishedEntries(situation, tip, record, port.environmentSid);
  const stored = new Set(tip.assetVersions.map(({ path }) => path));
  return {
    entries: [...after, ...published, ...record.earlier, ...unpackOlder(record)],
    archive: (record.archive ?? []).filter(({ path }) => stored.has(path)),
  };
}

async function readPublishRecord(port: ServerlessPort, build: Build) {
  const version = recordOf(build);
  return version && readRecord(await port.readFunction(version));
}

/**
 * The newest deployments since the tip: however many there are, they do not push publishes out of the history. Of
 * several only the sum of their changes is known: it is told with the newest.
 */
function cliEntries(
  situation: Situation,
  tip: Build | undefined,
  record: ReturnType<typeof readRecord>,
  masked: RouteTable | undefined,
): readonly CliEntry[] {
  const before = record?.kind === 'publish' ? unpackTable(record) : undefined;
  const sum: RecordedChanges =
    before && masked
      ? boundChanges({ kind: 'listed', changes: diffTables(before, masked) })
      : { kind: 'unknown' };
  const at = situation.deployments.findIndex((each) => each.buildSid === tip?.sid);
  const since = situation.deployments.slice(0, at < 0 ? undefined : at).slice(0, MAX_CLI_ENTRIES);
  return since.flatMap((deployment, index) =>
    cliEntry(situation, deployment, index === 0 ? sum : { kind: 'listed', changes: [] }),
  );
}

/** The tip's own entry, below it deployments that it went live over without having seen them. */
function publishedEntries(
  situation: Situation,
  tip: Build,
  record: PublishRecord,
  environmentSid: string,
): readonly HistoryEntry[] {
  const { deployments } = situation;
  const at = deployments.findIndex((each) => each.buildSid === tip.sid);
  const version = tableVersionOf(tip);
  const overridden = deploymentsOverridden(situation, environmentSid, tip);
  return [
    {
      ...record.entry,
      buildSid: tip.sid,
      ...(version === undefined ? {} : { version }),
      ...(at < 0 ? {} : { liveAt: deployments[at]?.createdAt.toISOString() ?? '' }),
    },
    ...overridden.flatMap((deployment) =>
      cliEntry({ builds: [] }, deployment, { kind: 'listed', changes: [] }, record.entry.id),
    ),
  ];
}

function cliEntry(
  { builds }: Pick<Situation, 'builds'>,
  { sid, buildSid, createdAt }: Deployment,
  changes: RecordedChanges,
  overriddenBy?: string,
): readonly CliEntry[] {
  if (buildSid === undefined) return [];
  const build = builds.find((each) => each.sid === buildSid);
  const version = build && tableVersionOf(build);
  return [
    {
      kind: 'cli-deployment',
      id: sid,
      buildSid,
      liveAt: createdAt.toISOString(),
      changes,
      ...(version === undefined ? {} : { version }),
      ...(overriddenBy === undefined ? {} : { overriddenBy }),
    },
  ];
}
