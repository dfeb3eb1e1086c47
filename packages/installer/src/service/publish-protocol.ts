/** The publish protocol of the service, driven from here: no Function's 10 s, but the same port and the same steps. */
import {
  OutOfTime,
  serverlessClient,
  type ServerlessPort,
  TimeBudget,
  twilioAsker,
  TwilioFailure,
} from 'publishing';
import type { AccountCredentials } from 'sip-provisioning';
import type { Shell } from '../shell';

export interface Place {
  readonly serviceSid: string;
  readonly environmentSid: string;
}

/** One step of the protocol, with the time that a Function would have for it. */
export type ProtocolWork<Result> = (port: ServerlessPort, budget: TimeBudget) => Promise<Result>;

/** After which it is given up: a build takes a minute or two. */
const DEADLINE_MS = 10 * 60_000;
const AGAIN_AFTER_MS = 1_000;
/** How often Twilio may fail to answer in a row. */
const MAX_FAILURES = 3;

export class PublishProtocol {
  readonly #deadlineMs: number;

  constructor(
    private readonly shell: Pick<Shell, 'sleep' | 'nowMs'>,
    private readonly credentials: AccountCredentials,
    private readonly place: Place,
  ) {
    this.#deadlineMs = shell.nowMs() + DEADLINE_MS;
  }

  /**
   * `limitMs` is the time of one attempt; left out: that of a Function.
   *
   * A step that ran out of time, or that Twilio did not answer, is begun again: it goes on where it was.
   */
  async run<Result>(work: ProtocolWork<Result>, limitMs?: number): Promise<Result> {
    for (let failures = 0; ;) {
      try {
        return await this.#attempt(work, limitMs);
      } catch (error) {
        const isUnavailable = error instanceof TwilioFailure && error.code === 'unavailable';
        if (isUnavailable) failures += 1;
        const mayRepeat = error instanceof OutOfTime || (isUnavailable && failures < MAX_FAILURES);
        if (!mayRepeat || this.shell.nowMs() > this.#deadlineMs) throw error;
        await this.shell.sleep(AGAIN_AFTER_MS);
      }
    }
  }

  #attempt<Result>(work: ProtocolWork<Result>, limitMs?: number): Promise<Result> {
    const budget = new TimeBudget(this.shell, limitMs);
    // Basic authentication, with an API key as well.
    const { username: accountSid, password: authToken } = this.credentials;
    const port = serverlessClient(twilioAsker({ accountSid, authToken }, budget), this.place);
    return work(port, budget);
  }
}
