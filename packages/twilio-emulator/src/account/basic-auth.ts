/** Who a request's Authorization header says it is. */

export interface BasicCredentials {
  readonly user: string;
  readonly password: string;
}

/** Reads an RFC 7617 header; undefined when there is none or it is malformed. */
export function parseBasicAuth(header: string | undefined): BasicCredentials | undefined {
  const encoded = /^Basic\s+([A-Za-z0-9+/=_-]+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return undefined;
  const text = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = text.indexOf(':');
  return colon < 0 ? undefined : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}
