/** Twilio's Serverless API in memory, as the protocol assumes it to be: with lists and reads that lag, and lost answers. */
import { recordOf } from '../src/protocol/build-lineage';
import type {
  Build,
  BuildContent,
  BuildStatus,
  Creation,
  Deletion,
  Deployment,
  DeploymentCreation,
  FileVersion,
  ServerlessPort,
} from '../src/protocol/serverless-port';
import type { Time } from '../src/protocol/time-budget';

type Operation = keyof Omit<ServerlessPort, 'environmentSid'>;
type List = 'builds' | 'deployments' | 'functionVersions';

/** How a creation is answered: `lost` is done, `late` only when `catchUp` is called. */
type Trouble = 'lost' | 'late' | 'repeated' | { readonly refused: string };

const PAGE = 100;

export class FakeTwilio implements ServerlessPort {
  readonly environmentSid = 'ZE1';
  /** Newest first. */
  allBuilds: Build[] = [];
  allDeployments: Deployment[] = [];
  versions: FileVersion[] = [];
  readonly contents = new Map<string, string | Uint8Array>();
  liveSid: string | undefined;
  /** Of builds to come. */
  newStatus: BuildStatus = 'completed';
  /** Builds that cannot be deleted although they are not live here. */
  readonly heldElsewhere = new Set<string>();
  /** Every operation with its first argument, in order. */
  readonly calls: string[] = [];
  nowMs = 1_000_000;

  readonly #before: { operation: Operation; of: string; act: () => unknown }[] = [];
  readonly #after: { operation: Operation; of: string; act: () => unknown }[] = [];
  readonly #stale = new Map<List, { reads: number; rows: readonly unknown[] }>();
  readonly #hidden = new Map<string, number>();
  readonly #troubles: { operation: Operation; trouble: Trouble }[] = [];
  readonly #late: (() => unknown)[] = [];
  #count = 0;

  get time(): Time {
    return {
      nowMs: () => this.nowMs,
      sleep: (ms) => {
        this.nowMs += ms;
        return Promise.resolve();
      },
    };
  }

  /** Once, before the next operation of this name (and first argument). */
  before(operation: Operation, act: () => unknown, of = ''): void {
    this.#before.push({ operation, of, act });
  }

  after(operation: Operation, act: () => unknown, of = ''): void {
    this.#after.push({ operation, of, act });
  }

  /** The list shows for the next reads what it shows now. */
  freeze(list: List, reads: number): void {
    const rows = { builds: this.allBuilds, deployments: this.allDeployments };
    const now = list === 'functionVersions' ? this.versions : rows[list];
    this.#stale.set(list, { reads, rows: [...now] });
  }

  /** The list of builds as it is, but for one that it does not show yet. */
  freezeBuildsWithout(sid: string, reads: number): void {
    this.#stale.set('builds', { reads, rows: this.allBuilds.filter((build) => build.sid !== sid) });
  }

  /** The same of versions, from the newest one of this path on. */
  freezeVersionsBefore(path: RegExp, reads: number): void {
    const at = this.versions.findIndex((version) => path.test(version.path));
    this.#stale.set('functionVersions', { reads, rows: this.versions.slice(at + 1) });
  }

  /** The next reads of this one build find nothing. */
  hide(sid: string, reads: number): void {
    this.#hidden.set(sid, reads);
  }

  trouble(operation: Operation, trouble: Trouble): void {
    this.#troubles.push({ operation, trouble });
  }

