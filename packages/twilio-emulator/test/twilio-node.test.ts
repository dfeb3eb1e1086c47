/** Journey: twilio-node 5 and 6, unmodified, over each of the three doors. */
import { runClient, type Door } from './run-node';
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();

/** A process of its own for each client. */
jest.setTimeout(30_000);

const PACKAGES = [
  ['twilio-node 6', 'twilio'],
  ['twilio-node 5', 'twilio-5'],
] as const;
const DOORS: readonly Door[] = ['plain', 'proxy', 'redirect'];

describe.each(PACKAGES)('%s', (_name, packageName) => {
  it.each(DOORS)('works through the %s door without noticing', async (door) => {
    const result = await runClient(emulator.running, door, 'twilio-node.cjs', [packageName]);
    expect(result).toEqual({
      names: ['three', 'two', 'one'],
      includeCredentials: true,
      isDate: true,
      domainName: expect.stringMatching(/^three-\d{4}-dev\.twil\.io$/) as string,
      variablesLeft: 0,
      missing: { status: 404, code: 20404 },
      refused: { status: 401, code: 20003 },
    });
    const failures = emulator.running.requests.all().filter(({ failure }) => failure !== undefined);
    expect(failures).toEqual([]);
  });
});
