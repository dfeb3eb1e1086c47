/** Which number a purchase gets: the one asked for, or a free one of the area code. */
import type { ApiCall } from '../api/call';
import { refusal } from '../api/twilio-error';
import { freeNumbers } from './available-phone-numbers';
import { api2010Behaviours } from './behaviours';
import { ownedNumbers, releasedPhoneNumbers } from './incoming-phone-number-rows';
import {
  findOfferedNumber,
  numberCountries,
  type NumberType,
  type OfferedNumber,
} from './phone-number-inventory';

const E164 = /^\+[1-9]\d{6,14}$/;
const AREA_CODE = /^[2-9]\d{2}$/;
/** Docs, phone-numbers/api/incomingphonenumber-resource: a released number can be restored so long. */
const RESTORE_WITHIN_MS = 10 * 24 * 3_600_000;

/** Throws what Twilio answers when there is no such number to buy. */
export function numberToBuy(call: ApiCall, type: NumberType | undefined): OfferedNumber {
  const phoneNumber = call.form.text('PhoneNumber');
  if (phoneNumber !== undefined) return namedNumber(call, phoneNumber, type);
  const areaCode = call.form.text('AreaCode');
  if (areaCode === undefined) throw refusal(api2010Behaviours.numberOrAreaCode);
  if (!AREA_CODE.test(areaCode)) throw refusal(api2010Behaviours.areaCodeInvalid, areaCode);
  const free = numberCountries
    .flatMap((country) => freeNumbers(call, country))
    .find((each) => each.area_code === areaCode);
  if (!free) throw refusal(api2010Behaviours.areaCodeEmpty, areaCode);
  return free;
}

function namedNumber(call: ApiCall, phoneNumber: string, type: NumberType | undefined) {
  if (!E164.test(phoneNumber)) throw refusal(api2010Behaviours.numberInvalid, phoneNumber);
  const { store, clock } = call.emulator;
  const offered = findOfferedNumber(phoneNumber);
  const isOwned = ownedNumbers(store).includes(phoneNumber);
  const released = store.get(releasedPhoneNumbers, phoneNumber);
  const isLost =
    released !== undefined && clock.nowMs() - Date.parse(released.released_at) > RESTORE_WITHIN_MS;
  if (!offered || isOwned || isLost || (type !== undefined && offered.type !== type)) {
    throw refusal(api2010Behaviours.numberUnavailable, phoneNumber);
  }
  return offered;
}
