/** `push`: publishes the local route table through review: validation, differences, version check. */
import { createHmac } from 'node:crypto';
import { readProgress, readStarted, type Refused } from 'admin-contract';
import {
  secretMarkersIn,
  SHARDS_KEY,
  unknownTableKeys,
  validateLargeTable,
  type Issue,
  type KnownSecrets,
  type MergeConflict,
  type RouteTable,
} from 'route-table';
import { EXIT, UsageError } from 'command-line';
import { maskTable } from 'publishing';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import { messageOf } from '../table/admin-api';
import type { LiveTable } from '../table/live-table';
import { newWarnings } from '../table/new-warnings';
import { listTable, openTables, type Tables } from '../table/open-tables';
import { readOwnAccount } from '../table/own-account';
import { isLargeTable, publishLarge } from '../table/publish-large';
import { planPush, withSecrets, type PushPlan } from '../table/plan-push';
import { writePulledTable, written } from '../table/pulled-table';
import { nameOf, renderChanges, tellingTexts } from '../table/render-changes';
import { readLastCalls } from '../usage/read-last-calls';
import { renderReplay, replayCalls } from '../usage/replay-calls';
import type { CommonOptions } from './common-options';

export interface PushOptions extends CommonOptions {
  readonly merge?: boolean;
  readonly replace?: boolean;
  readonly note: string;
  /** How many of the last calls are replayed. */
  readonly replay?: string;
}

/** More are not read: it would take many minutes. */
const MAX_REPLAYED = 5_000;

export async function pushCommand(shell: Shell, options: PushOptions): Promise<number> {
  const replayed = replayedCount(options);
  const tables = await openTables(shell, options);
  const { live, pulled, file, service } = tables;
  const local = readLocal(tables);
  if (!live.table) {
    throw new InstallerError(
      'admin-refused',
      'The live table is not valid, so it cannot be compared: repair it in Flex first.',
    );
  }
  const isLarge = live.manifest !== undefined || isLargeTable(local.local);
  if (isLarge && !live.tableKeys.includes(SHARDS_KEY)) throw needsDeploy([ABOVE_ONE_ASSET]);
  const plan = planPush({
    ...local,
    isLarge,
    live: live.table,
    pulled: pulled?.table,
    isBaseLive: pulled?.version === live.version,
  });
  if (plan.kind === 'nothing') {
    shell.out(`Nothing to do: the live table (version ${live.version}) has all of ${file}.\n`);
    return EXIT.ok;
  }
  if (plan.kind === 'conflicts') throw conflicting(plan.conflicts);
  if (SHARDS_KEY in plan.table) throw ownShards();
  const unknown = unknownTableKeys(plan.table, live.data, live.tableKeys);
  if (unknown.length > 0) throw needsDeploy(unknown);
  for (const line of shownChanges(plan.changes)) shell.out(`  ${line}\n`);
  for (const line of tellingTexts(plan.changes, options.note)) shell.out(`  ! ${line}\n`);
  for (const line of await warningsOf(tables, ...plan.compared, shell.nowMs())) {
    shell.out(`  ! ${line}\n`);
  }
  if (replayed > 0) await sayReplay(shell, tables, plan.masked, replayed);
  if (options.dryRun === true) {
    shell.out('\nNothing was published (--dry-run).\n');
    return EXIT.changes;
  }
  await askForConsent(shell, options, plan);
  const after = isLarge
    ? await pushLarge(shell, tables, options, plan)
    : await pushSmall(tables, options, plan);
  keepLocal(shell, tables, plan, local.known, after);
  writePulledTable(shell, options.serviceFolder, service.serviceSid, after);
  shell.out(`\nPublished: version ${after.version} is live.\n`);
  return EXIT.ok;
}

function replayedCount({ replay = '0' }: PushOptions): number {
  const count = Number(replay);
  if (Number.isInteger(count) && count >= 0 && count <= MAX_REPLAYED) return count;
  throw new UsageError(`--replay ${replay}: a number of calls, at most ${MAX_REPLAYED}.`);
}

async function pushSmall(
  tables: Tables,
  options: PushOptions,
  plan: Publishing,
): Promise<LiveTable> {
  await publish(tables, options, plan);
  return listTable(tables.admin);
}

/** What was sent is known: a million routes are not asked for again. */
async function pushLarge(
  shell: Shell,
  tables: Tables,
  { note }: PushOptions,
  plan: Publishing,
): Promise<LiveTable> {
  await publishLarge(shell, tables, plan, note);
  const after = await listTable(tables.admin);
  return { ...after, data: plan.masked, table: plan.masked };
}

/** A push of a whole new table has a change for each route. */
const MAX_SHOWN_CHANGES = 1_000;

function shownChanges(changes: Publishing['changes']): readonly string[] {
  const hidden = changes.length - MAX_SHOWN_CHANGES;
  const lines = renderChanges(changes.slice(0, MAX_SHOWN_CHANGES));
  return hidden > 0 ? [...lines, `and ${hidden} more changes`] : lines;
}

/** Only tells: whatever it says, the table can be published. */
async function sayReplay(
  shell: Shell,
  { admin, live }: Tables,
  masked: RouteTable,
  count: number,
): Promise<void> {
  const calls = await readLastCalls(admin, count);
  const summary = live.table && replayCalls(calls, live.table, masked);
  if (summary) shell.out(`\n${renderReplay(summary).join('\n')}\n`);
}

