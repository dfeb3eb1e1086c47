/** Who waits in which queue of one emulator, in which order and for how long. */

interface Waiting {
  readonly queueSid: string;
  readonly callSid: string;
  readonly sinceMs: number;
}

export class WaitingCallers {
  #waiting: Waiting[] = [];

  enter(caller: Waiting): void {
    this.#waiting.push(caller);
  }

  leave({ queueSid, callSid }: Pick<Waiting, 'queueSid' | 'callSid'>): void {
    this.#waiting = this.#waiting.filter(
      (each) => each.queueSid !== queueSid || each.callSid !== callSid,
    );
  }

  /** Those in one queue, first come first. */
  of(queueSid: string): readonly Waiting[] {
    return this.#waiting.filter((each) => each.queueSid === queueSid);
  }

  /** Of those in one queue, in whole seconds; 0 if nobody waits. */
  averageSeconds(queueSid: string, nowMs: number): number {
    const inQueue = this.of(queueSid);
    const sum = inQueue.reduce((seconds, each) => seconds + (nowMs - each.sinceMs) / 1000, 0);
    return Math.floor(sum / Math.max(1, inQueue.length));
  }

  /** Docs, voice/twiml/enqueue (waitUrl): the parameters of a queue, for one of its callers. */
  parameters(
    { queueSid, callSid, sinceMs }: Waiting,
    maxSize: number,
    nowMs: number,
  ): Record<string, string> {
    const inQueue = this.of(queueSid);
    return {
      QueuePosition: String(inQueue.findIndex((each) => each.callSid === callSid) + 1),
      QueueSid: queueSid,
      QueueTime: String(Math.floor((nowMs - sinceMs) / 1000)),
      AvgQueueTime: String(this.averageSeconds(queueSid, nowMs)),
      CurrentQueueSize: String(inQueue.length),
      MaxQueueSize: String(maxSize),
    };
  }
}
