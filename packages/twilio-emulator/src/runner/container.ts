/** Keeps one healthy process of a build: a failed one is replaced by the next call. */
import type { DeployedLog } from '../deployments/deployment-runner';
import type { FunctionCall } from './forward-request';
import type { FunctionOutcome, FunctionProcess } from './function-process';

export class Container {
  #process: FunctionProcess | undefined;

  constructor(
    private readonly startProcess: () => FunctionProcess,
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

  #healthyProcess(): FunctionProcess {
    this.#process ??= this.startProcess();
    return this.#process;
  }

  /** As Twilio does: a container that failed takes no more calls. Others in it may end. */
  #replace(failed: FunctionProcess): void {
    failed.retire();
    if (this.#process === failed) this.#process = undefined;
  }
}
