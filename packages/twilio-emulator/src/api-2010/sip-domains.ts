/** SIP Domains: host names that accept SIP for the account and ask a voice URL what to do. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { methodField, sidField, urlField } from './form-fields';
import { friendlyName } from './friendly-name';
import { incomingPhoneNumbers } from './incoming-phone-number-rows';
import { page2010 } from './page-2010';
import { isSipDomainName, parentDomains } from './sip-domain-name';
import { findSipDomain, sipDomains, type SipDomain } from './sip-domain-rows';
import { authTypeOf } from './sip-mapping-rows';

// Validation

/** Docs, api/errors/21230. */
const MAX_DOMAINS = 100;

/** The domain that the path names. */
export function sipDomainOf(call: ApiCall, parameter: string): SipDomain {
  const found = call.emulator.store.get(sipDomains, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

/** The name in lower case, if the account may have it. */
function domainName(call: ApiCall, before: SipDomain | undefined): string {
  const given = call.form.text('DomainName') ?? before?.domain_name ?? '';
  const name = given.toLowerCase();
  const { store } = call.emulator;
  const holder = findSipDomain(store, name);
  const isTaken = holder !== undefined && holder.sid !== before?.sid;
  const isForeign = parentDomains(name).some((parent) => !findSipDomain(store, parent));
  if (!isSipDomainName(name) || isTaken || isForeign) {
    throw refusal(api2010Behaviours.domainInvalid, given);
  }
  return name;
}

function emergencyCaller(call: ApiCall, before: string | null): string | null {
  const sid = sidField(call, 'EmergencyCallerSid', before);
  if (sid !== null && !call.emulator.store.get(incomingPhoneNumbers, sid)) {
    throw refusal(api2010Behaviours.emergencyCallerUnknown, sid);
  }
  return sid;
}

// Operations

function createDomain(call: ApiCall): Reply {
  const { sids, account, clock, store } = call.emulator;
  if (store.all(sipDomains).length >= MAX_DOMAINS) {
    throw refusal(api2010Behaviours.domainLimit, String(MAX_DOMAINS));
  }
  const name = domainName(call, undefined);
  const now = rfc2822Timestamp(clock.now());
  const domain = put(call, {
    sid: sids.next('SD'),
    account_sid: account.sid,
    domain_name: name,
    friendly_name: name,
    api_version: '2010-04-01',
    voice_url: null,
    voice_method: 'POST',
    voice_fallback_url: null,
    voice_fallback_method: 'POST',
    voice_status_callback_url: null,
    voice_status_callback_method: 'POST',
    sip_registration: false,
    emergency_calling_enabled: false,
    emergency_caller_sid: null,
    secure: false,
    byoc_trunk_sid: null,
    date_created: now,
    date_updated: now,
  });
  return created(render(domain, call));
}

function updateDomain(call: ApiCall): Reply {
  const before = sipDomainOf(call, 'Sid');
  return ok(render(put(call, { ...before, domain_name: domainName(call, before) }), call));
}

function fetchDomain(call: ApiCall): Reply {
  return ok(render(sipDomainOf(call, 'Sid'), call));
}

function listDomains(call: ApiCall): Reply {
  const rows = call.emulator.store.list(sipDomains);
  return ok(
    page2010(
      call,
      'domains',
      rows,
      (each) => render(each, call),
      (each) => each.sid,
    ),
  );
}

function deleteDomain(call: ApiCall): Reply {
  const { store } = call.emulator;
  const domain = sipDomainOf(call, 'Sid');
  store.removeEverywhere((row) => row['domain_sid'] === domain.sid);
  store.remove(sipDomains, domain);
  return noContent();
}

/** Stores the domain with the fields of the call over those it has. */
function put(call: ApiCall, before: SipDomain): SipDomain {
  const { form, emulator } = call;
  return emulator.store.put(sipDomains, {
    ...before,
    friendly_name: friendlyName(call, before.friendly_name),
    voice_url: urlField(call, 'VoiceUrl', before.voice_url),
    voice_method: methodField(call, 'VoiceMethod', before.voice_method),
    voice_fallback_url: urlField(call, 'VoiceFallbackUrl', before.voice_fallback_url),
    voice_fallback_method: methodField(call, 'VoiceFallbackMethod', before.voice_fallback_method),
    voice_status_callback_url: urlField(
      call,
      'VoiceStatusCallbackUrl',
      before.voice_status_callback_url,
    ),
    voice_status_callback_method: methodField(
      call,
      'VoiceStatusCallbackMethod',
      before.voice_status_callback_method,
    ),
    sip_registration: form.flag('SipRegistration') ?? before.sip_registration,
    emergency_calling_enabled:
      form.flag('EmergencyCallingEnabled') ?? before.emergency_calling_enabled,
    emergency_caller_sid: emergencyCaller(call, before.emergency_caller_sid),
    secure: form.flag('Secure') ?? before.secure,
    byoc_trunk_sid: sidField(call, 'ByocTrunkSid', before.byoc_trunk_sid),
    date_updated: rfc2822Timestamp(emulator.clock.now()),
  });
}

function render(row: SipDomain, call: ApiCall): object {
  const path = `${accountPath(row.account_sid)}/SIP/Domains/${row.sid}`;
  return {
    ...row,
    auth_type: authTypeOf(call.emulator.store, row.sid),
    uri: `${path}.json`,
    subresource_uris: {
      credential_list_mappings: `${path}/CredentialListMappings.json`,
      ip_access_control_list_mappings: `${path}/IpAccessControlListMappings.json`,
    },
  };
}

// Routes

export const sipDomainRoutes: Routes = {
  CreateSipDomain: { run: createDomain, sure: 'docs' },
  FetchSipDomain: { run: fetchDomain, sure: 'spec' },
  UpdateSipDomain: { run: updateDomain, sure: 'spec' },
  ListSipDomain: { run: listDomains, sure: 'spec' },
  DeleteSipDomain: { run: deleteDomain, sure: 'assumed' },
};
