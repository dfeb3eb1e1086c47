/** The door to `e164`, which loads libphonenumber-js when it is first used. */
import type * as E164 from './e164';

let loaded: typeof E164 | undefined;

export function phoneNumberLibrary(): typeof E164 {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- only a table with numbering, or with a number to dial that is validated, pays for the library, and matching stays synchronous; esbuild bundles this without running it
  loaded ??= require('./e164') as typeof E164;
  return loaded;
}
