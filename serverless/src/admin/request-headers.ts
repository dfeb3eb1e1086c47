/** Headers of the request, as the runtime puts them into the event. */
import { isObject } from 'admin-contract';
import type { FunctionEvent } from '../http/twilio-runtime';

/**
 * Names are lower case. Undefined if they are not the runtime's: a parameter called `request` takes their place
 * (@twilio/runtime-handler 2.0.3; traced), and what it says of headers counts for nothing as soon as it differs from
 * what the runtime makes.
 */
export function headersOf(event: FunctionEvent): Readonly<Record<string, unknown>> | undefined {
  const { request } = event;
  if (!isObject(request) || !isObject(request['headers']) || !isObject(request['cookies'])) {
    return undefined;
  }
  const { headers } = request;
  return Object.values(headers).every(isHeaderValue) ? headers : undefined;
}

/** The one value of a header; undefined if it is missing. Several values are one text that fits nothing. */
export function headerOf(event: FunctionEvent, name: string): string | undefined {
  const value = headersOf(event)?.[name];
  return Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : undefined;
}

function isHeaderValue(value: unknown): boolean {
  return Array.isArray(value)
    ? value.every((each) => typeof each === 'string')
    : typeof value === 'string';
}
