/** The sections of a declaration, from what an account holds. Pure. */
import { normaliseFields } from '../resources/normalise';
import type { ObservedState } from '../resources/observed-state';
import type { REFERENCES } from '../resources/resource';
import { isReferenceBySid, keyOf, type Kind, type ObservedResource } from '../resources/resource';
import { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from '../router/router-url';
import { clientNames } from './client-names';
import { nameFault } from './name-fault';

type Entry = Readonly<Record<string, unknown>>;

/** Why something is left out that could not be written so that the account agrees. */
export interface LeftOut {
  readonly why: string;
}

/** One text for one place: an entry of a section, or only the emergency address that it names. */
export function placeOf(section: string, name: string, isEmergencyAddress = false): string {
  return JSON.stringify([section, name, ...(isEmergencyAddress ? ['emergencyAddress'] : [])]);
}

export interface ImportedSections {
  readonly sections: Entry;
  readonly skipped: readonly string[];
}

export function importSections(
  observed: ObservedState,
  leftOut: ReadonlyMap<string, LeftOut>,
): ImportedSections {
  return new SectionWriter(observed, leftOut).run();
}

class SectionWriter {
  readonly #skipped: string[] = [];
  /** Names of what is written, by SID: what can be referred to by name. */
  readonly #names = new Map<string, string>();

  constructor(
    private readonly observed: ObservedState,
    private readonly leftOut: ReadonlyMap<string, LeftOut>,
  ) {}

  run(): ImportedSections {
    // In this order: what is referred to is written before what refers to it.
    const sections: Entry = {
      account: this.observed.account,
      addresses: this.#section('address', 'addresses', (each) => ({
        // Not every country has them, and every declared address says them.
        ...{ customerName: '', street: '', city: '', region: '', postalCode: '' },
        ...said(each.fields, ['validated']),
      })),
      apps: this.#section('app', 'apps', (each) => said(each.fields)),
      credentialLists: this.#section('credential-list', 'credentialLists', () => ({})),
      ipAccessControlLists: this.#section(
        'ip-access-control-list',
        'ipAccessControlLists',
        ({ name }) => this.#blocks(name),
      ),
      clients: this.#clients(),
      numbers: this.#section('number', 'numbers', (each) => this.#number(each)),
      domains: this.#section('domain', 'domains', (each) => this.#domain(each)),
    };
    const filled = Object.entries(sections).filter(
      ([, value]) => typeof value === 'string' || Object.keys(value as object).length > 0,
    );
    return { sections: Object.fromEntries(filled), skipped: this.#skipped };
  }

  #section(
    kind: Kind,
    section: string,
    entryOf: (resource: ObservedResource) => Entry | readonly unknown[],
  ): Entry {
    const entries: [string, unknown][] = [];
    for (const resource of this.#all(kind)) {
      const { name, sid } = resource;
      const isTwin = this.#all(kind).filter((each) => keyOf(each) === keyOf(resource)).length > 1;
      const why = nameFault(name, isTwin) ?? this.leftOut.get(placeOf(section, name))?.why;
      if (why === undefined) {
        this.#names.set(sid, name);
        entries.push([name, entryOf(resource)]);
      } else {
        this.#skipped.push(`${kind} "${name}" (${sid}): ${why}`);
      }
    }
    return Object.fromEntries(entries);
  }

  #all(kind: Kind): ObservedResource[] {
    return this.observed.resources.filter((each) => each.kind === kind);
  }

  #blocks(list: string): readonly Entry[] {
    const blocks = this.#all('ip-address').filter(({ of }) => of === list);
    return blocks.flatMap(({ name, sid, fields }) => {
      // Nobody could say which of two is meant.
      if (blocks.filter((each) => each.name === name).length === 1) {
        return [{ address: name, name: String(fields['friendlyName'] ?? '') }];
      }
      this.#skipped.push(`ip-address ${list}/${name} (${sid}): it is twice in the list`);
      return [];
    });
  }

  #clients(): Entry {
    const credentials = this.#all('credential').filter(({ of = '' }) =>
      this.#isWritten('credential-list', of),
    );
    const names = clientNames(credentials);
    const entries = credentials.flatMap(({ of = '', name: username, sid }, at) => {
      const name = names[at] ?? username;
      const why = this.leftOut.get(placeOf('clients', name))?.why;
      if (why !== undefined) {
        this.#skipped.push(`credential ${of}/${username} (${sid}): ${why}`);
        return [];
      }
      const entry = {
        ...(name === username ? {} : { username }),
        credentialList: of,
        password: { env: `SIP_PASSWORD_${username.replace(/[^A-Za-z0-9]/g, '_').toUpperCase()}` },
      };
      return [[name, entry] as const];
    });
    return Object.fromEntries(entries);
  }

  #number(number: ObservedResource): Entry {
    return {
      ...withRouter(said(number.fields, ['app', 'trunkSid'])),
      ...this.#reference('app', 'app', number.fields['app']),
      ...this.#emergencyAddress(number),
    };
  }

  /** Only a registration that is complete can be declared: anything else would be planned to be completed. */
  #emergencyAddress({ name }: ObservedResource): Entry {
    const emergency = this.#all('emergency-address').find((each) => each.name === name);
    const { address = null, status = null } = emergency?.fields ?? {};
    if (address === null) return {};
    const why =
      status === 'registered'
        ? this.leftOut.get(placeOf('numbers', name, true))?.why
        : `its state is ${String(status)}`;
    if (why === undefined) return this.#reference('emergencyAddress', 'address', address);
    this.#skipped.push(
      `emergency address ${String(address)} of number ${name}: ${why}; it stays as it is`,
    );
    return {};
  }

  #domain(domain: ObservedResource): Entry {
    const lists = (kind: Kind, listKind: Kind): string[] =>
      this.#all(kind)
        .filter(({ of, name }) => of === domain.name && this.#isWritten(listKind, name))
        .map(({ name }) => name);
    const calls = lists('calls-credential-list', 'credential-list');
    const registrations = lists('registrations-credential-list', 'credential-list');
    const ipLists = lists('calls-ip-access-control-list', 'ip-access-control-list');
    return {
      // Left out it would be the name of the domain.
      friendlyName: '',
      ...withRouter(said(domain.fields, ['emergencyCaller'])),
      ...this.#reference('emergencyCaller', 'number', domain.fields['emergencyCaller']),
      ...(calls.length + registrations.length > 0
        ? { credentialLists: { calls, registrations } }
        : {}),
      ...(ipLists.length > 0 ? { ipAccessControlLists: ipLists } : {}),
    };
  }

  /** By name if exactly this resource is written under it, otherwise by SID. */
  #reference(
    field: string,
    kind: (typeof REFERENCES)[keyof typeof REFERENCES],
    sid: unknown,
  ): Entry {
    if (typeof sid !== 'string') return {};
    const name = this.#names.get(sid);
    // References are read without blanks around them.
    const isFit = name !== undefined && name === name.trim() && !isReferenceBySid(kind, name);
    return { [field]: isFit ? name : sid };
  }

  #isWritten(kind: Kind, name: string): boolean {
    return this.#all(kind).some((each) => each.name === name && this.#names.has(each.sid));
  }
}

/** The fields that say something, without `left`. */
function said(fields: ObservedResource['fields'], left: readonly string[] = []): Entry {
  return Object.fromEntries(
    Object.entries(normaliseFields(fields)).filter(
      ([name, value]) => value !== null && !left.includes(name),
    ),
  );
}

/** Of a resource that calls the router with both URLs, where that is deployed says the same. */
function withRouter(entry: Entry): Entry {
  const { voiceUrl, voiceMethod, voiceStatusCallbackUrl, voiceStatusCallbackMethod, ...others } =
    entry;
  if (typeof voiceUrl !== 'string' || !voiceUrl.endsWith(ROUTER_PATH)) return entry;
  const baseUrl = voiceUrl.slice(0, -ROUTER_PATH.length);
  const isWhole = voiceStatusCallbackUrl === `${baseUrl}${ROUTER_STATUS_CALLBACK_PATH}`;
  const isPosted = voiceMethod === 'POST' && voiceStatusCallbackMethod === 'POST';
  // Not one with a path of its own or with parameters: that is somebody else's.
  if (!isWhole || !isPosted || !/^https:\/\/[^/?#]+$/.test(baseUrl)) return entry;
  return { inboundSipRouter: { baseUrl }, ...others };
}
