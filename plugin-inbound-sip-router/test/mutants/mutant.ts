/** A mutant: one deliberate fault in one source file, which the unit tests must notice. */
export interface Mutant {
  /** What the faulty program does. */
  readonly name: string;
  /** Path from the plugin, such as `src/model/hours/switch-end.ts`. */
  readonly file: string;
  /** Source text that occurs exactly once in the file. */
  readonly find: string;
  readonly replace: string;
}
