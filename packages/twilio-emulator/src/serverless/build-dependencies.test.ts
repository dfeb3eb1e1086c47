/** Dependencies as clients write them, and what a Build refuses. */
import { checkDependencies, readDependencies, readKnownPackages } from './build-dependencies';

const known = readKnownPackages().versions;

describe('Dependencies', () => {
  it('are read from a JSON list, bare or wrapped in quotes', () => {
    const expected = [{ name: 'twilio', version: '6.2.0' }];
    const json = JSON.stringify(expected);
    expect(readDependencies(json)).toEqual(expected);
    expect(readDependencies(`"${json}"`)).toEqual(expected);
    expect(readDependencies(undefined)).toEqual([]);
  });

  it.each([['{'], ['{}'], ['[{"name":"x"}]'], ['["x"]']])(
    'are refused when they are %s',
    (text) => {
      expect(() => readDependencies(text)).toThrow('not a JSON list');
    },
  );

  it.each([
    ['twilio', '^6.0.0'],
    ['twilio', '6.x'],
    ['twilio', 'latest'],
    ['twilio', '*'],
    ['route-table', 'file:../packages/route-table'],
    ['twilio', '99.0.0'],
    ['@twilio/runtime-handler', '2.1.0'],
    ['@twilio/runtime-handler', '2.0.99'],
    ['Not a name', '1.0.0'],
  ])('are refused for %s %s, with 20001', (name, version) => {
    expect(() => checkDependencies([{ name, version }], known)).toThrow(
      expect.objectContaining({
        status: 400,
        code: 20001,
        message: expect.stringContaining(
          `No matching version found for ${name}@${version}.`,
        ) as string,
      }) as Error,
    );
  });

  it('are accepted with exact versions', () => {
    const fine = [
      { name: 'twilio', version: '6.2.0' },
      { name: '@twilio/runtime-handler', version: '2.0.3' },
      { name: 'some-package', version: '1.2.3-beta.1' },
    ];
    expect(() => checkDependencies(fine, known)).not.toThrow();
  });
});
