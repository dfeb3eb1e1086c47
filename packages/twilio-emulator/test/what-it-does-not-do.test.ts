/** The page of what the emulator does not do is true: what it names is refused as it says. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { emulatedApis } from '../src/emulated-apis';
import { packageFolder } from '../src/package-folder';
import { startTestEmulator } from './test-emulator';

const PAGE = readFileSync(join(packageFolder(), 'what-it-does-not-do.md'), 'utf8');
const hosts = [...PAGE.matchAll(/^\| `([a-z-]+\.twilio\.com)`\s+\| [^`|]+\|$/gm)];
const operations = [
  ...PAGE.matchAll(/^\| `([a-z-]+\.twilio\.com)`\s+\| `([A-Z]+) (\/\S+)`\s+\| [^`|]+\|$/gm),
];
const emulator = startTestEmulator();

it('names products and operations', () => {
  expect(hosts.length).toBeGreaterThan(10);
  expect(operations.length).toBeGreaterThan(10);
});

it('names all that are emulated', () => {
  const [, named = ''] = /^Emulated are parts of (.*?)\. Any other/m.exec(PAGE) ?? [];
  expect([...named.matchAll(/`([a-z-]+)`/g)].map(([, product]) => product).sort()).toEqual(
    emulatedApis.map(({ product }) => product).sort(),
  );
});

it.each(hosts.map(([, host = '']) => host))('%s is not emulated', async (host) => {
  expect(await emulator.get(host, '/v1/Services')).toMatchObject({
    status: 501,
    body: { emulator: 'unknown-product' },
  });
});

it.each(operations.map(([, host = '', method = '', path = '']) => [method, host, path] as const))(
  '%s %s%s is not emulated',
  async (method, host, path) => {
    const sid = (kind: string) => `${kind}${'0'.repeat(32)}`;
    const filled = path
      .replace('{AccountSid}', emulator.running.accountSid)
      .replace('{FlowSid}', sid('FW'))
      .replace('{WorkspaceSid}', sid('WS'));
    const reply =
      method === 'POST' ? await emulator.post(host, filled) : await emulator.get(host, filled);
    expect(reply).toMatchObject({ status: 501, body: { emulator: 'not-emulated' } });
  },
);
