/** What a SIP domain or a phone number becomes so that the router takes its calls: declared, to be planned. Pure. */
import type { DeclaredState, ObservedState } from 'sip-provisioning';
import { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from 'sip-provisioning';
import type { Mapping, WayIn } from '../record/way-in-record';

export type Resource = ObservedState['resources'][number];
type Fields = Resource['fields'];

export interface RouterUrls {
  readonly voiceUrl: string;
  readonly voiceStatusCallbackUrl: string;
}

export function routerUrls(domain: string): RouterUrls {
  return {
    voiceUrl: `https://${domain}${ROUTER_PATH}`,
    voiceStatusCallbackUrl: `https://${domain}${ROUTER_STATUS_CALLBACK_PATH}`,
  };
}

/** Twilio ignores the voice URL of a number whose calls a TwiML app takes. */
export function isPointedAt({ fields }: Resource, voiceUrl: string): boolean {
  return fields['voiceUrl'] === voiceUrl && (fields['app'] ?? null) === null;
}

export interface WayInWish extends WayIn {
  readonly urls: RouterUrls;
  /** Used if it has none; undefined: none. */
  readonly fallbackUrl: string | undefined;
  /** Existing lists that may call a domain. */
  readonly lists: readonly Mapping[];
}

/** Of what exists nothing but the URLs is declared, so nothing else is compared or changed. */
export function declareWayIn(
  wish: WayInWish,
  existing: Resource | undefined,
): DeclaredState['resources'] {
  const { kind, name, urls, fallbackUrl, lists } = wish;
  const path = [`${kind}s`, name];
  const hasFallback = existing !== undefined && existing.fields['voiceFallbackUrl'] !== null;
  const fields: Fields = {
    ...urls,
    voiceMethod: 'POST',
    voiceStatusCallbackMethod: 'POST',
    ...(fallbackUrl === undefined || hasFallback
      ? {}
      : { voiceFallbackUrl: fallbackUrl, voiceFallbackMethod: 'POST' }),
  };
  if (kind === 'number') return [{ kind, name, path, fields: { ...fields, app: null } }];
  const created: Fields = {
    friendlyName: name.replace(/\.sip\.twilio\.com$/, ''),
    registration: false,
    emergencyCalling: false,
    secure: false,
  };
  return [
    { kind, name, path, fields: existing ? fields : { ...fields, ...created } },
    ...lists.map((each) => ({
      kind: each.kind,
      of: name,
      name: each.list,
      path,
      fields: {},
    })),
  ];
}

/** Why a URL cannot be the fallback; undefined: it can. */
export function fallbackFault(url: string, ownDomains: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return `"${shownUrl(url)}" is not a URL.`;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') {
    return `"${shownUrl(url)}" is not a web address.`;
  }
  if (!ownDomains.includes(hostname)) return undefined;
  return `${shownUrl(url)} is a Function of the router's own service: when that fails, so does its fallback. Choose something outside it, such as a TwiML Bin.`;
}

/** As it may be shown: a URL can carry a password. */
export function shownUrl(url: unknown): string {
  if (typeof url !== 'string' || url === '') return 'none';
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1***@');
}
