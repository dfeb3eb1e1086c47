/** A reply as a value, and its one way out of a Function. */
import type { TwilioResponse } from './twilio-runtime';

export type Reply =
  | { readonly kind: 'twiml'; readonly twiml: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'refused'; readonly status: 400 | 500; readonly message: string }
  | {
      readonly kind: 'json';
      readonly status: number;
      readonly body: object;
      /** Origin that a browser may read it from. */
      readonly origin?: string;
      /** When to ask again. */
      readonly retryAfterSeconds?: number;
    };

export function toResponse(reply: Reply): TwilioResponse {
  const response = new Twilio.Response();
  switch (reply.kind) {
    case 'twiml':
      response.appendHeader('Content-Type', 'text/xml');
      response.setBody(reply.twiml);
      return response;
    case 'empty':
      response.appendHeader('Content-Type', 'text/plain');
      response.setBody('');
      return response;
    case 'redirect':
      // 302 and not 307: what Twilio documents for handing a status callback to Studio.
      // Source: support.twilio.com 360019383714; docs, confidence high.
      response.setStatusCode(302);
      response.appendHeader('Location', reply.location);
      response.setBody('');
      return response;
    case 'refused':
      response.setStatusCode(reply.status);
      response.appendHeader('Content-Type', 'text/plain');
      response.setBody(reply.message);
      return response;
    case 'json':
      response.setStatusCode(reply.status);
      response.appendHeader('Content-Type', 'application/json');
      response.appendHeader('Cache-Control', 'no-store');
      // The platform answers preflights with *; what was asked for is answered to this origin only.
      response.appendHeader('Vary', 'Origin');
      if (reply.origin !== undefined) {
        response.appendHeader('Access-Control-Allow-Origin', reply.origin);
      }
      if (reply.retryAfterSeconds !== undefined) {
        response.appendHeader('Retry-After', String(reply.retryAfterSeconds));
      }
      response.setBody(JSON.stringify(reply.body));
      return response;
  }
}
