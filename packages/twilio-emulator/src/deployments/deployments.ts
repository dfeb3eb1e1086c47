/** Which deployment answers which domain: swaps them without a gap. */
import type { DeployedBuild, DeploymentRunner, RunningDeployment } from './deployment-runner';

interface LiveDeployment {
  readonly build: DeployedBuild;
  readonly running: Promise<RunningDeployment>;
}

export class Deployments {
  readonly #starting = new Set<DeployedBuild>();
  readonly #liveByDomain = new Map<string, LiveDeployment>();

  constructor(private readonly runner: DeploymentRunner) {}

  /** Starts the build, then lets it answer its domain instead of its predecessor. */
  async goLive(build: DeployedBuild): Promise<void> {
    const running = this.#start(build);
    await running;
    const before = this.#liveByDomain.get(build.domainName);
    this.#liveByDomain.set(build.domainName, { build, running });
    await stop(before);
  }

  /** The deployment of a domain. After a restart it is started by its first request. */
  async running(
    domainName: string,
    restore: () => DeployedBuild | undefined,
  ): Promise<RunningDeployment | undefined> {
    const live = this.#liveByDomain.get(domainName);
    if (live) return live.running;
    const build = restore();
    if (!build) return undefined;
    const running = this.#start(build);
    this.#liveByDomain.set(domainName, { build, running });
    running.catch(() => this.#liveByDomain.delete(domainName));
    return running;
  }

  /** Whether a deployment of the build is on its way: the build may not be deleted any more. */
  isStarting(buildSid: string): boolean {
    return [...this.#starting].some((build) => build.buildSid === buildSid);
  }

  /** Whether the build is on its way to be live in the environment. */
  isStartingIn(environmentSid: string, buildSid: string): boolean {
    return [...this.#starting].some(
      (build) => build.environmentSid === environmentSid && build.buildSid === buildSid,
    );
  }

  async takeDown(isGone: (build: DeployedBuild) => boolean): Promise<void> {
    const gone = [...this.#liveByDomain.values()].filter((live) => isGone(live.build));
    for (const { build } of gone) this.#liveByDomain.delete(build.domainName);
    await Promise.all(gone.map(stop));
  }

  async dispose(): Promise<void> {
    await this.takeDown(() => true);
    await this.runner.dispose();
  }

  #start(build: DeployedBuild): Promise<RunningDeployment> {
    this.#starting.add(build);
    return this.runner.deploy(build).finally(() => this.#starting.delete(build));
  }
}

async function stop(live: LiveDeployment | undefined): Promise<void> {
  const running = await live?.running.catch(() => undefined);
  await running?.stop();
}
