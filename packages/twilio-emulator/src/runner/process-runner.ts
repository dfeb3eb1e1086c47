/** Runs deployed builds, each in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type {
  DeployedBuild,
  DeployedFile,
  DeploymentRunner,
} from '../deployments/deployment-runner';
import type { ClientFiles } from '../doors/redirect-file';
import type { Otherwise } from '../faults/otherwise';
import type { Limits } from '../limits/limits';
import { Container } from './container';
import { FunctionProcess } from './function-process';
import { RunningBuild } from './running-build';
import { StaleTime, type StaleContainers } from './stale-containers';
import { contextOf, writeBuild } from './written-build';

export interface ProcessRunnerOptions {
  readonly clock: Clock;
  readonly limits: Limits;
  readonly staleContainers: StaleContainers;
  readonly otherwise: Pick<Otherwise, 'shown'>;
  readonly nextRequestSid: () => string;
  /** What leads a Function's own requests to Twilio back here; asked for when a process starts. */
  readonly clientFiles: () => Pick<ClientFiles, 'ca' | 'redirect'>;
}

export class ProcessRunner implements DeploymentRunner {
  readonly #processes = new Set<FunctionProcess>();
  /** The last build that was started for a domain. */
  readonly #lastByDomain = new Map<string, RunningBuild>();
  #folder: string | undefined;
  #isDisposed = false;

  constructor(private readonly options: ProcessRunnerOptions) {}

  async deploy(build: DeployedBuild): Promise<RunningBuild> {
    const folder = mkdtempSync(join(this.#instanceFolder(), `${build.buildSid}-`));
    const written = writeBuild(build, folder);
    const context = () => contextOf(build);
    const startProcess = (): FunctionProcess => {
      const { ca, redirect } = this.options.clientFiles();
      return this.#watch(
        new FunctionProcess({
          build: written,
          context: context(),
          environment: {
            ...context(),
            // Lambda's clock is UTC; PATH and HOME let what a Function starts find its way.
            TZ: 'UTC',
            PATH: process.env['PATH'] ?? '',
            HOME: process.env['HOME'] ?? '',
            NODE_EXTRA_CA_CERTS: ca,
          },
          preload: redirect,
          clock: this.options.clock,
          limits: this.options.limits,
          writeLog: build.writeLog,
        }),
      );
    };
    const container = new Container(startProcess, context, build.writeLog);
    const running: RunningBuild = new RunningBuild({
      build,
      container,
      limits: this.options.limits,
      nextRequestSid: this.options.nextRequestSid,
      shown: this.options.otherwise.shown,
      onEnd: () => {
        rmSync(folder, { recursive: true, force: true });
        if (this.#lastByDomain.get(build.domainName) === running) {
          this.#lastByDomain.delete(build.domainName);
        }
      },
    });
    if (build.files.some(isCallable)) await container.start();
    this.#follow(build.domainName, running);
    return running;
  }

  async dispose(): Promise<void> {
    this.#isDisposed = true;
    await Promise.all([...this.#processes].map((each) => each.kill()));
    if (this.#folder !== undefined) rmSync(this.#folder, { recursive: true, force: true });
  }

  #follow(domainName: string, running: RunningBuild): void {
    const { staleContainers, clock } = this.options;
    const predecessor = this.#lastByDomain.get(domainName);
    const staleness = predecessor && staleContainers.take();
    if (predecessor && staleness) {
      running.leaveRequestsTo(predecessor, (onOver) => new StaleTime(staleness, clock, onOver));
    }
    this.#lastByDomain.set(domainName, running);
  }

  #watch(started: FunctionProcess): FunctionProcess {
    this.#processes.add(started);
    void started.ended.then(() => this.#processes.delete(started));
    if (this.#isDisposed) void started.kill();
    return started;
  }

  #instanceFolder(): string {
    this.#folder ??= mkdtempSync(join(tmpdir(), 'twilio-emulator-builds-'));
    return this.#folder;
  }
}

function isCallable(file: DeployedFile): boolean {
  return file.kind === 'function' && file.visibility !== 'private';
}
