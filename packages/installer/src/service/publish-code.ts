/** Puts code live over the live table as a publish: the same protocol, so neither can get lost (packages/publishing/PROTOCOL.md). */
import { randomUUID } from 'node:crypto';
import type { RouteTable } from 'route-table';
import {
  type Build,
  carryArchive,
  createTableBuild,
  type NewTable,
  describeInFlight,
  isRecordPath,
  lineageOf,
  openBuilds,
  makeRecord,
  readHistory,
  readRecord,
  readSituation,
  recordOf,
  refuse,
  type ServerlessPort,
  settleBuild,
  type Situation,
  storedTableOf,
  type TimeBudget,
  unpackTable,
} from 'publishing';
import type { Shell } from '../shell';
import type { PublishProtocol } from './publish-protocol';
import { publishInRounds, type PublishedCode } from './publish-rounds';

export interface NewCode {
  /** Tells this code from other code; begins the publish id, so that another run finds its build. */
  readonly fingerprint: string;
  /** Undefined if it has not been uploaded: then only a build that is there already is published. */
  readonly from: Pick<Build, 'functionVersions' | 'dependencies' | 'runtime'> | undefined;
  /** How long a publish of somebody else is waited for, in milliseconds. */
  readonly waitForOthersMs: number;
  /** The table of a live build without its secrets, if it can be asked for. */
  readonly maskedTable: (liveBuildSid: string) => Promise<RouteTable | undefined>;
}

/** Author of what comes from the command line, as the admin API names it. */
export const AUTHOR = 'command line';
const NOTE = 'New code; the routes stay as they are';

export function publishCode(
  shell: Shell,
  protocol: PublishProtocol,
  code: NewCode,
): Promise<PublishedCode> {
  return publishInRounds(shell, protocol, code.waitForOthersMs, (port, budget) =>
    settleOrCreate(port, budget, code),
  );
}

/** The build of this code on top of what is live: one of a run that did not end, or a new one. */
async function settleOrCreate(
  port: ServerlessPort,
  budget: TimeBudget,
  { fingerprint, from, maskedTable }: NewCode,
) {
  const situation = await readSituation(port, budget);
  const { live, builds } = situation;
  const open = openBuilds(builds, port.environmentSid, live.sid);
  for (const build of open) {
    const publishId = lineageOf(build, port.environmentSid)?.publishId ?? '';
    if (publishId.startsWith(idPrefix(fingerprint))) {
      return settleBuild(port, budget, build, { publishId });
    }
  }
  if (!from) return { kind: 'not-there' as const };
  if (open[0]) {
    const { inFlight } = await describeInFlight(port, open[0], budget.nowMs);
    return refuse(
      'publish-in-flight',
      `${inFlight.author} is publishing since ${inFlight.ageSeconds} s (build ${inFlight.buildSid}): wait, or adopt or discard it in Flex, and run the command again.`,
      { inFlight },
    );
  }
  const stored = storedTableOf(live);
  if (!stored) return refuse('invalid-table', `Build ${live.sid} has no route table.`);
  const publishId = `${idPrefix(fingerprint)}${randomUUID().slice(0, 13)}`;
  const { record, archive } = await makeCodeRecord(port, situation, {
    publishId,
    at: new Date(budget.nowMs),
    masked: await maskedTable(live.sid),
  });
  const created = await createTableBuild(port, budget, withCode(situation, from), publishId, {
    table: { stored },
    record,
    archive,
  });
  if (created.kind === 'refused') return created;
  return settleBuild(port, budget, created.build, { publishId });
}

/** The live build in every respect but the code. Its record stays: the next one is a version of the same Function. */
function withCode(
  situation: Situation,
  { functionVersions, dependencies, runtime }: NonNullable<NewCode['from']>,
): Situation {
  const { live } = situation;
  const record = recordOf(live);
  const code = functionVersions.filter(({ path }) => !isRecordPath(path));
  return {
    ...situation,
    live: {
      ...live,
      functionVersions: record ? [...code, record] : code,
      dependencies,
      runtime,
    },
  };
}

/** An entry of the history without changes: the table is the one before. */
async function makeCodeRecord(
  port: ServerlessPort,
  situation: Situation,
  { publishId, at, masked }: { publishId: string; at: Date; masked: RouteTable | undefined },
): Promise<Pick<NewTable, 'record' | 'archive'>> {
  const version = recordOf(situation.live);
  const before = version && readRecord(await port.readFunction(version));
  const table = masked ?? (before?.kind === 'publish' ? unpackTable(before) : undefined);
  const history = await readHistory(port, situation, { record: before }, table);
  const archive = carryArchive(history);
  const record = makeRecord({
    id: publishId,
    author: AUTHOR,
    at,
    note: NOTE,
    changes: { kind: 'listed', changes: [] },
    requestTag: publishId,
    table,
    earlier: history.entries,
    archive: archive.files,
  });
  return { record, archive };
}

function idPrefix(fingerprint: string): string {
  return `code-${fingerprint}-`;
}
