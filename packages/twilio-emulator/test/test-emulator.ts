/** An emulator for one test file, and plain requests to it as the account. */
import { request as httpRequest } from 'node:http';
import { recordRealClients } from './real-client-record';
import { startEmulator, type EmulatorOptions, type TwilioEmulator } from '../src/index';

/** An answer's JSON: what every resource has by name, the rest to be looked at by the test. */
interface WireBody {
  readonly sid: string;
  readonly message: string;
  readonly meta: { readonly next_page_url: string | null };
  readonly [name: string]: unknown;
}

export interface TestReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** JSON, or the text when it is not one; undefined for an empty answer. */
  readonly body: WireBody;
}

/** Where an emulator is, and its account. */
export type TestAccount = Pick<TwilioEmulator, 'url' | 'accountSid' | 'authToken'>;

/** Requests to one emulator as its account. */
export interface TestClient {
  readonly url: string;
  get(host: string, path: string, headers?: Record<string, string>): Promise<TestReply>;
  post(
    host: string,
    path: string,
    form?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<TestReply>;
  postRaw(
    host: string,
    path: string,
    body: string | Buffer,
    headers: Record<string, string>,
  ): Promise<TestReply>;
  delete(host: string, path: string): Promise<TestReply>;
  control(method: string, path: string, json?: object): Promise<TestReply>;
}

export interface TestEmulator extends TestClient {
  /** The running emulator: a new one for each test. */
  readonly running: TwilioEmulator;
}

/** The instant at which a test's clock is unless it says otherwise. */
export const TEST_TIME = new Date('2026-11-20T12:00:00Z');

/** Starts an emulator before each test and disposes of it afterwards; what real clients asked it is recorded. */
export function startTestEmulator(options: EmulatorOptions = {}): TestEmulator {
  let running: TwilioEmulator | undefined;
  beforeEach(async () => {
    running = await startEmulator({
      checkResponses: true,
      clockStandsAt: TEST_TIME,
      seed: 'test',
      ...options,
    });
  });
  const record = recordRealClients();
  afterEach(async () => {
    if (running) record.add(running);
    await running?.dispose();
  });
  afterAll(() => record.check());
  const now = (): TwilioEmulator => {
    if (!running) throw new Error('The emulator runs only inside a test.');
    return running;
  };
  return Object.create(clientOf(now), {
    running: { get: now },
  }) as TestEmulator;
}

/** Requests to the emulator that runs when they are made. */
export function clientOf(now: () => TestAccount): TestClient {
  const asAccount = (): Record<string, string> => ({
    authorization: `Basic ${Buffer.from(`${now().accountSid}:${now().authToken}`).toString('base64')}`,
  });
  return {
    get url() {
      return now().url;
    },
    get: (host, path, headers) =>
      send(now().url, 'GET', path, { host, ...asAccount(), ...headers }),
    post: (host, path, form = {}, headers = {}) =>
      send(
        now().url,
        'POST',
        path,
        {
          host,
          'content-type': 'application/x-www-form-urlencoded',
          ...asAccount(),
          ...headers,
        },
        encodeForm(form),
      ),
    postRaw: (host, path, body, headers) =>
      send(now().url, 'POST', path, { host, ...asAccount(), ...headers }, body),
    delete: (host, path) => send(now().url, 'DELETE', path, { host, ...asAccount() }),
    control: (method, path, json) =>
      send(now().url, method, `/__emulator/${path}`, {}, json && JSON.stringify(json)),
  };
}

/** One HTTP request; headers as given, `host` included. */
export function send(
  base: string,
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: string | Buffer,
): Promise<TestReply> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}${path}`, { method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          // What a test expects of the answer is what it asserts next.
          body: parse(text) as WireBody,
        });
      });
    });
    request.on('error', reject);
    request.end(body);
  });
}

function encodeForm(form: Record<string, string | readonly string[]>): string {
  const encoded = new URLSearchParams();
  for (const [name, value] of Object.entries(form)) {
    for (const each of [value].flat()) encoded.append(name, each);
  }
  return encoded.toString();
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
