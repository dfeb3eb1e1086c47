/** What Twilio's phone numbers and addresses do beyond the specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

const EMERGENCY_PAGE = 'Twilio docs, voice/sip/api/emergency-calling-api';

export const phoneNumberBehaviours = {
  inventory: {
    says: 'The numbers on offer are from ranges that are reserved for fiction, a fixed few for each area, in a fixed order.',
    source: 'a simplification of the emulator',
    sure: 'assumed',
  },
  numberOrAreaCode: {
    says: 'Buying needs PhoneNumber or AreaCode.',
    source: 'specification (prose of AreaCode); the code is assumed',
    sure: 'spec',
    status: 400,
    code: 21421,
    message: 'PhoneNumber is invalid: send PhoneNumber or AreaCode',
  },
  numberInvalid: {
    says: 'A PhoneNumber that is not E.164 is 400 with code 21421.',
    source: 'Twilio docs, api/errors/21421',
    sure: 'docs',
    status: 400,
    code: 21421,
    message: '{0} is not a valid phone number',
  },
  numberUnavailable: {
    says: 'A number that is not on offer, or owned already, is 400 with code 21422.',
    source: 'Twilio docs, api/errors/21422',
    sure: 'docs',
    status: 400,
    code: 21422,
    message: '{0} is not available.',
  },
  areaCodeInvalid: {
    says: 'An AreaCode that is not an area code of the US or Canada is 400 with code 21451.',
    source: 'Twilio docs, api/errors/21451',
    sure: 'docs',
    status: 400,
    code: 21451,
    message: 'Invalid area code: {0}',
  },
  areaCodeEmpty: {
    says: 'An area code without free numbers is 400 with code 21452.',
    source: 'Twilio docs, api/errors/21452',
    sure: 'docs',
    status: 400,
    code: 21452,
    message: 'No phone numbers found in area code {0}',
  },
  restoreReleased: {
    says: 'A released number is not on offer, but can be bought back by its number for 10 days.',
    source: 'Twilio docs, phone-numbers/api/incomingphonenumber-resource',
    sure: 'docs',
  },
  trunkOrApplication: {
    says: 'Setting TrunkSid clears VoiceApplicationSid and the reverse; with both, the trunk wins.',
    source: 'specification (prose); both at once assumed',
    sure: 'spec',
  },
  applicationUnknown: {
    says: 'An application SID that is not one of the account’s applications is 400 with code 21420.',
    source:
      'Twilio docs, api/errors/21420 (of a new number); that an update is refused alike is assumed',
    sure: 'docs',
    status: 400,
    code: 21420,
    message: 'Invalid ApplicationSid {0}',
  },
  addressUnknown: {
    says: 'An address SID that names no address is 400 with code 20001.',
    source:
      'OpenAPI api_v2010, UpdateIncomingPhoneNumber (AddressSid names no errors); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Invalid parameter {0}: there is no address {1}',
  },
  emergencyStatusIgnored: {
    says: 'EmergencyStatus is ignored on write, leaves an alert with code 22222 and reads Active, whatever is registered.',
    source:
      'Twilio changelog, changes-to-the-emergency-calling-api; docs, api/errors/22222; its value assumed',
    sure: 'docs',
    code: 22222,
    message: 'Emergency Status cannot be updated',
  },
  emergencyWaits: {
    says: 'Registering or unregistering an emergency address takes 30 minutes in the US and Canada and 72 hours in the UK.',
    source: `${EMERGENCY_PAGE} (as upper limits, of unregistering)`,
    sure: 'docs',
  },
  emergencySidWhileUnregistering: {
    says: 'emergency_address_sid stays until the number is unregistered.',
    source:
      'OpenAPI api_v2010, IncomingPhoneNumber (emergency_address_status pending-unregistration; of the SID nothing is said); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  emergencyFailedCleared: {
    says: 'Clearing an emergency address whose registration failed is done at once; setting another needs no clearing.',
    source:
      'OpenAPI api_v2010, IncomingPhoneNumber (emergency_address_status registration-failure; what ends it is not said); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  emergencyAddressUnfit: {
    says: 'Only an address with EmergencyEnabled that was validated can be registered.',
    source: `${EMERGENCY_PAGE}; the code is assumed`,
    sure: 'docs',
    status: 400,
    code: 20001,
    message:
      'Invalid parameter EmergencyAddressSid: {0} is not enabled and validated for emergency calling',
  },
  emergencyAddressForeign: {
    says: 'An emergency address in another country than the number’s is 400 with code 18013.',
    source: 'Twilio docs, api/errors/18013',
    sure: 'docs',
    status: 400,
    code: 18013,
    message: 'This phone number type requires a valid domestic emergency address.',
  },
  emergencyAddressInPlace: {
    says: 'An emergency address is changed by clearing it, waiting for unregistered, and setting the new one; anything else is refused.',
    source: `${EMERGENCY_PAGE}; the code is assumed`,
    sure: 'docs',
    status: 400,
    code: 20001,
    message:
      'Invalid parameter EmergencyAddressSid: the emergency address status is {0}, clear the address and wait for unregistered',
  },
  releaseWithEmergencyAddress: {
    says: 'A number with an emergency address cannot be released.',
    source: `${EMERGENCY_PAGE}; the code is assumed`,
    sure: 'docs',
    status: 400,
    code: 20001,
    message:
      'The emergency address of {0} must be removed before the number is released: its status is {1}',
  },
  addressInvalid: {
    says: 'An emergency address that cannot be validated is 400 with code 21628. Here: no house number, or no postal code of its country.',
    source: 'Twilio docs, api/errors/21628; the rule is a simplification',
    sure: 'docs',
    status: 400,
    code: 21628,
    message: 'Failed to validate address: {0}',
  },
  addressCorrected: {
    says: 'An emergency address that needs a correction is corrected, or with AutoCorrectAddress=false 400 with code 21629 and a suggestion. Here: upper case of region and postal code.',
    source: 'Twilio docs, sip-trunking/api/emergency-calling; the rule is a simplification',
    sure: 'docs',
    status: 400,
    code: 21629,
    message: 'Failed to validate address. Check the suggested address. | {0}',
  },
  addressInUse: {
    says: 'An address that a number depends on cannot be deleted.',
    source: 'Twilio docs, usage/api/address; code not found: docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 20001,
    message: 'Address {0} is in use by {1}',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
