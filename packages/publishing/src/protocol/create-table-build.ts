/** Uploads a table with its record and makes the build that carries everything else of the base over. */
import { isArchivePath } from '../archive/archive-bound';
import type { ArchivePlan } from '../archive/plan-archive';
import { isRecordPath, recordPath, lineageOf } from './build-lineage';
import { buildRuntime } from './build-runtime';
import { carriedBase } from './carried-base';
import { recordFunctionOf } from './record-function';
import { writeRecord, type PublishRecord } from './publish-record';
import { tipOf } from './published-line';
import { refuse, type Refusal } from './refusal';
import type { Build, FileVersion, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';
import { isTablePath, storedTableOf, type StoredTable, type TableFile } from './stored-table';
import type { TimeBudget } from './time-budget';

export interface NewTable {
  /** Its files, which are uploaded, beside those that stay; or a table that is stored already. */
  readonly table:
    | { readonly upload: readonly TableFile[]; readonly kept?: readonly FileVersion[] }
    | { readonly stored: StoredTable };
  readonly record: PublishRecord;
  readonly archive: ArchivePlan;
}

/** Name of the records' Function if the base has no record. */
const RECORD_FUNCTION = '/publish';

export type CreatedBuild = { readonly kind: 'created'; readonly build: Build } | Refusal;

export async function createTableBuild(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  publishId: string,
  { table, record, archive }: NewTable,
): Promise<CreatedBuild> {
  const { live } = situation;
  if (!storedTableOf(live)) throw new Error(`The live build ${live.sid} has no route table.`);
  budget.beforeWrite();
  const functionSid = recordFunctionOf(situation) ?? (await port.createFunction(RECORD_FUNCTION));
  const path = recordPath(port.environmentSid, { parentSid: live.sid, publishId });
  budget.beforeWrite();
  const [recordVersion, tableVersions, archiveVersions] = await Promise.all([
    port.uploadFunction(functionSid, path, writeRecord(record)),
    'upload' in table
      ? uploadTable(port, situation, table.upload, table.kept)
      : table.stored.files.map(({ sid }) => sid),
    archiveFiles(port, situation, archive),
  ]);
  const base = carriedBase(situation, port.environmentSid);
  budget.beforeWrite();
  const creation = await port.createBuild({
    functionVersions: [
      ...base.functionVersions
        .filter((version) => !isRecordPath(version.path))
        .map(({ sid }) => sid),
      recordVersion,
    ],
    assetVersions: [
      ...base.assetVersions
        .filter((version) => !isTablePath(version.path) && !isArchivePath(version.path))
        .map(({ sid }) => sid),
      ...tableVersions,
      ...archiveVersions,
    ],
    dependencies: base.dependencies,
    runtime: buildRuntime(base.runtime),
  });
  if (creation.kind === 'refused') {
    return refuse('build-refused', `Twilio refused the build: ${creation.message}`);
  }
  const build = await findCreated(port, creation, publishId);
  if (build) return { kind: 'created', build };
  // It may still come. Then it is an open build with this id: the same request sent again finds it.
  return refuse('outcome-unknown', 'Twilio has not said whether the build was made: ask again.');
}

/** New versions of the assets that hold the table already; its index may be the first one. */
async function uploadTable(
  port: ServerlessPort,
  situation: Situation,
  files: readonly TableFile[],
  kept: readonly FileVersion[] = [],
): Promise<readonly string[]> {
  const uploaded = await Promise.all(files.map((file) => uploadFile(port, situation, file)));
  return [...uploaded, ...kept.map(({ sid }) => sid)];
}

/** Version SIDs of all archive files: those of the tip, which a deployment from elsewhere does not carry, and a new one. */
async function archiveFiles(
  port: ServerlessPort,
  situation: Situation,
  { files, upload }: ArchivePlan,
): Promise<readonly string[]> {
  const carried = tipOf(situation, port.environmentSid)?.assetVersions ?? [];
  const kept = files.flatMap(({ path }) =>
    path === upload?.path ? [] : carried.filter((version) => version.path === path),
  );
  const sids = kept.map(({ sid }) => sid);
  return upload ? [...sids, await uploadFile(port, situation, upload)] : sids;
}

/** A version of the asset with this path; a new one only if no build has it. */
export async function uploadFile(
  port: ServerlessPort,
  { live, builds }: Pick<Situation, 'live' | 'builds'>,
  { path, content }: TableFile,
): Promise<string> {
  const known = [live, ...builds].flatMap((build) => build.assetVersions);
  const asset = known.find((version) => version.path === path)?.fileSid;
  return port.uploadAsset(asset ?? (await port.createAsset(path)), path, content);
}

/** A create whose answer was lost is never repeated: its build is looked for. */
async function findCreated(
  port: ServerlessPort,
  creation: { readonly kind: 'created'; readonly sid: string } | { readonly kind: 'doubtful' },
  publishId: string,
): Promise<Build | undefined> {
  if (creation.kind === 'created') return port.build(creation.sid);
  const builds = await port.builds();
  return builds.find((each) => lineageOf(each, port.environmentSid)?.publishId === publishId);
}
