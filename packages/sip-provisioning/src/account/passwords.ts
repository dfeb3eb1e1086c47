/** Passwords of clients, read from where the declaration says, and kept away from everything that is printed. */
import type { ClientState } from '../declaration/declared-state';
import type { PasswordSource } from '../declaration/declaration-schema';
import { passwordFaults } from '../declaration/password-rule';
import type { Issue } from '../issue';
import { keyOf } from '../resources/resource';
import type { Environment } from './credentials';

export interface PasswordReader {
  readonly environment: Environment;
  /** Undefined: there is no such file. */
  readonly readFile: (path: string) => string | undefined;
}

/** By the key of the credential. Not printable: `toJSON` and inspection give nothing away. */
export class Passwords {
  readonly #values = new Map<string, string>();

  set(key: string, value: string): void {
    this.#values.set(key, value);
  }

  get(key: string): string | undefined {
    return this.#values.get(key);
  }

  /** The text without any of the passwords. */
  redact(text: string): string {
    return [...this.#values.values()].reduce(
      (redacted, password) => redacted.replaceAll(password, '***'),
      text,
    );
  }
}

/** Reads what is there and checks it against Twilio's rules; what is missing matters only to new credentials. */
export function readPasswords(
  clients: readonly ClientState[],
  reader: PasswordReader,
): { readonly passwords: Passwords; readonly issues: readonly Issue[] } {
  const passwords = new Passwords();
  const issues: Issue[] = [];
  for (const { name, username, credentialList, password, path } of clients) {
    const value = readPassword(password, reader);
    if (value === undefined) continue;
    passwords.set(keyOf({ kind: 'credential', of: credentialList, name: username }), value);
    const faults = passwordFaults(value);
    if (faults.length === 0) continue;
    const message = `The password of client ${name} (from ${sourceText(password)}) needs ${faults.join(', ')}.`;
    issues.push({ code: 'weak-password', path: [...path, 'password'], message });
  }
  return { passwords, issues };
}

export function sourceText(source: PasswordSource): string {
  return 'env' in source ? `the environment variable ${source.env}` : `the file ${source.file}`;
}

function readPassword(source: PasswordSource, reader: PasswordReader): string | undefined {
  const value =
    'env' in source ? reader.environment[source.env] : reader.readFile(source.file)?.trimEnd();
  return value === '' ? undefined : value;
}
