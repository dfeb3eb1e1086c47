/** Reads from Flex's configuration where the service of the router is. */

export type ServiceDomain =
  | { readonly kind: 'found'; readonly domain: string }
  | { readonly kind: 'missing' }
  /** The value is not a host name of a Functions service. `found` as it is written there. */
  | { readonly kind: 'wrong'; readonly found: string };

/** `inbound-sip-router-1234-dev.twil.io`; `localhost:3000` while Functions are developed (Twilio docs, serverless). */
const HOST_NAME =
  /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?::\d{1,5})?$|^localhost(?::\d{1,5})?$/i;

/** @param uiAttributes `ui_attributes` of the Flex Configuration resource. */
export function readServiceDomain(uiAttributes: unknown): ServiceDomain {
  const value = member(member(uiAttributes, 'inbound_sip_router'), 'serverless_functions_domain');
  if (value === undefined || value === null || value === '') return { kind: 'missing' };
  if (typeof value !== 'string') return { kind: 'wrong', found: JSON.stringify(value) };
  return HOST_NAME.test(value) ? { kind: 'found', domain: value } : { kind: 'wrong', found: value };
}

/** The value that was probably meant: without scheme, path and spaces. Undefined if that is not a host name either. */
export function suggestServiceDomain(found: string): string | undefined {
  const [host = ''] = found
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .split('/');
  return HOST_NAME.test(host) ? host : undefined;
}

function member(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return (value as Readonly<Record<string, unknown>>)[name];
}
