/** One plain HTTP request to the emulator, which chooses by the Host header. */
import { Agent, request as httpRequest } from 'node:http';

export interface Answer {
  /** 0 where the connection broke. */
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text: string;
}

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

export function send(
  base: string,
  method: string,
  path: string,
  headers: Readonly<Record<string, string>>,
  body?: string | Buffer,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(`${base}${path}`, { method, headers, agent }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: parse(text),
          text,
        });
      });
    });
    request.on('error', reject);
    // Longer than a Function may take: whoever waits longer waits for nothing.
    request.setTimeout(15_000, () => request.destroy(new Error('No answer in 15 s.')));
    request.end(body);
  });
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    // What a test expects of an answer is what it asserts next.
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch {
    return {};
  }
}
