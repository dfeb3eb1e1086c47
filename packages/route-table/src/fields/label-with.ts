/** Begins what a message says of a field, the verb in the number of its label. */

const PLURALS = { is: 'are', has: 'have', holds: 'hold' } as const;

/** Such as `Address is` and `Task attributes are`. */
export function labelWith(label: string, verb: keyof typeof PLURALS): string {
  return `${label} ${/[^s]s$/.test(label) ? PLURALS[verb] : verb}`;
}
