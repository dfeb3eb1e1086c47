/** Mappings: which lists say who may call a SIP domain, or register with it; one rule for five addresses. */
import type { ApiCall, Route, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { page2010 } from './page-2010';
import { credentialLists } from './sip-credential-lists';
import { sipDomainOf } from './sip-domains';
import { ipAccessControlLists } from './sip-ip-access-control-lists';
import {
  sipMappings,
  type MappedListKind,
  type MappingUse,
  type SipMapping,
} from './sip-mapping-rows';

// Types

/** One of the addresses under which Twilio shows mappings. */
interface Surface {
  /** As in the operationIds: `Create…`, `List…`. */
  readonly operations: string;
  readonly use: MappingUse;
  readonly list: MappedListKind;
  /** The key of the rows in a list: the newer addresses all say `contents`. */
  readonly key: string;
  /** The last part of its address; undefined for the newer ones, which show no `uri`. */
  readonly legacyPath?: string;
}

const SURFACES: readonly Surface[] = [
  {
    operations: 'SipAuthCallsCredentialListMapping',
    use: 'calls',
    list: 'credential-list',
    key: 'contents',
  },
  {
    operations: 'SipAuthCallsIpAccessControlListMapping',
    use: 'calls',
    list: 'ip-access-control-list',
    key: 'contents',
  },
  {
    operations: 'SipAuthRegistrationsCredentialListMapping',
    use: 'registrations',
    list: 'credential-list',
    key: 'contents',
  },
  {
    operations: 'SipCredentialListMapping',
    use: 'calls',
    list: 'credential-list',
    key: 'credential_list_mappings',
    legacyPath: 'CredentialListMappings',
  },
  {
    operations: 'SipIpAccessControlListMapping',
    use: 'calls',
    list: 'ip-access-control-list',
    key: 'ip_access_control_list_mappings',
    legacyPath: 'IpAccessControlListMappings',
  },
];

// Validation

function listOf(call: ApiCall, kind: MappedListKind, sid: string) {
  const { store } = call.emulator;
  return kind === 'credential-list'
    ? store.get(credentialLists, sid)
    : store.get(ipAccessControlLists, sid);
}

/** The SID of an existing list of the right kind, not yet mapped for this use. */
function listToMap(call: ApiCall, surface: Surface, domainSid: string): string {
  const parameter =
    surface.list === 'credential-list' ? 'CredentialListSid' : 'IpAccessControlListSid';
  const sid = call.form.required(parameter);
  if (!listOf(call, surface.list, sid)) throw refusal(commonBehaviours.notFound, sid);
  if (call.emulator.store.get(sipMappings, `${domainSid}/${surface.use}/${sid}`)) {
    throw refusal(api2010Behaviours.mappingTwice, sid);
  }
  return sid;
}

function mappingOf(call: ApiCall, surface: Surface): SipMapping {
  const domain = sipDomainOf(call, 'DomainSid');
  const key = `${domain.sid}/${surface.use}/${call.sid('Sid')}`;
  const found = call.emulator.store.get(sipMappings, key);
  if (found?.list_kind !== surface.list) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createMapping(call: ApiCall, surface: Surface): Reply {
  const { store, clock } = call.emulator;
  const domain = sipDomainOf(call, 'DomainSid');
  const now = rfc2822Timestamp(clock.now());
  const mapping = store.put(sipMappings, {
    domain_sid: domain.sid,
    use: surface.use,
    list_kind: surface.list,
    list_sid: listToMap(call, surface, domain.sid),
    date_created: now,
    date_updated: now,
  });
  return created(render(call, surface, mapping));
}

function listMappings(call: ApiCall, surface: Surface): Reply {
  const domain = sipDomainOf(call, 'DomainSid');
  const rows = call.emulator.store.list(
    sipMappings,
    (each) =>
      each.domain_sid === domain.sid && each.use === surface.use && each.list_kind === surface.list,
  );
  const show = (each: SipMapping): object => render(call, surface, each);
  return ok(page2010(call, surface.key, rows, show, (each) => each.list_sid));
}

function deleteMapping(call: ApiCall, surface: Surface): Reply {
  call.emulator.store.remove(sipMappings, mappingOf(call, surface));
  return noContent();
}

function render(call: ApiCall, surface: Surface, row: SipMapping): object {
  const { account } = call.emulator;
  const shown = {
    sid: row.list_sid,
    account_sid: account.sid,
    friendly_name: listOf(call, row.list_kind, row.list_sid)?.friendly_name ?? null,
    date_created: row.date_created,
    date_updated: row.date_updated,
  };
  if (surface.legacyPath === undefined) return shown;
  const path = `${accountPath(account.sid)}/SIP/Domains/${row.domain_sid}/${surface.legacyPath}`;
  return { ...shown, domain_sid: row.domain_sid, uri: `${path}/${row.list_sid}.json` };
}

// Routes

function routesOf(surface: Surface): [string, Route][] {
  const { operations } = surface;
  const fetchMapping = (call: ApiCall) => ok(render(call, surface, mappingOf(call, surface)));
  return [
    [`Create${operations}`, { run: (call) => createMapping(call, surface), sure: 'docs' }],
    [`List${operations}`, { run: (call) => listMappings(call, surface), sure: 'spec' }],
    [`Fetch${operations}`, { run: fetchMapping, sure: 'spec' }],
    [`Delete${operations}`, { run: (call) => deleteMapping(call, surface), sure: 'spec' }],
  ];
}

export const sipMappingRoutes: Routes = Object.fromEntries(SURFACES.flatMap(routesOf));
