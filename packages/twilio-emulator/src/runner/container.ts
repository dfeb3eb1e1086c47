/** Keeps one healthy process of a build: the next call replaces one that failed, or is out of date. */
import type { DeployedLog } from '../deployments/deployment-runner';
import type { FunctionCall } from './forward-request';
import type { FunctionOutcome, FunctionProcess } from './function-process';

export class Container {
  #process: FunctionProcess | undefined;
  /** What the process was started with. */
  #context = '';

  constructor(
    private readonly startProcess: () => FunctionProcess,
    private readonly context: () => Readonly<Record<string, string>>,
    private readonly writeLog: (log: DeployedLog) => void,
  ) {}

  /** Resolves when a process takes calls; rejects with what it said when it cannot start. */
  async start(): Promise<void> {
    await this.#healthyProcess().ready;
  }

  async call(call: FunctionCall): Promise<FunctionOutcome> {
    const process = this.#healthyProcess();
    const outcome = await process.ready.then(
      () => process.call(call),
      (error: unknown): FunctionOutcome => {
        this.writeLog({ level: 'error', message: String(error) });
        return { kind: 'crashed' };
      },
    );
    if (outcome.kind !== 'answered') this.#replace(process);
    return outcome;
  }

  /** Ends the process; no call is in flight and none comes any more. */
  end(): void {
    this.#process?.retire();
  }

  /** A process that knows the variables as they are now: a changed one needs a new process. */
  #healthyProcess(): FunctionProcess {
    const context = JSON.stringify(this.context());
    if (this.#process && this.#context !== context) this.#replace(this.#process);
    this.#context = context;
    this.#process ??= this.startProcess();
    return this.#process;
  }

  /** The process takes no more calls; those in it may end. */
  #replace(old: FunctionProcess): void {
    old.retire();
    if (this.#process === old) this.#process = undefined;
  }
}
