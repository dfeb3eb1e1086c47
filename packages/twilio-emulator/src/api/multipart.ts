/** Reads a multipart form (RFC 7578) whose parts come with or without a file name. */
import busboy from 'busboy';
import { MAX_BODY_BYTES } from './request-body';

export interface FormPart {
  readonly content: Buffer;
  readonly contentType: string;
}

const MULTIPART_FORM = /^multipart\/form-data;.*boundary=/i;

/**
 * Parts by name; none when the body is not a multipart form. A part without file name is text in
 * UTF-8, as busboy reads it.
 */
export function readMultipart(contentType: string, body: Buffer): Promise<Map<string, FormPart>> {
  if (!MULTIPART_FORM.test(contentType)) return Promise.resolve(new Map<string, FormPart>());
  return new Promise((resolve, reject) => {
    const parts = new Map<string, FormPart>();
    const parser = busboy({
      headers: { 'content-type': contentType },
      limits: { fieldSize: MAX_BODY_BYTES },
    });
    parser.on('field', (name, value, info) => {
      parts.set(name, { content: Buffer.from(value, 'utf8'), contentType: info.mimeType });
    });
    parser.on('file', (name, stream, info) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        parts.set(name, { content: Buffer.concat(chunks), contentType: info.mimeType });
      });
    });
    parser.on('error', reject);
    parser.on('close', () => resolve(parts));
    parser.end(body);
  });
}
