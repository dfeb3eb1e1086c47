/** One HTTP request of a webhook and its answer, within a time limit of the emulator's clock. */
import { request as httpRequest } from 'node:http';
import type { Clock } from '../clock';
import { MAX_TWIML_BYTES, WEBHOOK_LIMIT_MS } from './behaviours';

export interface HttpQuestion {
  readonly hostname: string;
  readonly port: number;
  readonly method: string;
  /** Path and query, as signed. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export type HttpExchange =
  | {
      readonly kind: 'answered';
      readonly status: number;
      readonly contentType: string;
      readonly location: string | undefined;
      /** Cut where it gets larger than Twilio reads. */
      readonly body: string;
      readonly isCut: boolean;
    }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'failed'; readonly reason: string };

/** Never rejects. */
export function exchange(question: HttpQuestion, clock: Clock): Promise<HttpExchange> {
  return new Promise((resolve) => {
    const { hostname, port, method, target, headers, body } = question;
    const request = httpRequest({ hostname, port, method, path: target, headers, agent: false });
    const end = (outcome: HttpExchange): void => {
      cancelLimit();
      request.destroy();
      resolve(outcome);
    };
    const cancelLimit = clock.after(WEBHOOK_LIMIT_MS, () => end({ kind: 'timed-out' }));
    const fail = (error: Error): void => end({ kind: 'failed', reason: error.message });
    request.on('error', fail);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const finish = (): void =>
        end({
          kind: 'answered',
          status: response.statusCode ?? 0,
          contentType: response.headers['content-type'] ?? '',
          location: response.headers.location,
          body: Buffer.concat(chunks).subarray(0, MAX_TWIML_BYTES).toString('utf8'),
          isCut: size > MAX_TWIML_BYTES,
        });
      response.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        size += chunk.length;
        if (size > MAX_TWIML_BYTES) finish();
      });
      response.on('error', fail);
      response.on('end', finish);
    });
    request.end(body);
  });
}
