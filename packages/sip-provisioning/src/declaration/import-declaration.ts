/** Writes the declaration of an account as it is: the plan after it is empty. Pure. */
import { Document } from 'yaml';
import { normaliseFields } from '../resources/normalise';
import type { ObservedState } from '../resources/observed-state';
import { isMapping, keyOf, type Kind, type ObservedResource } from '../resources/resource';

export interface ImportedDeclaration {
  readonly text: string;
  /** What no declaration can say, and is therefore left out. */
  readonly skipped: readonly string[];
}

type Entry = Record<string, unknown>;

export function importDeclaration(observed: ObservedState): ImportedDeclaration {
  return new Importer(observed).run();
}

class Importer {
  readonly #skipped: string[] = [];

  constructor(private readonly observed: ObservedState) {}

  run(): ImportedDeclaration {
    const sections: Entry = {
      account: this.observed.account,
      addresses: this.#section('address', (each) => voiceOnly(each.fields, ['validated'])),
      apps: this.#section('app', (each) => voiceOnly(each.fields)),
      credentialLists: this.#section('credential-list', () => ({})),
      ipAccessControlLists: this.#ipLists(),
      clients: this.#clients(),
      numbers: this.#section('number', (each) => this.#number(each)),
      domains: this.#section('domain', (each) => this.#domain(each)),
    };
    const filled = Object.entries(sections).filter(
      ([, value]) => typeof value === 'string' || Object.keys(value as object).length > 0,
    );
    const document = new Document(Object.fromEntries(filled));
    document.commentBefore =
      ' Written by sip-provision import: passwords are not part of an account that can be read.';
    return { text: document.toString({ lineWidth: 0 }), skipped: this.#skipped };
  }

  /** Names that stand for two resources cannot be keys; placeholders would be filled. */
  #section(kind: Kind, entryOf: (resource: ObservedResource) => Entry): Entry {
    const section: Entry = {};
    for (const resource of this.#all(kind)) {
      const isTwice = this.#all(kind).filter((each) => keyOf(each) === keyOf(resource)).length > 1;
      if (isTwice || resource.name === '' || /\{[A-Za-z]/.test(resource.name)) {
        this.#skipped.push(
          `${kind} "${resource.name}" (${resource.sid}): its name is ${isTwice ? 'not unique' : 'unfit'}`,
        );
      } else {
        section[resource.name] = entryOf(resource);
      }
    }
    return section;
  }

  #all(kind: Kind): ObservedResource[] {
    return this.observed.resources.filter((each) => each.kind === kind);
  }

  #ipLists(): Entry {
    const lists = this.#all('ip-access-control-list').map(({ name }) => [
      name,
      this.#all('ip-address')
        .filter(({ of }) => of === name)
        .map((each) => ({ address: each.name, name: String(each.fields['friendlyName']) })),
    ]);
    return Object.fromEntries(lists) as Entry;
  }

  #clients(): Entry {
    const clients: Entry = {};
    for (const { of: credentialList = '', name: username } of this.#all('credential')) {
      const name = username in clients ? `${username} of ${credentialList}` : username;
      clients[name] = {
        ...(name === username ? {} : { username }),
        credentialList,
        password: { env: `SIP_PASSWORD_${username.replace(/[^A-Za-z0-9]/g, '_').toUpperCase()}` },
      };
    }
    return clients;
  }

  #number(number: ObservedResource): Entry {
    const emergency = this.#all('emergency-address').find(({ name }) => name === number.name);
    const app = this.#nameOf('app', number.fields['app']);
    const address = this.#nameOf('address', emergency?.fields['address']);
    return {
      ...voiceOnly(number.fields, ['app']),
      ...(app === undefined ? {} : { app }),
      ...(address === undefined ? {} : { emergencyAddress: address }),
    };
  }

  #domain(domain: ObservedResource): Entry {
    const lists = (kind: Kind): string[] =>
      this.#all(kind)
        .filter((each) => isMapping(kind) && each.of === domain.name)
        .map(({ name }) => name);
    const calls = lists('calls-credential-list');
    const registrations = lists('registrations-credential-list');
    const ipLists = lists('calls-ip-access-control-list');
    const caller = this.#nameOf('number', domain.fields['emergencyCaller']);
    return {
      ...voiceOnly(domain.fields, ['emergencyCaller']),
      ...(caller === undefined ? {} : { emergencyCaller: caller }),
      ...(calls.length + registrations.length > 0
        ? { credentialLists: { calls, registrations } }
        : {}),
      ...(ipLists.length > 0 ? { ipAccessControlLists: ipLists } : {}),
    };
  }

  #nameOf(kind: Kind, sid: unknown): string | undefined {
    return this.#all(kind).find((each) => each.sid === sid)?.name;
  }
}

/** The fields that say something, without `left`. */
function voiceOnly(fields: ObservedResource['fields'], left: readonly string[] = []): Entry {
  return Object.fromEntries(
    Object.entries(normaliseFields(fields)).filter(
      ([name, value]) => value !== null && !left.includes(name),
    ),
  );
}
