/** What Twilio's SIP resources do beyond the specification. */
import type { Behaviour, Refusal } from '../api/behaviour';

export const sipBehaviours = {
  domainLimit: {
    says: 'An account has at most 100 SIP domains.',
    source: 'Twilio docs, api/errors/21230',
    sure: 'docs',
    status: 400,
    code: 21230,
    message: 'Maximum number of domains reached: {0}',
  },
  domainInvalid: {
    says: 'A domain name that is invalid, in use or below a domain of others is 400 with code 21232.',
    source: 'Twilio docs, api/errors/21232',
    sure: 'docs',
    status: 400,
    code: 21232,
    message:
      'The domain name {0} is invalid, already in use or a subdomain of a domain you do not control',
  },
  domainNameEnd: {
    says: 'A domain name is labels of letters, digits and hyphens and ends with .sip.twilio.com.',
    source: 'Twilio docs, voice/sip/api/sip-domain-resource',
    sure: 'docs',
  },
  domainName: {
    says: 'A SIP domain without FriendlyName is called by its domain name.',
    source:
      'OpenAPI api_v2010, CreateSipDomain (FriendlyName has no default there, as that of a number has); docs and issues searched 2026-11',
    sure: 'assumed',
  },
  emergencyCallerUnknown: {
    says: 'An EmergencyCallerSid that names no number of the account is 400 with code 21231.',
    source:
      'Twilio docs, api/errors/21231 (validation of a domain); the case is not named; docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 21231,
    message:
      'Domain Validation Error: EmergencyCallerSid {0} is not a phone number of this account',
  },
  authType: {
    says: 'auth_type is derived from what is mapped for calls: IP_ACL, CREDENTIAL_LIST, both with a comma, or empty; registrations do not count.',
    source:
      'Twilio docs, voice/sip/api/sip-domain-resource; that registrations do not count is assumed',
    sure: 'docs',
  },
  mappingTwice: {
    says: 'Mapping a list that is mapped to the domain is 400 with code 21231.',
    source: 'Twilio docs, api/errors/21231 (named for IP access control lists)',
    sure: 'docs',
    status: 400,
    code: 21231,
    message: 'Domain Validation Error: {0} is already associated with the domain',
  },
  legacyMappings: {
    says: 'The mappings without Auth in their address are those of Auth/Calls.',
    source: 'Twilio docs, voice/sip/api/sip-credential-list-mapping',
    sure: 'docs',
  },
  credentialListLimit: {
    says: 'An account has at most 100 credential lists.',
    source: 'Twilio docs, api/errors/21239',
    sure: 'docs',
    status: 400,
    code: 21239,
    message: 'Maximum number of credential lists reached: {0}',
  },
  credentialListInvalid: {
    says: 'A credential list whose FriendlyName is taken, empty or over 64 characters is 400 with code 21240.',
    source: 'Twilio docs, api/errors/21240',
    sure: 'docs',
    status: 400,
    code: 21240,
    message: 'Credential List Validation Error: {0}',
  },
  credentialListMapped: {
    says: 'A credential list that is mapped to a domain cannot be deleted: 400 with code 21241.',
    source: 'Twilio docs, api/errors/21241',
    sure: 'docs',
    status: 400,
    code: 21241,
    message: 'Credential list {0} is mapped to a domain',
  },
  credentialLimit: {
    says: 'A credential list has at most 1000 credentials.',
    source: 'Twilio docs, api/errors/21242',
    sure: 'docs',
    status: 400,
    code: 21242,
    message: 'Maximum number of credentials in a list reached: {0}',
  },
  usernameInvalid: {
    says: 'A username that is empty or over 32 characters is 400 with code 21240.',
    source: 'Twilio docs, api/errors/21240 (named among the causes)',
    sure: 'docs',
    status: 400,
    code: 21240,
    message: 'Credential List Validation Error: Username has 1 to {0} characters',
  },
  usernameTaken: {
    says: 'A username that its list has already is 400 with code 21243.',
    source:
      'Twilio docs, api/errors/21243 (its causes are not named); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 21243,
    message: 'Credential Validation Error: a credential with username {0} exists',
  },
  weakPassword: {
    says: 'A password under 12 characters, or without digit, lower and upper case, is 400 with code 21240.',
    source: 'Twilio docs, api/errors/21240 (named among the causes)',
    sure: 'docs',
    status: 400,
    code: 21240,
    message:
      'Credential List Validation Error: the password has at least 12 characters, a digit, a lower and an upper case letter',
  },
  accessControlListLimit: {
    says: 'An account has at most 1000 IP access control lists.',
    source: 'Twilio docs, voice/sip/api/sip-ipaccesscontrollist-resource; the code is assumed',
    sure: 'docs',
    status: 400,
    code: 21233,
    message: 'Maximum number of IP access control lists reached: {0}',
  },
  accessControlListInvalid: {
    says: 'An IP access control list with an empty FriendlyName or one over 255 characters is 400.',
    source:
      'Twilio docs, voice/sip/api/sip-ipaccesscontrollist-resource (255 characters); the code is assumed',
    sure: 'docs',
    status: 400,
    code: 21234,
    message: 'IP Access Control List Validation Error: {0}',
  },
  accessControlListMapped: {
    says: 'An IP access control list that is mapped to a domain cannot be deleted.',
    source:
      'OpenAPI api_v2010, DeleteSipIpAccessControlList (names no errors); Twilio docs, api/errors/21241 (of credential lists); docs and issues searched 2026-11',
    sure: 'assumed',
    status: 400,
    code: 21235,
    message: 'IP access control list {0} is mapped to a domain',
  },
  ipAddressLimit: {
    says: 'An IP access control list has at most 100 addresses.',
    source:
      'Twilio docs, voice/sip/api/sip-ipaccesscontrollist-resource (100 entries); the code is assumed',
    sure: 'docs',
    status: 400,
    code: 21236,
    message: 'Maximum number of IP addresses in a list reached: {0}',
  },
  ipAddressInvalid: {
    says: 'An address that is not an IPv4 in dotted decimals, or a CIDR prefix length outside 1–32, is 400.',
    source: 'Twilio docs, voice/sip/api/sip-ipaddress-resource (IPv4 only); the code is assumed',
    sure: 'docs',
    status: 400,
    code: 21237,
    message: 'IP Address Validation Error: {0}',
  },
} as const satisfies Record<string, Behaviour | Refusal>;