type Publishing = Extract<PushPlan, { kind: 'publish' }>;

function readLocal({ localText, file, authToken }: Tables) {
  if (localText === undefined) throw new UsageError(`There is no ${file}: run "npm run pull".`);
  const stored = parse(localText, file);
  const checked = validateLargeTable(stored);
  if (checked.kind === 'invalid') throw invalid(`${file} is not valid`, checked.issues);
  const { table, known } = maskTable(stored, authToken, () => checked);
  if (table) return { local: table, known };
  throw invalid(`${file} is not valid`, []);
}

/** Only what is new: the live table has been looked at before. */
async function warningsOf(
  { admin }: Tables,
  live: RouteTable,
  masked: RouteTable,
  nowMs: number,
): Promise<readonly string[]> {
  const account = await readOwnAccount(admin, masked);
  return newWarnings(live, masked, account, nowMs);
}

async function askForConsent(shell: Shell, options: PushOptions, { how, changes }: Publishing) {
  const { yes, merge, replace } = options;
  if (how === 'merged' && merge !== true) {
    const since = 'Others have published since the last pull; nothing of theirs is in the way.';
    if (!shell.canAsk || yes === true) {
      throw new InstallerError(
        'publish-refused',
        `${since} Add --merge to put these changes onto the live table, or run "npm run pull" and look.`,
      );
    }
    shell.out(`\n${since} These changes would be put onto the live table.\n`);
  }
  if (how === 'never-pulled' && replace !== true && (yes === true || !shell.canAsk)) {
    throw new UsageError(
      'This file was never pulled from this service: what is live and not in it would be lost. Run "npm run pull" first, or add --replace.',
    );
  }
  if (yes === true) return;
  if (!shell.canAsk) throw new UsageError('There is no terminal to ask on: add --yes to publish.');
  const count = `${changes.length} ${changes.length === 1 ? 'change' : 'changes'}`;
  if (await shell.confirm(`Publish ${count}?`)) return;
  throw new InstallerError('cancelled', 'Cancelled: nothing was published.');
}

/** The same push has the same id, so that an interrupted one is continued. Keyed: a table holds passwords. */
async function publish(
  { admin, live, authToken }: Tables,
  { note }: PushOptions,
  { table }: Publishing,
): Promise<void> {
  const request = { version: live.version, note, data: JSON.stringify(table) };
  const tag = createHmac('sha256', authToken).update(JSON.stringify(request)).digest('hex');
  const id = `push-${tag.slice(0, 40)}`;
  const updated = await admin.ask('update', { ...request, id }, readStarted);
  if (updated.kind === 'refused') throw refused(updated);
  const { buildSid } = updated.value;
  const published = await admin.ask('publish', { buildSid }, readProgress, {
    isDone: ({ state }) => state === 'live',
  });
  if (published.kind === 'refused') throw refused(published);
}

/**
 * The file stays as it is written, unless others' routes are to come into it or it has markers that no longer count:
 * those of a route that was renamed.
 */
function keepLocal(
  shell: Shell,
  { file, localText = '' }: Tables,
  { how, table: sent }: Publishing,
  known: KnownSecrets,
  { table: live }: LiveTable,
): void {
  const alive = new Set(secretMarkersIn(live));
  const isStale = secretMarkersIn(localText).some((marker) => !alive.has(marker));
  if (isStale && live) shell.writeFile(file, written(withSecrets(live, known)));
  else if (how === 'merged') shell.writeFile(file, written(sent));
}

function refused(answer: Refused): InstallerError {
  const { status, issues = [] } = answer;
  const advice =
    status === 409 ? ' Nothing was overwritten: run the command again to look again.' : '';
  const lines = issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`);
  return new InstallerError('publish-refused', `${messageOf(answer)}${lines.join('')}${advice}`);
}

const ABOVE_ONE_ASSET = 'tables of more than 10 MB';

/** An older service would publish what it cannot run. */
function needsDeploy(unknown: readonly string[]): InstallerError {
  return new InstallerError(
    'publish-refused',
    `The deployed service does not know ${unknown.join(', ')}: run "npm run deploy" first. Nothing was published.`,
  );
}

function ownShards(): InstallerError {
  return new InstallerError(
    'local-table',
    `The table has a field "${SHARDS_KEY}", a name that the router itself needs: rename it. Nothing was published.`,
  );
}

function conflicting(conflicts: readonly MergeConflict[]): InstallerError {
  const places = conflicts.map(({ place, ...conflict }) => {
    const where = place.kind === 'route' ? nameOf(place.key) : `${place.kind} route`;
    const what = 'path' in conflict ? `: ${conflict.path.join('.')}` : '';
    return `\n  ${where}${what}`;
  });
  return new InstallerError(
    'publish-refused',
    `Since the last pull others have published other values for what you have changed:${places.join('')}\nNothing was published. Keep a copy of your file, run "npm run pull -- --yes", and put your changes there again; or make them in Flex.`,
  );
}

function invalid(what: string, issues: readonly Issue[]): InstallerError {
  const lines = issues.map(({ path, message }) => `\n  ${path.join('.')}: ${message}`);
  return new InstallerError('local-table', `${what}; nothing was published:${lines.join('')}`);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    // The parser's own message would quote the file, and with it secrets.
    throw new InstallerError('local-table', `${file} is not JSON: nothing was published.`);
  }
}
