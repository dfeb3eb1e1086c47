/** Emergency readiness of every number and domain. */
import {
  isReferenceBySid,
  type DeclaredResource,
  type ObservedResource,
} from '../resources/resource';
import type { Finding } from './finding';
import type { VerifyInput } from './verify-input';

/** What such a call costs (docs, voice/sip/api/emergency-calling). */
const FEE = 'an emergency call from it costs $75';

export function verifyEmergency(input: VerifyInput): Finding[] {
  const { declared } = input;
  return [
    ...declared.resources
      .filter(({ kind }) => kind === 'emergency-address')
      .map((each) => verifyNumber(each, input)),
    ...undeclaredNumbers(input),
    ...declared.resources
      .filter(({ kind, fields }) => kind === 'domain' && fields['emergencyCalling'] === true)
      .flatMap((domain) => verifyDomain(domain, input)),
    ...routersWithoutTable(input),
  ];
}

function verifyNumber(declared: DeclaredResource, input: VerifyInput): Finding {
  const number = declared.name;
  const about = `number ${number}`;
  const address = declared.fields['address'];
  const fail = (found: string, remedy = 'sip-provision apply'): Finding => ({
    level: 'FAIL',
    rule: 'emergency-address',
    about,
    found,
    remedy,
  });
  const observed = emergencyOf(input, number);
  const addressSid = observed?.fields['address'] ?? null;
  if (address === null) {
    if (addressSid !== null) return fail('has an emergency address, declared is none');
    return {
      level: 'PASS',
      rule: 'emergency-address',
      about,
      found: 'no emergency address, as declared',
    };
  }
  const current = input.observed.resources.find(
    ({ kind, sid }) => kind === 'address' && sid === addressSid,
  );
  if (observed === undefined || addressSid === null)
    return fail(`has no emergency address: ${FEE}`);
  if (current === undefined || (current.name !== address && current.sid !== address)) {
    const name =
      current === undefined || isReferenceBySid('address', address)
        ? String(addressSid)
        : current.name;
    return fail(`its emergency address is ${name}, declared ${String(address)}`);
  }
  const status = String(observed.fields['status']);
  if (status !== 'registered') return fail(`its emergency address is ${status}: ${FEE}`);
  if (current.fields['emergencyEnabled'] !== true) {
    return fail(`address ${current.name} is not enabled for emergency calling`);
  }
  if (current.fields['validated'] !== true) {
    return fail(
      `address ${current.name} is not validated`,
      'correct the address, then sip-provision apply',
    );
  }
  return {
    level: 'PASS',
    rule: 'emergency-address',
    about,
    found: `registered at ${current.name}`,
  };
}

/** Numbers whose declaration leaves the emergency address as it is: what it is all the same. */
function undeclaredNumbers(input: VerifyInput): Finding[] {
  const { resources } = input.declared;
  const isDeclared = (number: string): boolean =>
    resources.some(({ kind, name }) => kind === 'emergency-address' && name === number);
  return resources
    .filter(({ kind, name }) => kind === 'number' && !isDeclared(name))
    .map(({ name }): Finding => {
      const status = emergencyOf(input, name)?.fields['status'] ?? 'unregistered';
      const about = `number ${name}`;
      if (status === 'registered')
        return { level: 'PASS', rule: 'emergency-address', about, found: 'registered' };
      const found = `its emergency address is ${String(status)}, and none is declared: ${FEE}`;
      const remedy = 'declare an emergencyAddress, or null if that is meant';
      return { level: 'WARN', rule: 'emergency-address', about, found, remedy };
    });
}

function verifyDomain(domain: DeclaredResource, input: VerifyInput): Finding[] {
  const about = `domain ${domain.name}`;
  const caller = domain.fields['emergencyCaller'];
  if (typeof caller === 'string') {
    const status = emergencyOf(input, caller)?.fields['status'];
    if (status === 'registered') {
      return [{ level: 'PASS', rule: 'emergency-caller', about, found: `${caller} is registered` }];
    }
    const found = `its emergency caller ${caller} is ${String(status ?? 'not in the account')}: ${FEE}`;
    const remedy = `give ${caller} an emergencyAddress`;
    return [{ level: 'FAIL', rule: 'emergency-caller', about, found, remedy }];
  }
  return callersWithoutNumber(domain.name, input).map((username) => ({
    level: 'WARN',
    rule: 'emergency-caller',
    about,
    found: `an emergency call of ${username} shows no number: its user name is not an E.164 number`,
    remedy: 'set emergencyCaller of the domain',
  }));
}

/** With a table the declaration is refused unless its emergency numbers have routes. */
function routersWithoutTable({ declared }: VerifyInput): Finding[] {
  return declared.routers
    .filter((each) => each.emergencyCalling && !each.emergencyCallsMeant)
    .filter(({ table }) => table === undefined)
    .map(({ domain }) => ({
      level: 'WARN',
      rule: 'emergency-routes',
      about: `domain ${domain}`,
      found:
        'its emergency calls reach the inbound SIP router, and no route table is named to look for their routes',
      remedy: 'name the table: inboundSipRouter: {table: FILE}',
    }));
}

/** Clients that may call through the domain under a user name that is not a number. */
function callersWithoutNumber(domain: string, { declared }: VerifyInput): string[] {
  const lists = declared.resources
    .filter(({ kind, of }) => kind === 'calls-credential-list' && of === domain)
    .map(({ name }) => name);
  return declared.clients
    .filter(({ credentialList }) => lists.includes(credentialList))
    .map(({ username }) => username)
    .filter((username) => !/^\+[1-9]\d{6,14}$/.test(username));
}

/** `number` is its E.164 form or its SID. */
function emergencyOf({ observed }: VerifyInput, number: string): ObservedResource | undefined {
  return observed.resources.find(
    ({ kind, name, sid }) => kind === 'emergency-address' && (name === number || sid === number),
  );
}
