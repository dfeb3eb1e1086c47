export declare const phoneNumberBehaviours: {
    readonly inventory: {
        readonly says: "The numbers on offer are from ranges that are reserved for fiction, a fixed few for each area, in a fixed order.";
        readonly source: "a simplification of the emulator";
        readonly sure: "assumed";
    };
    readonly numberOrAreaCode: {
        readonly says: "Buying needs PhoneNumber or AreaCode.";
        readonly source: "specification (prose of AreaCode); code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21421;
        readonly message: "PhoneNumber is invalid: send PhoneNumber or AreaCode";
    };
    readonly numberInvalid: {
        readonly says: "A PhoneNumber that is not E.164 is 400 with code 21421.";
        readonly source: "Twilio docs, api/errors/21421";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21421;
        readonly message: "{0} is not a valid phone number";
    };
    readonly numberUnavailable: {
        readonly says: "A number that is not on offer, or owned already, is 400 with code 21422.";
        readonly source: "Twilio docs, api/errors/21422";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21422;
        readonly message: "{0} is not available.";
    };
    readonly areaCodeInvalid: {
        readonly says: "An AreaCode that is no area code of the US or Canada is 400 with code 21451.";
        readonly source: "Twilio docs, api/errors/21451";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21451;
        readonly message: "Invalid area code: {0}";
    };
    readonly areaCodeEmpty: {
        readonly says: "An area code without free numbers is 400 with code 21452.";
        readonly source: "Twilio docs, api/errors/21452";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21452;
        readonly message: "No phone numbers found in area code {0}";
    };
    readonly restoreReleased: {
        readonly says: "A released number is not on offer, but can be bought back by its number for 10 days.";
        readonly source: "Twilio docs, phone-numbers/api/incomingphonenumber-resource";
        readonly sure: "docs";
    };
    readonly trunkOrApplication: {
        readonly says: "Setting TrunkSid clears VoiceApplicationSid and the reverse; with both, the trunk wins.";
        readonly source: "specification (prose); both at once assumed";
        readonly sure: "spec";
    };
    readonly applicationUnknown: {
        readonly says: "An application SID that names no application is 400 with code 21218.";
        readonly source: "Twilio docs, api/errors/21218 (for calls)";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21218;
        readonly message: "Invalid ApplicationSid {0}";
    };
    readonly addressUnknown: {
        readonly says: "An address SID that names no address is 400 with code 20001.";
        readonly source: "not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "Invalid parameter {0}: there is no address {1}";
    };
    readonly emergencyStatusIgnored: {
        readonly says: "EmergencyStatus is ignored on write, leaves an alert with code 22222 and reads Active, whatever is registered.";
        readonly source: "Twilio changelog, changes-to-the-emergency-calling-api; docs, api/errors/22222; its value assumed";
        readonly sure: "docs";
        readonly code: 22222;
        readonly message: "Emergency Status cannot be updated";
    };
    readonly emergencyWaits: {
        readonly says: "Registering or unregistering an emergency address takes 30 minutes in the US and Canada and 72 hours in the UK.";
        readonly source: "Twilio docs, voice/sip/api/emergency-calling-api (as upper limits, of unregistering)";
        readonly sure: "docs";
    };
    readonly emergencySidWhileUnregistering: {
        readonly says: "emergency_address_sid stays until the number is unregistered.";
        readonly source: "not found";
        readonly sure: "assumed";
    };
    readonly emergencyAddressUnfit: {
        readonly says: "Only an address with EmergencyEnabled that was validated can be registered.";
        readonly source: "Twilio docs, voice/sip/api/emergency-calling-api; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "Invalid parameter EmergencyAddressSid: {0} is not enabled and validated for emergency calling";
    };
    readonly emergencyAddressForeign: {
        readonly says: "An emergency address in another country than the number’s is 400 with code 18013.";
        readonly source: "Twilio docs, api/errors/18013";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 18013;
        readonly message: "This phone number type requires a valid domestic emergency address.";
    };
    readonly emergencyAddressInPlace: {
        readonly says: "An emergency address is changed by clearing it, waiting for unregistered, and setting the new one; anything else is refused.";
        readonly source: "Twilio docs, voice/sip/api/emergency-calling-api; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "Invalid parameter EmergencyAddressSid: the emergency address status is {0}, clear the address and wait for unregistered";
    };
    readonly releaseWithEmergencyAddress: {
        readonly says: "A number with an emergency address cannot be released.";
        readonly source: "Twilio docs, voice/sip/api/emergency-calling-api; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "The emergency address of {0} must be removed before the number is released: its status is {1}";
    };
    readonly addressInvalid: {
        readonly says: "An emergency address that cannot be validated is 400 with code 21628. Here: no house number, or no postal code of its country.";
        readonly source: "Twilio docs, api/errors/21628; the rule is a simplification";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21628;
        readonly message: "Failed to validate address: {0}";
    };
    readonly addressCorrected: {
        readonly says: "An emergency address that needs a correction is corrected, or with AutoCorrectAddress=false 400 with code 21629 and a suggestion. Here: upper case of region and postal code.";
        readonly source: "Twilio docs, sip-trunking/api/emergency-calling; the rule is a simplification";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21629;
        readonly message: "Failed to validate address. Check the suggested address. | {0}";
    };
    readonly addressInUse: {
        readonly says: "An address that a number depends on cannot be deleted.";
        readonly source: "Twilio docs, usage/api/address; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "Address {0} is in use by {1}";
    };
};
//# sourceMappingURL=phone-number-behaviours.d.ts.map