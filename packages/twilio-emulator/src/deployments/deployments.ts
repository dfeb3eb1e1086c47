/** Which deployment answers which domain: swaps them without a gap. */
import type { DeployedBuild, DeploymentRunner, RunningDeployment } from './deployment-runner';

interface LiveDeployment {
  readonly buildSid: string;
  readonly running: Promise<RunningDeployment>;
}

export class Deployments {
  readonly #liveByDomain = new Map<string, LiveDeployment>();

  constructor(private readonly runner: DeploymentRunner) {}

  /** Starts the build, then lets it answer its domain instead of its predecessor. */
  async goLive(build: DeployedBuild): Promise<void> {
    const running = await this.runner.deploy(build);
    const before = this.#liveByDomain.get(build.domainName);
    this.#liveByDomain.set(build.domainName, {
      buildSid: build.buildSid,
      running: Promise.resolve(running),
    });
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
    const running = this.runner.deploy(build);
    this.#liveByDomain.set(domainName, { buildSid: build.buildSid, running });
    return running;
  }

  async takeDown(domainName: string): Promise<void> {
    const live = this.#liveByDomain.get(domainName);
    this.#liveByDomain.delete(domainName);
    await stop(live);
  }

  async dispose(): Promise<void> {
    await Promise.all([...this.#liveByDomain.keys()].map((domain) => this.takeDown(domain)));
    await this.runner.dispose();
  }
}

async function stop(live: LiveDeployment | undefined): Promise<void> {
  const running = await live?.running.catch(() => undefined);
  await running?.stop();
}
