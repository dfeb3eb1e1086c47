/** Which operations real clients asked for in a journey: kept in a file that the README's coverage table is made from. */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { TwilioEmulator } from '../src/index';
import { clientOfAgent, type RealClients } from '../src/real-clients';

const FILE = join(__dirname, '..', 'real-clients.generated.json');
const isWriting = process.env['RECORD_REAL_CLIENTS'] === '1';

export interface ClientRecord {
  /** Before an emulator is disposed of. */
  add(emulator: Pick<TwilioEmulator, 'requests'>): void;
  /** After the last test: what was asked is what the file says, or with RECORD_REAL_CLIENTS=1 the file is written. */
  check(): void;
}

/** Of all tests of a file; run in part, or where a test fails, a file has asked for less than its record says. */
export function recordRealClients(): ClientRecord {
  const { testPath = '' } = expect.getState();
  const journey = basename(testPath).replace('.test.ts', '');
  // A unit test beside its source may have the name of a journey.
  const isJourney = dirname(testPath) === __dirname;
  const asked = new Map<string, Set<string>>();
  return {
    add({ requests }) {
      for (const { operation, status, headers } of requests.all()) {
        const client = clientOfAgent(headers['user-agent']);
        if (operation === undefined || client === undefined || status < 200 || status >= 300)
          continue;
        asked.set(client, (asked.get(client) ?? new Set()).add(operation));
      }
    },
    check() {
      if (!isJourney) return;
      const found = Object.fromEntries(
        [...asked].sort().map(([client, operations]) => [client, [...operations].sort()]),
      );
      const { [journey]: known = {}, ...others } = readRecord();
      if (isWriting) {
        const isAny = Object.keys(found).length > 0;
        const all = Object.entries({ ...others, ...(isAny && { [journey]: found }) }).sort();
        writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(all), undefined, 1)}\n`);
      } else expect({ [journey]: found }).toEqual({ [journey]: known });
    },
  };
}

function readRecord(): RealClients {
  return JSON.parse(readFileSync(FILE, 'utf8')) as RealClients;
}
