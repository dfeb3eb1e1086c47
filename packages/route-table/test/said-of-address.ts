/** What validation says of the address of a row, and what its remedy sets. */
import { validateRoute } from '../src/validation/validate-route';

/** The address, what is set to put it right (without `address`: nothing certain), the match kind (`exact`). */
export type AddressCase = readonly [string, object, string?];

const rowOf = (address: string, match?: string) => ({
  address,
  ...(match !== undefined && { match }),
  type: 'hangup',
  destination: '',
});

export function findingsOf(address: string, match?: string) {
  const result = validateRoute(rowOf(address, match));
  return [...(result.kind === 'invalid' ? result.issues : []), ...result.warnings];
}

/** Code and what the remedy sets. */
export function said(address: string, match?: string) {
  return findingsOf(address, match).map(({ code, remedy = [] }) => ({
    code,
    ...Object.fromEntries(remedy.map(({ path, value }) => [path.join('.'), value])),
  }));
}

/** Tests that exactly this is said of each, and nothing once it is put right. */
export function testEach(code: string, given: readonly AddressCase[]): void {
  // Without a third value, jest would hand over its own `done`.
  const cases = given.map(
    ([address, fields, match = 'exact']) => [address, fields, match] as const,
  );

  it.each(cases)('in %j are said, with %j to put it right (%s)', (address, fields, match) => {
    expect(said(address, match)).toEqual([{ code, ...fields }]);
  });

  const certain = cases.filter(([, fields]) => 'address' in fields);
  if (certain.length === 0) return;
  it.each(certain)('of %j are gone once it is put right', (address, fields, match) => {
    const right = { ...rowOf(address, match), ...fields };
    expect(validateRoute(right)).toMatchObject({ kind: 'valid', warnings: [] });
  });
}
