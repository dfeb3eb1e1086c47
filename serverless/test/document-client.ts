/** An admin's client that knows of the service what the first document says, and its two alerts. */
import { createHmac } from 'node:crypto';
import type { TwilioEmulator } from 'twilio-emulator';
import { send, type Answer } from './http';
import { formOf } from './router-world';

interface Table {
  readonly routes: readonly { readonly address: string; readonly destination: string }[];
}

/** What an admin types: an address, and what its callers hear. */
export interface TypedRoute {
  readonly address: string;
  readonly text: string;
}

type Alert = string;

export const STALE: Alert =
  'Routes were updated by someone else and cannot be published. Please reload and try again.';
export const IN_PROGRESS: Alert =
  'Another route publish is in progress. Publishing now will overwrite other changes.';

export class DocumentClient {
  #data: Table = { routes: [] };
  #version = '';

  constructor(
    private readonly emulator: TwilioEmulator,
    private readonly domain: string,
  ) {}

  /** The interface is opened, or reloaded. */
  async load(): Promise<readonly Alert[]> {
    const { body } = await this.#insist('list');
    this.#data = body['data'] as Table;
    this.#version = String(body['version']);
    return body['versionIsDeployed'] === true ? [] : [IN_PROGRESS];
  }

  texts(): readonly string[] {
    return this.#data.routes.map(({ destination }) => destination);
  }

  async publish(route: TypedRoute): Promise<readonly Alert[]> {
    const updated = await this.#update(route);
    if (updated.status === 409) return [STALE];
    if (updated.status !== 200) throw new Error(`Not updated: ${updated.text}`);
    await this.deploy(String(updated.body['buildSid']));
    return [];
  }

  /** The first half of a publish; resolves to the SID of the build. */
  async update(route: TypedRoute): Promise<string> {
    const { body, status, text } = await this.#update(route);
    if (status !== 200) throw new Error(`Not updated: ${text}`);
    return String(body['buildSid']);
  }

  /** The second half: when the build is completed it goes live. */
  async deploy(buildSid: string): Promise<void> {
    for (let status: unknown = 'building'; status !== 'completed';) {
      status = (await this.#insist('update-status', { buildSid })).body['buildStatus'];
      if (status === 'failed') throw new Error(`${buildSid} has failed.`);
    }
    const { status, text } = await this.#insist('publish', { buildSid });
    if (status !== 200) throw new Error(`Not published: ${text}`);
  }

  /** What a call to this address is answered with, as Twilio asks for it. */
  async call(to: string): Promise<string> {
    const path = '/inbound-sip-router';
    const form = { CallSid: `CA${'0'.repeat(32)}`, From: 'sip:phone@example.com', To: to };
    const sorted = Object.entries(form).sort(([one], [other]) => (one < other ? -1 : 1));
    const signature = createHmac('sha1', this.emulator.authToken)
      .update(`https://${this.domain}${path}${sorted.flat().join('')}`)
      .digest('base64');
    return (await this.#post(path, form, { 'x-twilio-signature': signature })).text;
  }

  #update({ address, text }: TypedRoute): Promise<Answer> {
    const routes = [...this.#data.routes, { address, type: 'say', destination: text }];
    const data = JSON.stringify({ ...this.#data, routes });
    return this.#insist('update', { data, version: this.#version });
  }

  /** Asked again while a container is starting. */
  async #insist(name: string, parameters: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const form = { ...parameters, Token: this.emulator.flexTokens.admin };
    for (let tries = 0; tries < 40; tries += 1) {
      const answer = await this.#post(`/admin/${name}`, form);
      if (answer.status !== 503 && answer.status !== 202) return answer;
    }
    throw new Error(`admin/${name} never gave an answer.`);
  }

  #post(
    path: string,
    form: Readonly<Record<string, string>>,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer> {
    const all = {
      host: this.domain,
      'content-type': 'application/x-www-form-urlencoded',
      ...headers,
    };
    return send(this.emulator.url, 'POST', path, all, formOf(form));
  }
}
