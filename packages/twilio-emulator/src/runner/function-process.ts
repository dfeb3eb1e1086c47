/** One process that runs a deployed build: started, asked, ended. */
import { fork, type ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import { join } from 'node:path';
import type { Clock } from '../clock';
import type { DeployedLog } from '../deployments/deployment-runner';
import type { Limits } from '../limits/limits';
import { packageFolder } from '../package-folder';
import { forwardRequest, type FunctionAnswer, type FunctionCall } from './forward-request';
import { readProcessMessage } from './process-message';
import type { WrittenBuild } from './written-build';

/** CommonJS and shipped as it is: it runs the same from sources and from the bundle. */
const SCRIPT = 'src/runner/deployed-process.cjs';
/** Enough of what a process said last to explain why it did not start. */
const REMEMBERED_ERROR_CHARACTERS = 4000;

export interface ProcessSettings {
  readonly build: WrittenBuild;
  /** What Functions find in their `context`. */
  readonly context: Readonly<Record<string, string>>;
  /** Process environment of the Functions. */
  readonly environment: Readonly<Record<string, string>>;
  /** Loaded before everything else: leads TLS connections to Twilio here. */
  readonly preload: string;
  readonly clock: Clock;
  readonly limits: Pick<Limits, 'executionMs'>;
  readonly writeLog: (log: DeployedLog) => void;
}

export type FunctionOutcome =
  | FunctionAnswer
  | { readonly kind: 'timed-out'; readonly limitMs: number }
  | { readonly kind: 'crashed' };

export class FunctionProcess {
  readonly #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true });
  /** Calls in flight, by request: called when all that the Function wrote has arrived. */
  readonly #onReported = new Map<string, () => void>();
  #port = 0;
  #lastErrors = '';
  #isRetired = false;
  /** Resolves when the process is gone. */
  readonly ended: Promise<void>;
  /** Resolves when it takes calls; rejects when it ends before. */
  readonly ready: Promise<void>;

  constructor(private readonly settings: ProcessSettings) {
    this.#child = fork(join(packageFolder(), SCRIPT), {
      cwd: settings.build.folder,
      env: settings.environment,
      execArgv: ['--require', settings.preload],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc', 'pipe'],
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#lastErrors = (this.#lastErrors + text).slice(-REMEMBERED_ERROR_CHARACTERS);
    });
    this.ended = this.#watchEnd();
    this.ready = this.#becomeReady();
    this.ready.catch(() => undefined);
    // Before the build: what it loads may ask for the time at once.
    this.#tellClock();
    const { build, context } = settings;
    this.#child.send({ kind: 'serve', build: { ...build, context } });
    void this.ended.then(settings.clock.listen(() => this.#tellClock()));
  }

  /** Resolves when the answer and everything that the Function wrote until then have arrived. */
  async call(call: FunctionCall): Promise<FunctionOutcome> {
    const reported = new Promise<void>((resolve) => this.#onReported.set(call.requestSid, resolve));
    let cancelLimit = (): void => undefined;
    const { clock, limits } = this.settings;
    const limitMs = limits.executionMs;
    const timedOut = new Promise<FunctionOutcome>((resolve) => {
      if (limitMs === undefined) return;
      cancelLimit = clock.after(limitMs, () => resolve({ kind: 'timed-out', limitMs }));
    });
    try {
      return await Promise.race([
        this.#forward(call, reported),
        this.ended.then((): FunctionOutcome => ({ kind: 'crashed' })),
        timedOut,
      ]);
    } finally {
      cancelLimit();
      this.#onReported.delete(call.requestSid);
      this.#endIfUnused();
    }
  }

  /** Ends the process as soon as its last call in flight has ended. */
  retire(): void {
    this.#isRetired = true;
    this.#endIfUnused();
  }

  /** Ends the process at once, also one that spins. */
  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.ended;
  }

  /** Between requests; each request brings the clock's reading itself. */
  #tellClock(): void {
    // A process that has just ended hears nothing; `ended` says so.
    const clock = this.settings.clock.read();
    if (this.#child.connected) this.#child.send({ kind: 'clock', clock }, () => undefined);
  }

  #endIfUnused(): void {
    if (this.#isRetired && this.#onReported.size === 0) void this.kill();
  }

  async #forward(call: FunctionCall, reported: Promise<void>): Promise<FunctionOutcome> {
    try {
      const answer = await forwardRequest(
        this.#port,
        this.#agent,
        call,
        this.settings.clock.read(),
      );
      await reported;
      return answer;
    } catch {
      await this.kill();
      return { kind: 'crashed' };
    }
  }

  #watchEnd(): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        this.#agent.destroy();
        resolve();
      };
      // `close` comes after the last message; a process that could not start only has `error`.
      this.#child.once('close', end);
      this.#child.on('error', () => {
        if (this.#child.pid === undefined) end();
      });
    });
  }

  #becomeReady(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#child.on('message', (message) => this.#hear(message, resolve));
      void this.ended.then(() =>
        reject(new Error(`The deployed process ended before it was ready. ${this.#lastErrors}`)),
      );
    });
  }

  #hear(received: unknown, onReady: () => void): void {
    const message = readProcessMessage(received);
    switch (message?.kind) {
      case 'ready':
        this.#port = message.port;
        onReady();
        return;
      case 'log':
        this.settings.writeLog(message.log);
        return;
      case 'answered':
        this.#onReported.get(message.requestSid)?.();
        return;
      case undefined:
    }
  }
}
