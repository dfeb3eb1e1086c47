/** What a live check makes on an account: one service of its own, and how it goes away again. */
import { fieldsOf, optionalTextOf, textOf } from 'publishing';
import type { Account } from 'sip-provisioning';
import { FORM, SERVERLESS_API, type Answer, type TwilioRest } from '../account/twilio-rest';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import { FRIENDLY_NAME, isMarkedList, isMarkedService, markedName } from './mark';
import type { MarkedResource } from './marked-resources';
import { CannotAsk } from './cannot-ask';

type Form = Readonly<Record<string, string | readonly string[]>>;

const UPLOAD_API = 'https://serverless-upload.twilio.com/v1';
/** By what follows the account in their address. */
const KINDS: Readonly<Record<string, MarkedResource['kind']>> = {
  '/SIP/Domains.json': 'domain',
  '/SIP/CredentialLists.json': 'credential-list',
  '/SIP/IpAccessControlLists.json': 'ip-access-control-list',
  '/Queues.json': 'queue',
};
const ACCOUNT_API = 'https://api.twilio.com/2010-04-01/Accounts';

export interface Upload {
  readonly path: string;
  readonly visibility: string;
  readonly content: string;
}

/** Of Twilio's REST API what a live check uses. */
export interface ScratchRest extends Pick<TwilioRest, 'send' | 'upload'> {
  readonly account: Pick<Account, 'credentials'>;
}

/** Everything goes through `send`: it counts what is under way, and lets nothing begin once it is closed. */
export class Scratch {
  readonly name: string;
  /** Secrets that no text may show. */
  readonly secrets: readonly string[];
  /** Of deployed Functions; undefined for an API key, which cannot sign. */
  readonly authToken: string | undefined;
  readonly accountUrl: string;
  /** What was measured on the way, in words. */
  readonly measured: string[] = [];
  /** SIP domains, lists and queues that were made: lists of the account may not show them yet. */
  readonly created: MarkedResource[] = [];
  readonly #underWay = new Set<Promise<unknown>>();
  #isClosed = false;
  /** Of the service, once it is created. */
  #serviceSid = NO_SERVICE;

