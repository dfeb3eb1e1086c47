/** What tests of placed calls share: a SIP domain, and a web server that answers its webhooks. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { CallStep, CallTrace } from '../src/index';
import type { TestEmulator } from './test-emulator';

const API = 'api.twilio.com';
const PASSWORD = 'Correct-Horse-9';

/** How a domain is made; left out: with a credential list of alice. */
interface DomainSettings {
  readonly name?: string;
  readonly auth?: 'credentials' | 'ip' | 'both' | 'registrations' | 'none';
  /** Parameters of the SIP domain: VoiceUrl, VoiceFallbackUrl … */
  readonly voice: Readonly<Record<string, string>>;
}

/** Lets alice in with her password, or 192.0.2.0/24, or nobody. Returns the domain's SID. */
export async function createSipDomain(
  emulator: TestEmulator,
  { name = 'acme', auth = 'credentials', voice }: DomainSettings,
): Promise<string> {
  const create = async (path: string, form: Record<string, string>): Promise<string> => {
    const base = `/2010-04-01/Accounts/${emulator.running.accountSid}/SIP`;
    const reply = await emulator.post(API, `${base}/${path}.json`, form);
    if (reply.status !== 201) throw new Error(JSON.stringify(reply.body));
    return reply.body.sid;
  };
  const domain = await create('Domains', { DomainName: `${name}.sip.twilio.com`, ...voice });
  if (auth === 'credentials' || auth === 'both' || auth === 'registrations') {
    const list = await create('CredentialLists', { FriendlyName: `callers of ${name}` });
    const alice = { Username: 'alice', Password: PASSWORD };
    await create(`CredentialLists/${list}/Credentials`, alice);
    const use = auth === 'registrations' ? 'Registrations' : 'Calls';
    const path = `Domains/${domain}/Auth/${use}/CredentialListMappings`;
    await create(path, { CredentialListSid: list });
  }
  if (auth === 'ip' || auth === 'both') {
    const list = await create('IpAccessControlLists', { FriendlyName: `carrier of ${name}` });
    const address = { FriendlyName: 'net', IpAddress: '192.0.2.0', CidrPrefixLength: '24' };
    await create(`IpAccessControlLists/${list}/IpAddresses`, address);
    const path = `Domains/${domain}/Auth/Calls/IpAccessControlListMappings`;
    await create(path, { IpAccessControlListSid: list });
  }
  return domain;
}

/** A call of alice to `user` at a host of acme. */
export function callOfAlice(user = '1001', host = 'acme.sip.twilio.com') {
  return {
    from: 'sip:+15550001111@carrier.example.com',
    to: `sip:${user}@${host}`,
    credentials: { username: 'alice', password: PASSWORD },
  };
}

/** The webhooks that a call asked, in order. */
export function requests(trace: CallTrace): Extract<CallStep, { kind: 'request' }>[] {
  return trace.steps.flatMap((step) => (step.kind === 'request' ? [step] : []));
}

interface ReceivedWebhook {
  readonly method: string;
  /** Path and query as they came. */
  readonly target: string;
  readonly form: Readonly<Record<string, string>>;
  readonly signature: string;
}

type WebhookAnswer = (response: ServerResponse, webhook: ReceivedWebhook) => void;

export interface WebhookServer {
  readonly url: string;
  readonly received: ReceivedWebhook[];
  /** How a path is answered from now on; others are 404. */
  on(path: string, answer: WebhookAnswer): void;
  /** A path that answers TwiML. */
  twiml(path: string, verbs: string): void;
  close(): Promise<void>;
}

export async function startWebhookServer(): Promise<WebhookServer> {
  const answers = new Map<string, WebhookAnswer>();
  const received: ReceivedWebhook[] = [];
  const server = createServer((request, response) => {
    void readWebhook(request).then((webhook) => {
      received.push(webhook);
      const answer = answers.get(webhook.target.replace(/\?.*$/, ''));
      if (answer) answer(response, webhook);
      else response.writeHead(404).end();
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const on = (path: string, answer: WebhookAnswer): void => void answers.set(path, answer);
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    received,
    on,
    twiml: (path, verbs) =>
      on(path, (response) => {
        response.setHeader('Content-Type', 'text/xml');
        response.end(`<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`);
      }),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readWebhook(request: IncomingMessage): Promise<ReceivedWebhook> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return {
    method: request.method ?? '',
    target: request.url ?? '',
    form: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
    signature: String(request.headers['x-twilio-signature']),
  };
}
