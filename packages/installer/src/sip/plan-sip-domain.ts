/** What a SIP domain is to become so that the router takes its calls: declared, for sip-provisioning to plan. Pure. */
import type { DeclaredState, ObservedState } from 'sip-provisioning';
import { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from 'sip-provisioning';

type Resource = ObservedState['resources'][number];
export type Fields = Resource['fields'];

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

export interface DomainWish {
  /** With `.sip.twilio.com`, in lower case. */
  readonly name: string;
  readonly urls: RouterUrls;
  /** Used where the domain has none; undefined: none. */
  readonly fallbackUrl: string | undefined;
  /** Existing lists that a new domain is opened to. */
  readonly credentialList: string | undefined;
  readonly ipAccessControlList: string | undefined;
}

/** Of an existing domain nothing but the URLs is declared, so nothing else is compared or changed. */
export function declareDomain(
  wish: DomainWish,
  existing: Resource | undefined,
): DeclaredState['resources'] {
  const { name, urls, fallbackUrl, credentialList, ipAccessControlList } = wish;
  const path = ['domains', name];
  const hasFallback = existing !== undefined && existing.fields['voiceFallbackUrl'] !== null;
  const fields: Fields = {
    ...urls,
    voiceMethod: 'POST',
    voiceStatusCallbackMethod: 'POST',
    ...(fallbackUrl === undefined || hasFallback
      ? {}
      : { voiceFallbackUrl: fallbackUrl, voiceFallbackMethod: 'POST' }),
  };
  if (existing) return [{ kind: 'domain', name, path, fields }];
  const mapping = (
    kind: 'calls-credential-list' | 'calls-ip-access-control-list',
    list?: string,
  ) => (list === undefined ? [] : [{ kind, of: name, name: list, path, fields: {} }]);
  return [
    {
      kind: 'domain',
      name,
      path,
      fields: {
        ...fields,
        friendlyName: name.replace(/\.sip\.twilio\.com$/, ''),
        registration: false,
        emergencyCalling: false,
        secure: false,
      },
    },
    ...mapping('calls-credential-list', credentialList),
    ...mapping('calls-ip-access-control-list', ipAccessControlList),
  ];
}

/** Why a URL cannot be the fallback; undefined: it can. */
export function fallbackFault(url: string, ownDomains: readonly string[]): string | undefined {
  if (!URL.canParse(url)) return `"${url}" is no URL.`;
  const { protocol, hostname } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') return `"${url}" is no web address.`;
  if (!ownDomains.includes(hostname)) return undefined;
  return `${url} is a Function of the router's own service: when that fails, so does its fallback. Choose something outside it, such as a TwiML Bin.`;
}

/** As it may be shown: a URL can carry a password. */
export function shownUrl(url: unknown): string {
  if (typeof url !== 'string' || url === '') return 'none';
  return url.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#@]*@/i, '$1***@');
}
