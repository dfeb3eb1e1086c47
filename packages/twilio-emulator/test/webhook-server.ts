/** A web server that answers the webhooks of calls: a new one for each test. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

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
  /** Those that a path received, with any query. */
  readonly asked: (path: string) => ReceivedWebhook[];
  /** How a path is answered from now on; others are 404. */
  readonly on: (path: string, answer: WebhookAnswer) => void;
  /** A path that answers TwiML. */
  readonly twiml: (path: string, verbs: string) => void;
}

/** Starts before each test, without an answer for any path, and closes after it. */
export function startTestWebhookServer(): WebhookServer {
  const answers = new Map<string, WebhookAnswer>();
  const received: ReceivedWebhook[] = [];
  let server: Server;
  beforeEach(async () => {
    answers.clear();
    received.length = 0;
    server = createServer((request, response) => {
      void readWebhook(request).then((webhook) => {
        received.push(webhook);
        const answer = answers.get(pathOf(webhook));
        if (answer) answer(response, webhook);
        else response.writeHead(404).end();
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
  });
  afterEach(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });
  const on = (path: string, answer: WebhookAnswer): void => void answers.set(path, answer);
  return {
    get url() {
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    },
    received,
    asked: (path) => received.filter((webhook) => pathOf(webhook) === path),
    on,
    twiml: (path, verbs) =>
      on(path, (response) => {
        response.setHeader('Content-Type', 'text/xml');
        response.end(`<?xml version="1.0" encoding="UTF-8"?><Response>${verbs}</Response>`);
      }),
  };
}

function pathOf({ target }: ReceivedWebhook): string {
  return target.replace(/\?.*$/, '');
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
