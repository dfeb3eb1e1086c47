/** SIP headers as they are typed, one on each line: `X-Tier: gold`. */

/** By lower-case name; a line without a colon is not one. */
export function headersOf(text: string): Readonly<Record<string, string>> {
  const lines = text.split('\n').flatMap((line) => {
    const colon = line.indexOf(':');
    const name = line.slice(0, Math.max(0, colon)).trim().toLowerCase();
    return name === '' ? [] : [[name, line.slice(colon + 1).trim()] as const];
  });
  return Object.fromEntries(lines);
}
