/** Headers of the request, as the runtime puts them into the event. */
import type { FunctionEvent } from '../http/twilio-runtime';

/** The one value of a header; undefined where it is missing or was sent twice. `name` is lower case. */
export function headerOf(event: FunctionEvent, name: string): string | undefined {
  const request = event['request'];
  if (typeof request !== 'object' || request === null) return undefined;
  const headers: unknown = Reflect.get(request, 'headers');
  if (typeof headers !== 'object' || headers === null) return undefined;
  const value: unknown = Reflect.get(headers, name);
  return typeof value === 'string' ? value : undefined;
}
