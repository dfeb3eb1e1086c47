/** Addresses: where the account or its customer is, and where help is sent in an emergency. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { addresses, dependentNumbers, type Address } from './address-rows';
import { api2010Behaviours } from './behaviours';
import { checkEmergencyAddress } from './emergency-address-check';
import { friendlyName, MAX_FRIENDLY_NAME_LENGTH } from './friendly-name';
import { page2010 } from './page-2010';

// Validation

/** Specification, in prose: 64 characters, "32 characters long for Emergency addresses". */
const MAX_EMERGENCY_NAME_LENGTH = 32;

/** The address that the path names. */
export function addressOf(call: ApiCall, parameter: string): Address {
  const found = call.emulator.store.get(addresses, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

/** An emergency address in the spelling that Twilio accepts; others are taken as they are. */
function validated(call: ApiCall, address: Address): Address {
  if (!address.emergency_enabled) return { ...address, validated: false, verified: false };
  const check = checkEmergencyAddress(address);
  switch (check.kind) {
    case 'valid':
      return { ...address, validated: true, verified: true };
    case 'invalid':
      throw refusal(api2010Behaviours.addressInvalid, check.reason);
    case 'correctable': {
      const corrected = { ...address, ...check.suggestion, validated: true, verified: true };
      if (call.form.flag('AutoCorrectAddress') !== false) return corrected;
      throw refusal(api2010Behaviours.addressCorrected, suggestionText(corrected));
    }
  }
}

function suggestionText(address: Address): string {
  return [
    `FriendlyName: ${address.friendly_name ?? ''}`,
    `CustomerName: ${address.customer_name}`,
    `Street: ${address.street}`,
    `Locality: ${address.city}`,
    `Region: ${address.region}`,
    `PostalCode: ${address.postal_code}`,
    `IsoCountry: ${address.iso_country}`,
  ].join(', ');
}

// Operations

function createAddress(call: ApiCall): Reply {
  const { sids, account, clock } = call.emulator;
  const now = rfc2822Timestamp(clock.now());
  const address = put(call, {
    sid: sids.next('AD'),
    account_sid: account.sid,
    friendly_name: null,
    customer_name: '',
    street: '',
    street_secondary: null,
    city: '',
    region: '',
    postal_code: '',
    iso_country: call.form.required('IsoCountry').toUpperCase(),
    emergency_enabled: false,
    validated: false,
    verified: false,
    date_created: now,
    date_updated: now,
  });
  return created(render(address));
}

function updateAddress(call: ApiCall): Reply {
  return ok(render(put(call, addressOf(call, 'Sid'))));
}

function fetchAddress(call: ApiCall): Reply {
  return ok(render(addressOf(call, 'Sid')));
}

function listAddresses(call: ApiCall): Reply {
  const { query, emulator } = call;
  const isAskedFor = (each: Address): boolean =>
    [undefined, each.customer_name].includes(query.text('CustomerName')) &&
    [undefined, each.friendly_name].includes(query.text('FriendlyName')) &&
    [undefined, each.iso_country].includes(query.text('IsoCountry')) &&
    [undefined, each.emergency_enabled].includes(query.flag('EmergencyEnabled'));
  const rows = emulator.store.list(addresses, isAskedFor);
  return ok(page2010(call, 'addresses', rows, render, (each) => each.sid));
}

function deleteAddress(call: ApiCall): Reply {
  const { store, clock } = call.emulator;
  const address = addressOf(call, 'Sid');
  const [user] = dependentNumbers(store, address.sid, clock.now());
  if (user) throw refusal(api2010Behaviours.addressInUse, address.sid, user.phone_number);
  store.remove(addresses, address);
  return noContent();
}

/** Stores the address with the fields of the call over those it has, once it is found valid. */
function put(call: ApiCall, before: Address): Address {
  const { form, emulator } = call;
  const isForEmergencies = form.flag('EmergencyEnabled') ?? before.emergency_enabled;
  const maxLength = isForEmergencies ? MAX_EMERGENCY_NAME_LENGTH : MAX_FRIENDLY_NAME_LENGTH;
  const address: Address = {
    ...before,
    friendly_name: form.has('FriendlyName')
      ? friendlyName(call, '', maxLength)
      : before.friendly_name,
    customer_name: form.text('CustomerName') ?? before.customer_name,
    street: form.text('Street') ?? before.street,
    street_secondary: form.text('StreetSecondary') ?? before.street_secondary,
    city: form.text('City') ?? before.city,
    region: form.text('Region') ?? before.region,
    postal_code: form.text('PostalCode') ?? before.postal_code,
    emergency_enabled: isForEmergencies,
    date_updated: rfc2822Timestamp(emulator.clock.now()),
  };
  return emulator.store.put(addresses, validated(call, address));
}

function render(row: Address): object {
  return { ...row, uri: `${accountPath(row.account_sid)}/Addresses/${row.sid}.json` };
}

// Routes

const SIMPLIFIED = 'Only emergency addresses are validated, and only by their shape.';

export const addressRoutes: Routes = {
  CreateAddress: { run: createAddress, sure: 'docs', simplified: SIMPLIFIED },
  FetchAddress: { run: fetchAddress, sure: 'spec' },
  UpdateAddress: { run: updateAddress, sure: 'assumed', simplified: SIMPLIFIED },
  ListAddress: { run: listAddresses, sure: 'spec' },
  DeleteAddress: { run: deleteAddress, sure: 'assumed' },
};
