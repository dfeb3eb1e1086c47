/** What a request does to a number's emergency address: nothing, begin a change, or a refusal. */
import type { ApiCall } from '../api/call';
import { refusal } from '../api/twilio-error';
import { addresses } from './address-rows';
import { api2010Behaviours } from './behaviours';
import {
  beginEmergencyChange,
  emergencyAddressAt,
  type EmergencyRegistration,
} from './emergency-registration';

/** The number's registration after the call; throws what Twilio answers to a change out of turn. */
export function changedEmergencyAddress(
  call: ApiCall,
  before: EmergencyRegistration,
  isoCountry: string,
): EmergencyRegistration {
  const wanted = call.form.text('EmergencyAddressSid');
  const now = call.emulator.clock.now();
  const { status, address_sid: present } = emergencyAddressAt(before, now);
  if (wanted === undefined || (wanted === '' && present === null)) return before;
  if (wanted === '') {
    if (status === 'registration-failure') return { kind: 'none' };
    if (status === 'pending-unregistration') return before;
    return beginEmergencyChange('unregister', present ?? '', isoCountry, now);
  }
  const isUnderWay = status === 'registered' || status === 'pending-registration';
  if (wanted === present && isUnderWay) return before;
  if (status !== 'unregistered' && status !== 'registration-failure') {
    throw refusal(api2010Behaviours.emergencyAddressInPlace, status);
  }
  checkAddress(call, wanted, isoCountry);
  return beginEmergencyChange('register', wanted, isoCountry, now);
}

function checkAddress(call: ApiCall, sid: string, isoCountry: string): void {
  const address = call.emulator.store.get(addresses, sid);
  if (!address) throw refusal(api2010Behaviours.addressUnknown, 'EmergencyAddressSid', sid);
  if (!address.emergency_enabled || !address.validated) {
    throw refusal(api2010Behaviours.emergencyAddressUnfit, sid);
  }
  if (address.iso_country !== isoCountry) throw refusal(api2010Behaviours.emergencyAddressForeign);
}
