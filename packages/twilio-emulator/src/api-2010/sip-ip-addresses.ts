/** IP Addresses: the entries of an IP Access Control List. */
import { isIPv4 } from 'node:net';
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { friendlyName } from './friendly-name';
import { page2010 } from './page-2010';
import { ipAccessControlListOf } from './sip-ip-access-control-lists';
import { ipAddresses, type IpAddress } from './sip-ip-address-rows';

// Validation

/** Docs, voice/sip/api/sip-ipaddress-resource. */
const MAX_ADDRESSES_IN_A_LIST = 100;
/** Specification, in prose. */
const MAX_NAME_LENGTH = 255;
/** The whole IPv4 address (spec: "By default the entire IP address is used"). */
const WHOLE_ADDRESS_BITS = 32;

function addressOf(call: ApiCall): IpAddress {
  const list = ipAccessControlListOf(call, 'IpAccessControlListSid');
  const found = call.emulator.store.get(ipAddresses, call.sid('Sid'));
  if (found?.ip_access_control_list_sid !== list.sid) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
  return found;
}

function ipAddress(call: ApiCall, before: string): string {
  const address = call.form.text('IpAddress') ?? before;
  if (isIPv4(address)) return address;
  throw refusal(api2010Behaviours.ipAddressInvalid, `${address} is not an IPv4 address`);
}

function prefixLength(call: ApiCall, before: number): number {
  const bits = call.form.integer('CidrPrefixLength') ?? before;
  if (bits >= 1 && bits <= WHOLE_ADDRESS_BITS) return bits;
  throw refusal(api2010Behaviours.ipAddressInvalid, `CidrPrefixLength ${bits} is not 1 to 32`);
}

// Operations

function createAddress(call: ApiCall): Reply {
  const { sids, account, clock, store } = call.emulator;
  const list = ipAccessControlListOf(call, 'IpAccessControlListSid');
  const count = store.all(ipAddresses, (each) => each.ip_access_control_list_sid === list.sid);
  if (count.length >= MAX_ADDRESSES_IN_A_LIST) {
    throw refusal(api2010Behaviours.ipAddressLimit, String(MAX_ADDRESSES_IN_A_LIST));
  }
  const now = rfc2822Timestamp(clock.now());
  const address = store.put(ipAddresses, {
    sid: sids.next('IP'),
    account_sid: account.sid,
    ip_access_control_list_sid: list.sid,
    friendly_name: friendlyName(call, '', MAX_NAME_LENGTH),
    ip_address: ipAddress(call, ''),
    cidr_prefix_length: prefixLength(call, WHOLE_ADDRESS_BITS),
    date_created: now,
    date_updated: now,
  });
  return created(render(address));
}

function updateAddress(call: ApiCall): Reply {
  const before = addressOf(call);
  const { store, clock } = call.emulator;
  const address = store.put(ipAddresses, {
    ...before,
    friendly_name: friendlyName(call, before.friendly_name, MAX_NAME_LENGTH),
    ip_address: ipAddress(call, before.ip_address),
    cidr_prefix_length: prefixLength(call, before.cidr_prefix_length),
    date_updated: rfc2822Timestamp(clock.now()),
  });
  return ok(render(address));
}

function fetchAddress(call: ApiCall): Reply {
  return ok(render(addressOf(call)));
}

function listAddresses(call: ApiCall): Reply {
  const list = ipAccessControlListOf(call, 'IpAccessControlListSid');
  const rows = call.emulator.store.list(
    ipAddresses,
    (each) => each.ip_access_control_list_sid === list.sid,
  );
  return ok(page2010(call, 'ip_addresses', rows, render, (each) => each.sid));
}

function deleteAddress(call: ApiCall): Reply {
  call.emulator.store.remove(ipAddresses, addressOf(call));
  return noContent();
}

function render(row: IpAddress): object {
  const list = `${accountPath(row.account_sid)}/SIP/IpAccessControlLists/${row.ip_access_control_list_sid}`;
  return { ...row, uri: `${list}/IpAddresses/${row.sid}.json` };
}

// Routes

export const ipAddressRoutes: Routes = {
  CreateSipIpAddress: { run: createAddress, sure: 'docs' },
  FetchSipIpAddress: { run: fetchAddress, sure: 'spec' },
  UpdateSipIpAddress: { run: updateAddress, sure: 'spec' },
  ListSipIpAddress: { run: listAddresses, sure: 'spec' },
  DeleteSipIpAddress: { run: deleteAddress, sure: 'spec' },
};