  /** What Twilio was late with takes effect. */
  async catchUp(): Promise<void> {
    for (const act of this.#late.splice(0)) await act();
  }

  /** From the command line. */
  deployFromElsewhere(files: Readonly<Record<string, string>>, record?: string): Build {
    const made = (path: string, content: string) => this.#upload(`ZH${path}`, path, content);
    const functions = [made('/inbound-sip-router', 'code')];
    if (record !== undefined) functions.push(made('/publish/cli', record));
    const build = this.#addBuild({
      functionVersions: functions,
      assetVersions: Object.entries(files).map(([path, content]) => made(path, content)),
      dependencies: [],
      runtime: 'node22',
    });
    this.allBuilds[0] = { ...build, status: 'completed' };
    this.deployNow(build.sid);
    return this.allBuilds[0];
  }

  deployNow(sid: string): void {
    this.#count += 1;
    const createdAt = new Date(this.nowMs);
    this.allDeployments.unshift({ sid: `ZD${this.#count}`, buildSid: sid, createdAt });
    this.liveSid = sid;
  }

  setStatus(sid: string, status: BuildStatus): void {
    this.allBuilds = this.allBuilds.map((each) => (each.sid === sid ? { ...each, status } : each));
  }

  liveBuildSid = () => this.#do('liveBuildSid', '', () => this.liveSid);
  builds = () => this.#do('builds', '', () => this.#list('builds', this.allBuilds));
  build = (sid: string) => this.#do('build', sid, () => this.#one(sid));
  buildStatus = (sid: string) => this.#do('buildStatus', sid, () => this.#one(sid)?.status);

  deployments: ServerlessPort['deployments'] = async (isEnough) => {
    const all = await this.#do('deployments', '', () =>
      this.#list('deployments', this.allDeployments),
    );
    for (let end = PAGE; end < all.length; end += PAGE) {
      const read = all.slice(0, end);
      if (await isEnough(read)) return read;
    }
    return all;
  };

  functionVersions = (functionSid: string) =>
    this.#do('functionVersions', functionSid, () =>
      this.#list('functionVersions', this.versions).filter(
        ({ fileSid }) => fileSid === functionSid,
      ),
    );

  readFunction = ({ sid }: FileVersion) =>
    this.#do('readFunction', sid, () => String(this.contents.get(sid)));

  createFunction = (name: string) => this.#do('createFunction', name, () => `ZH${name}`);
  createAsset = (name: string) => this.#do('createAsset', name, () => `ZH${name}`);
  uploadFunction = (fileSid: string, path: string, content: string) =>
    this.#do('uploadFunction', path, () => this.#upload(fileSid, path, content));
  uploadAsset = (fileSid: string, path: string, content: string | Uint8Array) =>
    this.#do('uploadAsset', path, () => this.#upload(fileSid, path, content));

  createBuild = (content: BuildContent): Promise<Creation> =>
    this.#do('createBuild', '', () =>
      this.#create('createBuild', () => this.#addBuild(content).sid),
    );

  deleteBuild = (sid: string): Promise<Deletion> =>
    this.#do('deleteBuild', sid, () => {
      if (!this.allBuilds.some((build) => build.sid === sid)) return 'absent';
      if (this.liveSid === sid || this.heldElsewhere.has(sid)) return 'live';
      this.allBuilds = this.allBuilds.filter((build) => build.sid !== sid);
      return 'deleted';
    });

  deploy = (sid: string): Promise<DeploymentCreation> =>
    this.#do('deploy', sid, (): DeploymentCreation => {
      const build = this.allBuilds.find((each) => each.sid === sid);
      if (build?.status !== 'completed') return { kind: 'refused', message: 'Not a build.' };
      if (this.liveSid === sid || this.#take('deploy', 'repeated')) return { kind: 'repeated' };
      return this.#create('deploy', () => {
        // A deleted build cannot be deployed, however late the request.
        if (this.allBuilds.some((each) => each.sid === sid)) this.deployNow(sid);
        return this.allDeployments[0]?.sid ?? '';
      });
    });

  async #do<Result>(operation: Operation, of: string, work: () => Result): Promise<Result> {
    this.calls.push(`${operation} ${of}`.trim());
    await runOnce(this.#before, operation, of);
    const result = work();
    await runOnce(this.#after, operation, of);
    return result;
  }

  #create(operation: Operation, work: () => string): Creation {
    const at = this.#troubles.findIndex((each) => each.operation === operation);
    const [armed] = at < 0 ? [] : this.#troubles.splice(at, 1);
    if (!armed) return { kind: 'created', sid: work() };
    if (armed.trouble === 'late') this.#late.push(work);
    else if (armed.trouble === 'lost') work();
    else if (armed.trouble !== 'repeated')
      return { kind: 'refused', message: armed.trouble.refused };
    return { kind: 'doubtful' };
  }

  #take(operation: Operation, trouble: Trouble): boolean {
    const at = this.#troubles.findIndex(
      (each) => each.operation === operation && each.trouble === trouble,
    );
    return at >= 0 && this.#troubles.splice(at, 1).length > 0;
  }

  #list<Row>(list: List, rows: readonly Row[]): readonly Row[] {
    const stale = this.#stale.get(list);
    if (!stale || stale.reads === 0) return [...rows];
    stale.reads -= 1;
    return stale.rows as readonly Row[];
  }

  #one(sid: string): Build | undefined {
    const hidden = this.#hidden.get(sid) ?? 0;
    if (hidden > 0) {
      this.#hidden.set(sid, hidden - 1);
      return undefined;
    }
    return this.allBuilds.find((build) => build.sid === sid);
  }

  #upload(fileSid: string, path: string, content: string | Uint8Array): string {
    this.#count += 1;
    const sid = `ZN${this.#count}`;
    this.versions.unshift({ sid, fileSid, path });
    this.contents.set(sid, content);
    return sid;
  }

  #addBuild({ functionVersions, assetVersions, ...rest }: BuildContent): Build {
    this.#count += 1;
    const find = (sid: string) => this.versions.find((version) => version.sid === sid)!;
    const build: Build = {
      sid: `ZB${this.#count}`,
      status: this.newStatus,
      createdAt: new Date(this.nowMs),
      functionVersions: functionVersions.map(find),
      assetVersions: assetVersions.map(find),
      ...rest,
    };
    this.allBuilds.unshift(build);
    return build;
  }

  recordText(build: Build): string {
    return String(this.contents.get(recordOf(build)?.sid ?? ''));
  }
}

async function runOnce(
  hooks: { operation: Operation; of: string; act: () => unknown }[],
  operation: Operation,
  of: string,
): Promise<void> {
  const at = hooks.findIndex(
    (hook) => hook.operation === operation && (hook.of === '' || hook.of === of),
  );
  if (at >= 0) await hooks.splice(at, 1)[0]?.act();
}
