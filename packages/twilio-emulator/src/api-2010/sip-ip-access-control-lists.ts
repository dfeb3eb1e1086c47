/** IP Access Control Lists: named lists of addresses that SIP may come from. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { page2010 } from './page-2010';
import { isMapped } from './sip-mapping-rows';

// Types

/** A row holds what Twilio shows, without addresses. */
export interface IpAccessControlList {
  readonly sid: string;
  readonly account_sid: string;
  readonly friendly_name: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const ipAccessControlLists = collection<IpAccessControlList>(
  'api-2010.ip-access-control-lists',
);

// Validation

/** Docs, voice/sip/api/sip-ipaccesscontrollist-resource. */
const MAX_LISTS = 1000;
/** Specification, in prose: "up to 255 characters long". */
const MAX_NAME_LENGTH = 255;

/** The list that the path names. */
export function ipAccessControlListOf(call: ApiCall, parameter: string): IpAccessControlList {
  const found = call.emulator.store.get(ipAccessControlLists, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function listName(call: ApiCall): string {
  const name = call.form.required('FriendlyName');
  if (name !== '' && name.length <= MAX_NAME_LENGTH) return name;
  const rule = `FriendlyName has 1 to ${MAX_NAME_LENGTH} characters`;
  throw refusal(api2010Behaviours.accessControlListInvalid, rule);
}

// Operations

function createList(call: ApiCall): Reply {
  const { sids, account, clock, store } = call.emulator;
  if (store.all(ipAccessControlLists).length >= MAX_LISTS) {
    throw refusal(api2010Behaviours.accessControlListLimit, String(MAX_LISTS));
  }
  const now = rfc2822Timestamp(clock.now());
  const list = store.put(ipAccessControlLists, {
    sid: sids.next('AL'),
    account_sid: account.sid,
    friendly_name: listName(call),
    date_created: now,
    date_updated: now,
  });
  return created(render(list));
}

function updateList(call: ApiCall): Reply {
  const before = ipAccessControlListOf(call, 'Sid');
  const { store, clock } = call.emulator;
  const list = store.put(ipAccessControlLists, {
    ...before,
    friendly_name: listName(call),
    date_updated: rfc2822Timestamp(clock.now()),
  });
  return ok(render(list));
}

function fetchList(call: ApiCall): Reply {
  return ok(render(ipAccessControlListOf(call, 'Sid')));
}

function listLists(call: ApiCall): Reply {
  const rows = call.emulator.store.list(ipAccessControlLists);
  return ok(page2010(call, 'ip_access_control_lists', rows, render, (each) => each.sid));
}

function deleteList(call: ApiCall): Reply {
  const { store } = call.emulator;
  const list = ipAccessControlListOf(call, 'Sid');
  if (isMapped(store, list.sid)) {
    throw refusal(api2010Behaviours.accessControlListMapped, list.sid);
  }
  store.removeEverywhere((row) => row['ip_access_control_list_sid'] === list.sid);
  store.remove(ipAccessControlLists, list);
  return noContent();
}

function render(row: IpAccessControlList): object {
  const path = `${accountPath(row.account_sid)}/SIP/IpAccessControlLists/${row.sid}`;
  return {
    ...row,
    uri: `${path}.json`,
    subresource_uris: { ip_addresses: `${path}/IpAddresses.json` },
  };
}

// Routes

export const ipAccessControlListRoutes: Routes = {
  CreateSipIpAccessControlList: { run: createList, sure: 'docs' },
  FetchSipIpAccessControlList: { run: fetchList, sure: 'spec' },
  UpdateSipIpAccessControlList: { run: updateList, sure: 'spec' },
  ListSipIpAccessControlList: { run: listLists, sure: 'spec' },
  DeleteSipIpAccessControlList: { run: deleteList, sure: 'assumed' },
};
