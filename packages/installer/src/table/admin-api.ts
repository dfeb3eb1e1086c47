/** The admin API of the live service, asked with signed requests. */
import { parseJson } from 'command-line';
import { fieldsOf, optionalTextOf } from 'publishing';
import { postSigned } from '../account/signed-request';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';

export type Fields = Readonly<Record<string, unknown>>;

export interface AdminAnswer {
  readonly status: number;
  readonly body: Fields;
}

/** 503 and no answer mean: nothing is lost, send the same request again. 202: not yet. */
const AGAIN: readonly (number | undefined)[] = [202, 503, 504, undefined];
const AGAIN_AFTER_MS = 1_000;
const DEADLINE_MS = 3 * 60_000;

export class AdminApi {
  constructor(
    private readonly shell: Pick<Shell, 'sleep' | 'nowMs'>,
    private readonly domain: string,
    private readonly authToken: string,
  ) {}

  /** Any answer but "ask again". `maxMs`: how long that is done. */
  async ask(
    name: string,
    form: Readonly<Record<string, string>> = {},
    maxMs = DEADLINE_MS,
  ): Promise<AdminAnswer> {
    const url = `https://${this.domain}/admin/${name}`;
    const untilMs = this.shell.nowMs() + maxMs;
    for (;;) {
      const { status, text } = await postSigned(url, form, this.authToken);
      if (status !== undefined && !AGAIN.includes(status)) return { status, body: fieldsIn(text) };
      if (this.shell.nowMs() > untilMs) {
        const what = status === undefined ? `gives no answer (${text})` : `answers ${status}`;
        throw new InstallerError('admin-refused', `${url} ${what}: try again later.`);
      }
      await this.shell.sleep(AGAIN_AFTER_MS);
    }
  }
}

/** What a refusal says, in the words of the service. */
export function messageOf({ status, body }: AdminAnswer): string {
  const message = optionalTextOf(body, 'message');
  if (message !== undefined) return message;
  return status === 404
    ? 'The live service has no admin API of this version: run "npm run deploy" first.'
    : `The admin API answered ${status}.`;
}

function fieldsIn(text: string): Fields {
  const body = parseJson(text);
  return typeof body === 'object' && body !== null ? fieldsOf(body) : {};
}
