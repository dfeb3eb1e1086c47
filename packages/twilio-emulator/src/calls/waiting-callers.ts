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

  /** Docs, voice/twiml/enqueue (waitUrl): the parameters of a queue, for one of its callers. */
  parameters({ queueSid, callSid, sinceMs }: Waiting, nowMs: number): Record<string, string> {
    const inQueue = this.#waiting.filter((each) => each.queueSid === queueSid);
    const seconds = inQueue.map((each) => (nowMs - each.sinceMs) / 1000);
    const average = seconds.reduce((sum, each) => sum + each, 0) / Math.max(1, seconds.length);
    return {
      QueuePosition: String(inQueue.findIndex((each) => each.callSid === callSid) + 1),
      QueueSid: queueSid,
      QueueTime: String(Math.floor((nowMs - sinceMs) / 1000)),
      AvgQueueTime: String(Math.floor(average)),
      CurrentQueueSize: String(inQueue.length),
    };
  }
}
