export declare const api2010Behaviours: {
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
    readonly domainLimit: {
        readonly says: "An account has at most 100 SIP domains.";
        readonly source: "Twilio docs, api/errors/21230";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21230;
        readonly message: "Maximum number of domains reached: {0}";
    };
    readonly domainInvalid: {
        readonly says: "A domain name that is invalid, in use or below a domain of others is 400 with code 21232.";
        readonly source: "Twilio docs, api/errors/21232";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21232;
        readonly message: "The domain name {0} is invalid, already in use or a subdomain of a domain you do not control";
    };
    readonly domainNameEnd: {
        readonly says: "A domain name is labels of letters, digits and hyphens and ends with .sip.twilio.com.";
        readonly source: "Twilio docs, voice/sip/api/sip-domain-resource";
        readonly sure: "docs";
    };
    readonly domainName: {
        readonly says: "A SIP domain without FriendlyName is called by its domain name.";
        readonly source: "not found";
        readonly sure: "assumed";
    };
    readonly emergencyCallerUnknown: {
        readonly says: "An EmergencyCallerSid that names no number of the account is 400 with code 21231.";
        readonly source: "Twilio docs, api/errors/21231 (validation of a domain); the case is not named";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21231;
        readonly message: "Domain Validation Error: EmergencyCallerSid {0} is no phone number of this account";
    };
    readonly authType: {
        readonly says: "auth_type is derived from what is mapped for calls: IP_ACL, CREDENTIAL_LIST, both with a comma, or empty; registrations do not count.";
        readonly source: "Twilio docs, voice/sip/api/sip-domain-resource; registrations assumed";
        readonly sure: "assumed";
    };
    readonly mappingTwice: {
        readonly says: "Mapping a list that is mapped to the domain is 400 with code 21231.";
        readonly source: "Twilio docs, api/errors/21231 (named for IP access control lists)";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21231;
        readonly message: "Domain Validation Error: {0} is already associated with the domain";
    };
    readonly legacyMappings: {
        readonly says: "The mappings without Auth in their address are those of Auth/Calls.";
        readonly source: "Twilio docs, voice/sip/api/sip-credential-list-mapping";
        readonly sure: "docs";
    };
    readonly credentialListLimit: {
        readonly says: "An account has at most 100 credential lists.";
        readonly source: "Twilio docs, api/errors/21239";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21239;
        readonly message: "Maximum number of credential lists reached: {0}";
    };
    readonly credentialListInvalid: {
        readonly says: "A credential list whose FriendlyName is taken, empty or over 64 characters is 400 with code 21240.";
        readonly source: "Twilio docs, api/errors/21240";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21240;
        readonly message: "Credential List Validation Error: {0}";
    };
    readonly credentialListMapped: {
        readonly says: "A credential list that is mapped to a domain cannot be deleted: 400 with code 21241.";
        readonly source: "Twilio docs, api/errors/21241";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21241;
        readonly message: "Credential list {0} is mapped to a domain";
    };
    readonly credentialLimit: {
        readonly says: "A credential list has at most 1000 credentials.";
        readonly source: "Twilio docs, api/errors/21242";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21242;
        readonly message: "Maximum number of credentials in a list reached: {0}";
    };
    readonly usernameInvalid: {
        readonly says: "A username that is empty or over 32 characters is 400 with code 21240.";
        readonly source: "Twilio docs, api/errors/21240 (named among the causes)";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21240;
        readonly message: "Credential List Validation Error: Username has 1 to {0} characters";
    };
    readonly usernameTaken: {
        readonly says: "A username that its list has already is 400 with code 21243.";
        readonly source: "Twilio docs, api/errors/21243 (its causes are not named)";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21243;
        readonly message: "Credential Validation Error: a credential with username {0} exists";
    };
    readonly weakPassword: {
        readonly says: "A password under 12 characters, or without digit, lower and upper case, is 400 with code 21240.";
        readonly source: "Twilio docs, api/errors/21240 (named among the causes)";
        readonly sure: "docs";
        readonly status: 400;
        readonly code: 21240;
        readonly message: "Credential List Validation Error: the password has at least 12 characters, a digit, a lower and an upper case letter";
    };
    readonly accessControlListLimit: {
        readonly says: "An account has at most 1000 IP access control lists.";
        readonly source: "Twilio docs, voice/sip/api/sip-ipaccesscontrollist-resource; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21233;
        readonly message: "Maximum number of IP access control lists reached: {0}";
    };
    readonly accessControlListInvalid: {
        readonly says: "An IP access control list with an empty FriendlyName or one over 255 characters is 400.";
        readonly source: "Twilio docs, voice/sip/api/sip-ipaccesscontrollist-resource; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21234;
        readonly message: "IP Access Control List Validation Error: {0}";
    };
    readonly accessControlListMapped: {
        readonly says: "An IP access control list that is mapped to a domain cannot be deleted.";
        readonly source: "not found; as for credential lists";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21235;
        readonly message: "IP access control list {0} is mapped to a domain";
    };
    readonly ipAddressLimit: {
        readonly says: "An IP access control list has at most 100 addresses.";
        readonly source: "Twilio docs, voice/sip/api/sip-ipaddress-resource; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21236;
        readonly message: "Maximum number of IP addresses in a list reached: {0}";
    };
    readonly ipAddressInvalid: {
        readonly says: "An address that is no IPv4 in dotted decimals, or a CIDR prefix length outside 1–32, is 400.";
        readonly source: "Twilio docs, voice/sip/api/sip-ipaddress-resource; code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 21237;
        readonly message: "IP Address Validation Error: {0}";
    };
    readonly foreignAccount: {
        readonly says: "A path below another account than the caller’s is 404 with code 20404.";
        readonly source: "not found";
        readonly sure: "assumed";
    };
    readonly listOrder: {
        readonly says: "Lists are newest first; the events of a call are oldest first.";
        readonly source: "not found";
        readonly sure: "assumed";
    };
    readonly callEventsLag: {
        readonly says: "The events of a call appear 15 minutes after they happened.";
        readonly source: "Twilio docs, voice/api/call-event-resource";
        readonly sure: "docs";
    };
    readonly friendlyNameTooLong: {
        readonly says: "A FriendlyName longer than its limit is 400 with code 20001.";
        readonly source: "specification (limits, in prose); code not found";
        readonly sure: "assumed";
        readonly status: 400;
        readonly code: 20001;
        readonly message: "Invalid parameter FriendlyName: it may be up to {0} characters long";
    };
    readonly applicationNameFree: {
        readonly says: "Two Applications may have one FriendlyName: creating twice makes two.";
        readonly source: "Twilio docs, usage/api/applications";
        readonly sure: "docs";
    };
    readonly clearedField: {
        readonly says: "An empty URL is kept as empty text, an empty SID becomes null.";
        readonly source: "specification (examples of IncomingPhoneNumber)";
        readonly sure: "spec";
    };
};
//# sourceMappingURL=behaviours.d.ts.map