  constructor(
    readonly rest: ScratchRest,
    readonly shell: Pick<Shell, 'sleep' | 'nowMs'>,
    readonly id: string,
  ) {
    const { password, authToken, accountSid } = rest.account.credentials;
    this.name = markedName(id);
    this.authToken = authToken;
    this.secrets = [password, ...(authToken === undefined ? [] : [authToken]), accountSid];
    this.accountUrl = `${ACCOUNT_API}/${accountSid}`;
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  get serviceUrl(): string {
    return `${SERVERLESS_API}/Services/${this.#serviceSid}`;
  }

  /** Twilio's answer, whatever it is. */
  get(url: string): Promise<Answer> {
    return this.#track(() => this.rest.send('Live check', 'get', url));
  }

  post(url: string, form: Form = {}): Promise<Answer> {
    return this.#track(async () => {
      const answer = await this.rest.send('Live check', 'post', url, FORM, form);
      const kind = KINDS[url.slice(this.accountUrl.length)];
      const sid = fieldOf(answer, 'sid');
      if (kind !== undefined && sid !== undefined) {
        this.created.push({ kind, sid, name: `${kind} of ${this.name}` });
      }
      return answer;
    });
  }

  put(url: string): Promise<Answer> {
    return this.#track(() => this.rest.send('Live check', 'put', url, FORM, {}));
  }

  /** One version of a Function, which need not be accepted. */
  upload(functionSid: string, parts: Partial<Upload>): Promise<Answer> {
    const form = new FormData();
    if (parts.path !== undefined) form.set('Path', parts.path);
    if (parts.visibility !== undefined) form.set('Visibility', parts.visibility);
    if (parts.content !== undefined) {
      const content = new Blob([parts.content], { type: 'application/javascript' });
      form.set('Content', content, 'function.js');
    }
    const url = `${UPLOAD_API}/Services/${this.#serviceSid}/Functions/${functionSid}/Versions`;
    return this.#track(() => this.rest.upload('Live check', url, form));
  }

  /** Deletes something inside the service, which is looked at first. */
  async deleteInService(url: string): Promise<Answer> {
    if (!url.startsWith(`${this.serviceUrl}/`)) throw new Error('Not inside the scratch service.');
    const service = await this.get(this.serviceUrl);
    const names = ['unique_name', 'friendly_name'].map((name) => fieldOf(service, name) ?? '');
    if (!isMarkedService(names[0] ?? '', names[1] ?? '')) throw notOurs('service');
    return this.#track(() => this.rest.send('Live check', 'delete', url));
  }

  /** Deletes a credential list or IP access control list, which is looked at first. */
  async deleteList(url: string): Promise<Answer> {
    const list = await this.get(url);
    if (!isMarkedList(fieldOf(list, 'friendly_name') ?? '')) throw notOurs('list');
    return this.#track(() => this.rest.send('Live check', 'delete', url));
  }

  /** A request to a deployed Function. */
  async ask(url: string, init: RequestInit = {}): Promise<Answer & { readonly text: string }> {
    return this.#track(async () => {
      const signal = AbortSignal.timeout(FUNCTION_TIMEOUT_MS);
      const response = await fetch(url, { ...init, redirect: 'manual', signal }).catch(() => {
        throw new CannotAsk('the deployed Function did not answer');
      });
      const text = await response.text();
      const json = parse(text);
      const code = fieldsOf(json)['code'];
      const about = typeof code === 'number' ? { code } : {};
      return { status: response.status, json, message: '', text, ...about };
    });
  }

  /** Looks again until `look` finds something; undefined: it did not in time. */
  async until<Found>(
    seconds: number,
    look: () => Promise<Found | undefined>,
  ): Promise<Found | undefined> {
    const endsAt = this.shell.nowMs() + seconds * 1000;
    for (;;) {
      const found = await look();
      if (found !== undefined || this.shell.nowMs() >= endsAt) return found;
      await this.shell.sleep(POLL_MS);
    }
  }

  async createService(): Promise<void> {
    const form = {
      UniqueName: this.name,
      FriendlyName: FRIENDLY_NAME,
      // The Functions of a live check get no credentials of the account.
      IncludeCredentials: 'false',
    };
    this.#serviceSid = made(await this.post(`${SERVERLESS_API}/Services`, form));
  }

  /** Resolves when nothing is under way; from now on nothing begins. */
  async close(): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled([...this.#underWay]);
  }

  #track<Done>(work: () => Promise<Done>): Promise<Done> {
    if (this.#isClosed) return Promise.reject(new InstallerError('cancelled', 'Interrupted.'));
    const running = work();
    this.#underWay.add(running);
    const forget = () => void this.#underWay.delete(running);
    running.then(forget, forget);
    return running;
  }
}

/** A SID of the right form that no service has. */
export const NO_SERVICE = `ZS${'0'.repeat(32)}`;
/** Twice what a Function may take. */
const FUNCTION_TIMEOUT_MS = 20_000;
const POLL_MS = 500;

function notOurs(what: string): CannotAsk {
  return new CannotAsk(`the scratch ${what} is not there any more`);
}

/** The SID of what was created; CannotAsk if Twilio refused to create it. */
export function made(answer: Answer): string {
  mustBeMade(answer);
  return textOf(answer.json, 'sid');
}

export function mustBeMade(answer: Answer): void {
  if (answer.status !== 201) throw new CannotAsk(`Twilio refused what it needs: ${shown(answer)}`);
}

/** `409, code 20409` or `accepted`. */
export function shown({ status, code }: Answer): string {
  if (status >= 200 && status < 300) return 'accepted';
  return code === undefined ? `${status}` : `${status}, code ${code}`;
}

/** The text of a field of an answer; undefined: there is none. */
export function fieldOf({ json }: Answer, name: string): string | undefined {
  return optionalTextOf(fieldsOf(json), name);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
