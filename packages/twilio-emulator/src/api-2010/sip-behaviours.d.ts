export declare const sipBehaviours: {
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
};
//# sourceMappingURL=sip-behaviours.d.ts.map