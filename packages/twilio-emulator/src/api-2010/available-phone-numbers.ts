/** Available Phone Numbers: what can be bought in a country. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { accountPath } from './account-path';
import { ownedNumbers, releasedNumbers } from './incoming-phone-number-rows';
import { matchesNumberPattern } from './number-pattern';
import { page2010 } from './page-2010';
import {
  numberCountries,
  offeredNumbers,
  NUMBER_TYPES,
  type NumberCountry,
  type NumberType,
  type OfferedNumber,
} from './phone-number-inventory';

// Validation

function countryOf(call: ApiCall): NumberCountry {
  const code = call.sid('CountryCode').toUpperCase();
  const found = numberCountries.find((each) => each.code === code);
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

/** The numbers of a country that nobody has, in a fixed order. */
export function freeNumbers(
  call: ApiCall,
  country: NumberCountry,
  type?: NumberType,
): OfferedNumber[] {
  const { store } = call.emulator;
  const gone = new Set([...ownedNumbers(store), ...releasedNumbers(store)]);
  return offeredNumbers(country, type).filter((each) => !gone.has(each.phone_number));
}

function listNumbers(call: ApiCall, type: NumberType): Reply {
  const country = countryOf(call);
  if (!country.areas.some((area) => area.type === type)) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
  const rows = freeNumbers(call, country, type).filter((each) => isAskedFor(each, call));
  return ok(
    page2010(call, 'available_phone_numbers', rows, renderNumber, (each) => each.phone_number),
  );
}

function isAskedFor(number: OfferedNumber, { query }: ApiCall): boolean {
  const is = (name: string, value: string | null): boolean =>
    !query.has(name) || query.text(name)?.toLowerCase() === value?.toLowerCase();
  const isOff = (name: string): boolean => query.flag(name) === false;
  return (
    is('AreaCode', number.area_code) &&
    is('InRegion', number.region) &&
    is('InLocality', number.locality) &&
    is('InPostalCode', number.postal_code) &&
    is('InRateCenter', number.rate_center) &&
    !['VoiceEnabled', 'SmsEnabled', 'MmsEnabled'].some(isOff) &&
    query.flag('FaxEnabled') !== true &&
    matchesNumberPattern(number.phone_number, query.text('Contains') ?? '')
  );
}

/** Every number here can do the same. */
export const CAPABILITIES = { voice: true, sms: true, mms: true, fax: false };

function renderNumber(number: OfferedNumber): object {
  return {
    phone_number: number.phone_number,
    friendly_name: number.friendly_name,
    iso_country: number.iso_country,
    locality: number.locality,
    region: number.region,
    postal_code: number.postal_code,
    rate_center: number.rate_center,
    lata: null,
    latitude: number.latitude,
    longitude: number.longitude,
    address_requirements: 'none',
    beta: false,
    capabilities: CAPABILITIES,
  };
}

function listCountries(call: ApiCall): Reply {
  const uri = `${accountPath(call.emulator.account.sid)}/AvailablePhoneNumbers.json`;
  return ok({ countries: numberCountries.map((each) => renderCountry(call, each)), uri });
}

function fetchCountry(call: ApiCall): Reply {
  return ok(renderCountry(call, countryOf(call)));
}

const TYPE_KEYS = { Local: 'local', TollFree: 'toll_free', Mobile: 'mobile' } as const;

function renderCountry(call: ApiCall, country: NumberCountry): object {
  const path = `${accountPath(call.emulator.account.sid)}/AvailablePhoneNumbers/${country.code}`;
  const types = NUMBER_TYPES.filter((type) => country.areas.some((area) => area.type === type));
  return {
    country_code: country.code,
    country: country.name,
    beta: false,
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      types.map((type) => [TYPE_KEYS[type], `${path}/${type}.json`]),
    ),
  };
}

// Routes

const SIMPLIFIED = 'A fixed inventory in the US, Canada and the UK; distance, LATA are ignored.';

export const availablePhoneNumberRoutes: Routes = {
  ListAvailablePhoneNumberCountry: { run: listCountries, sure: 'spec', simplified: SIMPLIFIED },
  FetchAvailablePhoneNumberCountry: { run: fetchCountry, sure: 'spec', simplified: SIMPLIFIED },
  ...Object.fromEntries(
    NUMBER_TYPES.map((type) => [
      `ListAvailablePhoneNumber${type}`,
      {
        run: (call: ApiCall) => listNumbers(call, type),
        sure: 'spec' as const,
        simplified: SIMPLIFIED,
      },
    ]),
  ),
};
