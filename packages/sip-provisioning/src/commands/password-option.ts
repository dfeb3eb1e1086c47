/** Where a client's password comes from, as the options of `client add` and `client rotate` say. */
import { dirname, relative, resolve } from 'node:path';
import { UsageError } from 'command-line';
import type { PasswordSource } from '../declaration/declaration-schema';
import { generatePassword } from '../declaration/generate-password';
import type { CommonOptions, Shell } from './shell';

export interface PasswordOptions {
  readonly passwordEnv?: string;
  readonly passwordFile?: string;
  /** A file that is written with a new password. */
  readonly generatePassword?: string;
}

/** Undefined: none of the options was given. File names become relative to the declaration. */
export function passwordSource(
  { file }: CommonOptions,
  { passwordEnv, passwordFile, generatePassword: generated }: PasswordOptions,
): PasswordSource | undefined {
  const given = [passwordEnv, passwordFile, generated].filter((each) => each !== undefined);
  if (given.length > 1) {
    throw new UsageError('Give one of --password-env, --password-file and --generate-password.');
  }
  if (passwordEnv !== undefined) return { env: passwordEnv };
  const path = passwordFile ?? generated;
  return path === undefined ? undefined : { file: relative(dirname(file), resolve(path)) };
}

/** Writes the file that `--generate-password` names; returns a shell that sees it even before it is written. */
export function preparePassword(
  shell: Shell,
  { generatePassword: path }: PasswordOptions,
  mayReplace: boolean,
): { readonly shell: Shell; readonly write: () => void } {
  if (path === undefined) return { shell, write: () => undefined };
  if (!mayReplace && shell.readFile(path) !== undefined) {
    throw new UsageError(`${path} exists: use it with --password-file, or choose another file.`);
  }
  const password = generatePassword((count) => shell.randomBytes(count));
  const absolute = resolve(path);
  return {
    shell: {
      ...shell,
      readFile: (each) => (resolve(each) === absolute ? password : shell.readFile(each)),
    },
    write: () => shell.writeFile(path, `${password}\n`),
  };
}
