/** Carries a request to a deployed process over HTTP and its answer back. */
import { request as httpRequest, type Agent } from 'node:http';
import type { ClockReading } from '../clock';

export interface FunctionCall {
  readonly requestSid: string;
  readonly functionSid: string;
  readonly method: string;
  /** Path and query. */
  readonly target: string;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

export interface FunctionAnswer {
  readonly kind: 'answered';
  readonly status: number;
  /** Names and values in turn. */
  readonly rawHeaders: readonly string[];
  readonly body: Buffer;
}

/** Made again on each connection, or only for the way between the emulator and the process. */
const HOP_HEADERS =
  /^(connection|keep-alive|transfer-encoding|content-length|expect|i-twilio-.*)$/i;

/** More than Twilio lets through: the front door refuses, not Node. */
const MAX_ANSWER_HEADER_BYTES = 1024 * 1024;

/** Rejects when the connection breaks before the whole answer has come. */
export function forwardRequest(
  port: number,
  agent: Agent,
  call: FunctionCall,
  clock: ClockReading,
): Promise<FunctionAnswer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest({
      host: '127.0.0.1',
      port,
      agent,
      method: call.method,
      path: call.target,
      maxHeaderSize: MAX_ANSWER_HEADER_BYTES,
      headers: [
        ...withoutHopHeaders(call.rawHeaders),
        ...['Content-Length', String(call.body.length)],
        ...['I-Twilio-Clock', JSON.stringify(clock)],
        ...['I-Twilio-Request-Sid', call.requestSid, 'I-Twilio-Function-Sid', call.functionSid],
      ],
    });
    request.on('error', reject);
    request.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () =>
        resolve({
          kind: 'answered',
          status: response.statusCode ?? 500,
          rawHeaders: withoutHopHeaders(response.rawHeaders),
          body: Buffer.concat(chunks),
        }),
      );
    });
    request.end(call.body);
  });
}

function withoutHopHeaders(rawHeaders: readonly string[]): string[] {
  return rawHeaders.filter((_, i) => !HOP_HEADERS.test(rawHeaders[i - (i % 2)] ?? ''));
}
