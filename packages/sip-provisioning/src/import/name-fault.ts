/** Names that no declaration can hold. Pure. */

/** Why the name of a resource cannot be written as the key of an entry; undefined: it can. */
export function nameFault(name: string, isTwin: boolean): string | undefined {
  if (name === '') return 'it has no name';
  if (isTwin) return 'its name is not unique';
  // They would be filled.
  if (/\{[A-Za-z]/.test(name)) return 'its name is unfit: it has a placeholder';
  return isReserved(name) ? 'its name is unfit' : undefined;
}

/** Keys that mean something else to YAML (merging) or to JavaScript. */
export function isReserved(name: string): boolean {
  return name === '<<' || name === '__proto__';
}
