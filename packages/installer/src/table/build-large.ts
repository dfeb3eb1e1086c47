/** The build of a table whose files are uploaded already, and its way live. */
import {
  boundChanges,
  carryArchive,
  createTableBuild,
  describeInFlight,
  lineageOf,
  makeRecord,
  openBuilds,
  readHistory,
  readRecord,
  readSituation,
  recordOf,
  refuse,
  settleBuild,
  tableVersionOf,
  type ServerlessPort,
  type StoredTable,
  type TimeBudget,
} from 'publishing';
import { InstallerError } from '../installer-error';
import { AUTHOR } from '../service/publish-code';
import type { PublishProtocol } from '../service/publish-protocol';
import { publishInRounds } from '../service/publish-rounds';
import type { Shell } from '../shell';
import type { PushPlan } from './plan-push';

export interface LargeBuild {
  /** The same for the same table on the same base, so that an interrupted push is continued. */
  readonly publishId: string;
  readonly stored: StoredTable;
  readonly plan: Extract<PushPlan, { kind: 'publish' }>;
  readonly note: string;
  /** Version of the live table that the plan was made against. */
  readonly baseVersion: string;
}

/** @throws InstallerError `publish-refused`: it is not live, and does not go live later */
export async function buildLarge(
  shell: Shell,
  protocol: PublishProtocol,
  build: LargeBuild,
): Promise<void> {
  const outcome = await publishInRounds(shell, protocol, 0, (port, budget) =>
    settleOrBuild(port, budget, build),
  );
  if (outcome.kind === 'published') return;
  const message = outcome.kind === 'refused' ? outcome.message : 'The build is gone.';
  throw new InstallerError(
    'publish-refused',
    `${message} Nothing was overwritten: run the command again to look again.`,
  );
}

async function settleOrBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  { publishId, stored, plan, note, baseVersion }: LargeBuild,
): ReturnType<typeof settleBuild> {
  const situation = await readSituation(port, budget);
  const { live, builds } = situation;
  if (tableVersionOf(live) === stored.version) {
    return { kind: 'published', buildSid: live.sid, publishId };
  }
  const open = openBuilds(builds, port.environmentSid, live.sid);
  const own = open.find((each) => lineageOf(each, port.environmentSid)?.publishId === publishId);
  if (own) return settleBuild(port, budget, own, { publishId });
  if (tableVersionOf(live) !== baseVersion) {
    return refuse('stale-version', 'Others have published meanwhile.');
  }
  if (open[0]) {
    const { inFlight } = await describeInFlight(port, open[0], budget.nowMs);
    const who = `${inFlight.author} is publishing since ${inFlight.ageSeconds} s`;
    return refuse('publish-in-flight', `${who}: wait, or adopt or discard it in Flex.`);
  }
  const version = recordOf(live);
  const before = version && readRecord(await port.readFunction(version));
  const history = await readHistory(port, situation, { record: before }, undefined);
  const archive = carryArchive(history);
  const record = makeRecord({
    id: publishId,
    author: AUTHOR,
    at: new Date(budget.nowMs),
    note,
    changes: recorded(plan.changes),
    requestTag: publishId,
    table: undefined,
    earlier: history.entries,
    archive: archive.files,
  });
  const created = await createTableBuild(port, budget, situation, publishId, {
    table: { stored },
    record,
    archive,
  });
  if (created.kind === 'refused') return created;
  return settleBuild(port, budget, created.build, { publishId });
}

/** More are not worth being written down to be counted. */
const MAX_RECORDED = 10_000;

function recorded(changes: LargeBuild['plan']['changes']) {
  return changes.length > MAX_RECORDED
    ? ({ kind: 'too-many', count: changes.length } as const)
    : boundChanges({ kind: 'listed', changes });
}
