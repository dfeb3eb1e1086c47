/** Twilio's REST API by address: rows as they are on the wire, patience and limits of the account's client. */
import { parseJson } from 'command-line';
import type { Account } from 'sip-provisioning';
import { fieldsOf, optionalTextOf, rowsOf } from 'publishing';
import { InstallerError } from '../installer-error';

/** The content type of a form. */
export const FORM = 'application/x-www-form-urlencoded';

type Form = Readonly<Record<string, string | readonly string[]>>;

export const FLEX_API = 'https://flex-api.twilio.com/v1';
export const SERVERLESS_API = 'https://serverless.twilio.com/v1';

/** The most that Twilio gives in one page (docs, usage/twilios-response#paging). */
const PAGE_SIZE = 1000;

/** `what` says what is being done, for the message when it is refused. */
export class TwilioRest {
  constructor(readonly account: Account) {}

  async get(what: string, url: string): Promise<unknown> {
    const found = await this.find(what, url);
    if (found !== undefined) return found;
    throw refused(what, { status: 404, message: 'it is not there' });
  }

  /** Undefined if it is not there. */
  async find(what: string, url: string): Promise<unknown> {
    const answer = await this.send(what, 'get', url);
    if (answer.status === 404) return undefined;
    return expect(what, answer);
  }

  /** All pages of a list. */
  async list(what: string, url: string, key: string): Promise<readonly unknown[]> {
    const rows: unknown[] = [];
    let next: string | undefined = `${url}?PageSize=${PAGE_SIZE}`;
    while (next !== undefined) {
      const page: unknown = await this.get(what, next);
      rows.push(...rowsOf(page, key));
      next = optionalTextOf(fieldsOf(page)['meta'], 'next_page_url');
    }
    return rows;
  }

  async postForm(what: string, url: string, form: Form): Promise<unknown> {
    return expect(what, await this.send(what, 'post', url, FORM, form));
  }

  async postJson(what: string, url: string, body: object): Promise<unknown> {
    return expect(what, await this.send(what, 'post', url, 'application/json', body));
  }

  /** What is not there is as good as removed. */
  async remove(what: string, url: string): Promise<void> {
    const answer = await this.send(what, 'delete', url);
    if (answer.status !== 404) expect(what, answer);
  }

  /** Uploads a form with files, which twilio-node cannot send. Twilio's answer, whatever its status. */
  async upload(what: string, url: string, form: FormData): Promise<Answer> {
    const { username, password } = this.account.credentials;
    const basic = Buffer.from(`${username}:${password}`).toString('base64');
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { Authorization: `Basic ${basic}` },
        body: form,
        signal: AbortSignal.timeout(UPLOAD_TIMEOUT_MS),
      });
      return readAnswer(response.status, await response.text());
    } catch {
      // The cause would hold the request and its credentials.
      throw new InstallerError('twilio-refused', `${what}: Twilio did not answer.`);
    }
  }

  /** Twilio's answer, whatever its status. */
  async send(
    what: string,
    method: 'get' | 'post' | 'put' | 'delete',
    uri: string,
    contentType?: string,
    data?: object,
  ): Promise<Answer> {
    const answer: unknown = await this.account.ask(
      what,
      (client) =>
        client.request({
          method,
          uri,
          headers: contentType === undefined ? {} : { 'Content-Type': contentType },
          ...(data === undefined ? {} : { data }),
        }) as Promise<unknown>,
    );
    const { statusCode, body } = fieldsOf(answer);
    return readAnswer(Number(statusCode), body);
  }
}

/** Milliseconds for the upload of a file. */
const UPLOAD_TIMEOUT_MS = 30_000;

export interface Answer {
  readonly status: number;
  /** Of Twilio's error dictionary. */
  readonly code?: number;
  readonly json?: unknown;
  readonly message: string;
}

function readAnswer(status: number, body: unknown): Answer {
  const json = typeof body === 'string' && body !== '' ? parseJson(body) : body;
  const fields = typeof json === 'object' && json !== null ? fieldsOf(json) : {};
  const { code } = fields;
  return {
    status,
    json,
    message: optionalTextOf(fields, 'message') ?? 'no reason given',
    ...(typeof code === 'number' && { code }),
  };
}

function expect(what: string, answer: Answer): unknown {
  if (answer.status >= 200 && answer.status < 300) return answer.json ?? {};
  throw refused(what, answer);
}

function refused(what: string, { status, message }: Answer): InstallerError {
  const remedy =
    status === 401 ? ' Check the credentials: TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN.' : '';
  return new InstallerError(
    'twilio-refused',
    `${what}: Twilio answered ${status}, ${message}.${remedy}`,
  );
}
