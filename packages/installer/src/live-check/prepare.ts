/** What several questions need in the scratch service; each is made when the first question asks for it. */
import { once } from './once';
import { CannotAsk } from './cannot-ask';
import { fieldOf, made, type Scratch } from './scratch';
import { SCRATCH_FUNCTIONS } from './scratch-functions';

interface Environment {
  readonly url: string;
  /** `https://…twil.io` */
  readonly site: string;
}

interface Files {
  /** Of the Functions, in the order in which they were made. */
  readonly functionSids: readonly string[];
  readonly versionSids: readonly string[];
}

interface Live {
  readonly buildSid: string;
  /** Whether the first read of the environment after the deployment showed it. */
  readonly isReadAtOnce: boolean;
}

export interface Prepared {
  readonly environment: () => Promise<Environment>;
  readonly files: () => Promise<Files>;
  /** SIDs of three builds in the order in which they were made; they may be building. */
  readonly newBuilds: () => Promise<readonly [string, string, string]>;
  /** The same, completed. */
  readonly builds: () => Promise<readonly [string, string, string]>;
  /** The first build is live, and its domain answers. */
  readonly live: () => Promise<Live>;
}

/** Seconds for three builds; how long one takes is not documented. */
const BUILD_SECONDS = 300;
/** Seconds until a new domain answers; not documented. */
const DOMAIN_SECONDS = 60;

export function prepare(scratch: Scratch): Prepared {
  const service = once(() => scratch.createService());
  const environment = once(async () => {
    await service();
    const url = `${scratch.serviceUrl}/Environments`;
    const answer = await scratch.post(url, { UniqueName: 'first', DomainSuffix: 'first' });
    const sid = made(answer);
    return { url: `${url}/${sid}`, site: `https://${fieldOf(answer, 'domain_name') ?? ''}` };
  });
  const files = once(async () => {
    await service();
    const functionSids: string[] = [];
    const versionSids: string[] = [];
    for (const file of SCRATCH_FUNCTIONS) {
      const form = { FriendlyName: file.path.slice(1) };
      const sid = made(await scratch.post(`${scratch.serviceUrl}/Functions`, form));
      functionSids.push(sid);
      versionSids.push(made(await scratch.upload(sid, file)));
    }
    return { functionSids, versionSids };
  });
  const newBuild = async (): Promise<string> => {
    const { versionSids } = await files();
    const form = { FunctionVersions: versionSids, Runtime: 'node22' };
    return made(await scratch.post(`${scratch.serviceUrl}/Builds`, form));
  };
  const newBuilds = once(
    async () => [await newBuild(), await newBuild(), await newBuild()] as const,
  );
  const builds = once(async () => {
    const startedAt = scratch.shell.nowMs();
    const sids = await newBuilds();
    for (const sid of sids) await completed(scratch, sid);
    scratch.measured.push(`three builds took ${secondsSince(scratch, startedAt)} s`);
    return sids;
  });
  const live = once(async () => {
    const [buildSid] = await builds();
    const { url, site } = await environment();
    made(await scratch.post(`${url}/Deployments`, { BuildSid: buildSid }));
    const isReadAtOnce = fieldOf(await scratch.get(url), 'build_sid') === buildSid;
    const startedAt = scratch.shell.nowMs();
    const answers = await scratch.until(DOMAIN_SECONDS, async () =>
      (await scratch.ask(`${site}/nothing`)).status === 200 ? true : undefined,
    );
    if (answers === undefined) throw new CannotAsk('the deployed service does not answer');
    scratch.measured.push(`the domain answered after ${secondsSince(scratch, startedAt)} s`);
    return { buildSid, isReadAtOnce };
  });
  return { environment, files, newBuilds, builds, live };
}

async function completed(scratch: Scratch, sid: string): Promise<void> {
  const url = `${scratch.serviceUrl}/Builds/${sid}/Status`;
  const status = await scratch.until(BUILD_SECONDS, async () => {
    const found = fieldOf(await scratch.get(url), 'status');
    return found === 'completed' || found === 'failed' ? found : undefined;
  });
  if (status === 'completed') return;
  throw new CannotAsk(status === undefined ? 'a build did not end' : 'a build failed');
}

export function secondsSince(scratch: Scratch, startedAtMs: number): string {
  return ((scratch.shell.nowMs() - startedAtMs) / 1000).toFixed(1);
}
