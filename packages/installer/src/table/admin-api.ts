/** The admin API of the live service, asked with signed requests. */
import {
  formParameters,
  readResponse,
  type AdminFunction,
  type AdminRequests,
  type Answer,
  type Refused,
  type ResponseWords,
} from 'admin-contract';
import { postSigned } from '../account/post-signed';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';

/** Every answer but "ask again". */
export type AdminAnswer<Value> = Extract<Answer<Value>, { kind: 'ok' | 'refused' }>;

const AGAIN_AFTER_MS = 1_000;
const DEADLINE_MS = 3 * 60_000;

const OLDER =
  'The live service is of another release than this command: run "npm run deploy" first.';
export const words: ResponseWords = {
  malformed: (field) => `${OLDER} (Its answer has no ${field} that can be read.)`,
  unreachable: () => OLDER,
};

export class AdminApi {
  /** What the service's clock is ahead of this one, once it has said so. */
  #aheadMs = 0;

  constructor(
    private readonly shell: Pick<Shell, 'sleep' | 'nowMs'>,
    private readonly domain: string,
    private readonly authToken: string,
  ) {}

  /**
   * Sends the request again while the answer is lost, or says that nothing is lost, or is one for which `isDone` says
   * no; for `maxMs`.
   *
   * @throws InstallerError `admin-refused` if nothing else has come until then
   */
  async ask<Name extends AdminFunction, Value>(
    name: Name,
    request: AdminRequests[Name],
    read: (body: unknown) => Value,
    { maxMs = DEADLINE_MS, isDone = () => true }: AskOptions<Value> = {},
  ): Promise<AdminAnswer<Value>> {
    const untilMs = this.shell.nowMs() + maxMs;
    for (;;) {
      const answer = await this.#askOnce(name, formParameters(request), read);
      if (answer.kind === 'refused') {
        if (!this.#setClockBy(answer)) return answer;
      } else if (answer.kind === 'ok' && isDone(answer.value)) {
        return answer;
      }
      if (this.shell.nowMs() > untilMs) {
        const what = 'message' in answer ? answer.message : 'It is not finished.';
        const message = `https://${this.domain}/admin/${name}: ${what} Try again later.`;
        throw new InstallerError('admin-refused', message);
      }
      await this.shell.sleep(AGAIN_AFTER_MS);
    }
  }

  async #askOnce<Value>(
    name: AdminFunction,
    parameters: Readonly<Record<string, string>>,
    read: (body: unknown) => Value,
  ): Promise<Answer<Value>> {
    const url = `https://${this.domain}/admin/${name}`;
    const nowMs = this.shell.nowMs() + this.#aheadMs;
    const { status, text } = await postSigned(url, parameters, this.authToken, nowMs);
    if (status === undefined)
      return { kind: 'no-answer', message: `It gives no answer (${text}).` };
    return readResponse({ status, text }, read, words);
  }

  /** True if this was the reason and it is fixed: once. */
  #setClockBy({ code, now }: Refused): boolean {
    if (code !== 'stale-signature' || now === undefined || this.#aheadMs !== 0) return false;
    this.#aheadMs = now * 1_000 - this.shell.nowMs();
    return true;
  }
}

export interface AskOptions<Value> {
  readonly maxMs?: number;
  /** Of an answer that is not the last one. */
  readonly isDone?: (value: Value) => boolean;
}

/** A release that signed with Twilio's signature knows no other. */
export function isOlderService({ code }: Refused): boolean {
  return code === 'no-token';
}

/** What a refusal says, in the words of the service. */
export function messageOf(refused: Refused): string {
  return isOlderService(refused) ? OLDER : refused.message;
}
