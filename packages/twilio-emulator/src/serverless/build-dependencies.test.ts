/** Dependencies as clients write them, and what a Build refuses. */
import { checkDependencies, readDependencies } from './build-dependencies';
import { readKnownPackages } from './known-packages';

const known = readKnownPackages().versions;

describe('Dependencies', () => {
  it('are read from a JSON list, bare or wrapped in quotes', () => {
    const expected = [{ name: 'twilio', version: '6.2.0' }];
    const json = JSON.stringify(expected);
    expect(readDependencies([json])).toEqual(expected);
    expect(readDependencies([`"${json}"`])).toEqual(expected);
    expect(readDependencies([])).toEqual([]);
  });

  it('are read from fields with one object each', () => {
    const expected = [
      { name: 'twilio', version: '6.2.0' },
      { name: 'axios', version: '^1.11.0' },
    ];
    expect(readDependencies(expected.map((each) => JSON.stringify(each)))).toEqual(expected);
  });

  it.each([['{'], ['{}'], ['[{"name":"x"}]'], ['["x"]'], ['null'], ['1']])(
    'are refused when they are %s',
    (text) => {
      expect(() => readDependencies([text])).toThrow('not a JSON list');
    },
  );

  it.each([
    ['route-table', 'file:../packages/route-table'],
    ['twilio', 'git+https://github.com/twilio/twilio-node.git'],
    ['twilio', 'next'],
    ['twilio', '99.0.0'],
    ['twilio', '^99.0.0'],
    ['axios', '>=1.0.0 <1.0.0'],
    ['@twilio/runtime-handler', '2.1.0'],
    ['@twilio/runtime-handler', '2.0.99'],
    ['@twilio/runtime-handler', '^2.0.3'],
    ['@twilio/runtime-handler', '*'],
    ['@twilio/runtime-handler', 'latest'],
    ['@twilio/runtime-handler', 'v2.0.3'],
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

  it.each([
    ['twilio', '6.2.0'],
    ['twilio', '^3.56'],
    ['twilio', '~6.0.0'],
    ['twilio', '6.x'],
    ['twilio', '>=5 <7'],
    ['twilio', '*'],
    ['twilio', ''],
    ['twilio', 'latest'],
    ['axios', '^1.11.0'],
    ['@twilio/runtime-handler', '2.0.3'],
    ['@twilio/runtime-handler', '2.1.2'],
    ['some-package', '1.2.3-beta.1'],
    ['some-package', '^1.2.3'],
  ])('are accepted for %s %s', (name, version) => {
    expect(() => checkDependencies([{ name, version }], known)).not.toThrow();
  });
});
