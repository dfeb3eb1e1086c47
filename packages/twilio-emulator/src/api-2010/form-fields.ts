/** Reads fields of a create or update: what was sent, or what was there before. */
import type { ApiCall } from '../api/call';
import type { HttpMethod } from './http-method';

/** A URL; '' clears it and stays '' (spec, examples of IncomingPhoneNumber). */
export function urlField(call: ApiCall, name: string, before: string | null): string | null {
  return call.form.text(name) ?? before;
}

/** The specification lets only GET and POST through; '' means the default. */
export function methodField(call: ApiCall, name: string, before: HttpMethod): HttpMethod {
  switch (call.form.text(name)) {
    case 'GET':
      return 'GET';
    case undefined:
      return before;
    default:
      return 'POST';
  }
}

/** A SID; '' clears it. */
export function sidField(call: ApiCall, name: string, before: string | null): string | null {
  const text = call.form.text(name) ?? before;
  return text === '' ? null : text;
}
