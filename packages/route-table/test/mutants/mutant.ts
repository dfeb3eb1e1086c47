/** A mutant: one deliberate fault in one source file, which the tests must notice. */

/** `npm run test:mutants` puts `replace` where `find` is and expects a unit test of the package to fail. */
export interface Mutant {
  /** What the faulty program does, such as `keeps the password in the user part`. */
  readonly name: string;
  /** Path from the package, such as `src/address/sip-address.ts`. */
  readonly file: string;
  /** Source text that occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}
