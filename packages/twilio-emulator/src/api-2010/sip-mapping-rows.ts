/** The rows that link a list to a SIP domain, and what follows from them for the domain. */
import { keyedCollection, type Store } from '../store/store';

/** What the list is asked about: who may call the domain, or who may register with it. */
export type MappingUse = 'calls' | 'registrations';
export type MappedListKind = 'credential-list' | 'ip-access-control-list';

export interface SipMapping {
  readonly domain_sid: string;
  readonly use: MappingUse;
  readonly list_kind: MappedListKind;
  /** The mapping's own SID too: Twilio gives it that of the list. */
  readonly list_sid: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const sipMappings = keyedCollection<SipMapping>(
  'api-2010.sip-mappings',
  (each) => `${each.domain_sid}/${each.use}/${each.list_sid}`,
);

/** `IP_ACL`, `CREDENTIAL_LIST`, `IP_ACL,CREDENTIAL_LIST` or '': then no call gets through. */
export function authTypeOf(store: Store, domainSid: string): string {
  const kinds = new Set(
    store
      .all(sipMappings, (each) => each.domain_sid === domainSid && each.use === 'calls')
      .map((each) => each.list_kind),
  );
  return [
    ...(kinds.has('ip-access-control-list') ? ['IP_ACL'] : []),
    ...(kinds.has('credential-list') ? ['CREDENTIAL_LIST'] : []),
  ].join(',');
}

/** Whether any domain uses the list. */
export function isMapped(store: Store, listSid: string): boolean {
  return store.all(sipMappings, (each) => each.list_sid === listSid).length > 0;
}
