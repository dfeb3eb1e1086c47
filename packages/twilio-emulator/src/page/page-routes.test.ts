/** Who may see the page, and what it may do in a browser. */
import { send, startTestEmulator } from '../../test/test-emulator';

const emulator = startTestEmulator();
const PATHS = [
  ...['/__emulator', '/__emulator/', '/__emulator?x=1'],
  ...['/__emulator/page/page.css', '/__emulator/page/page.js', '/__emulator/page/draw.js'],
  ...['/__emulator/page/forms.js', '/__emulator/page/trace.js'],
  ...['/__emulator/account', '/__emulator/resources', '/__emulator/logs'],
];

describe.each(PATHS)('%s', (path) => {
  const ask = (headers: Record<string, string> = {}) => send(emulator.url, 'GET', path, headers);

  it('is answered to a browser on this machine', async () => {
    expect((await ask()).status).toBe(200);
    expect((await ask({ host: 'localhost:4020', origin: emulator.url })).status).toBe(200);
  });

  it.each([
    { host: 'evil.example.com' },
    { host: '127.0.0.1.evil.example.com' },
    { origin: 'https://evil.example.com' },
    { origin: 'null' },
  ])('is not answered with the header %j', async (headers) => {
    const { status, body } = await ask(headers);
    expect(status).toBe(501);
    expect(JSON.stringify(body)).not.toContain(emulator.running.accountSid);
  });
});

it.each(['set-clock', 'press'])('a page from elsewhere cannot do %s', async (what) => {
  const before = emulator.running.clock.nowMs();
  const headers = { origin: 'https://evil.example.com', 'content-type': 'text/plain' };
  const path = what === 'press' ? 'faults' : 'clock';
  const body = '{"advanceSeconds":60,"action":{"kind":"time-out"}}';
  const reply = await send(emulator.url, 'POST', `/__emulator/${path}`, headers, body);
  expect(reply.status).toBe(501);
  expect(emulator.running.clock.nowMs()).toBe(before);
  expect(emulator.running.faults.pending()).toEqual([]);
});

it('the page allows nothing but its own files, and no page around it', async () => {
  const { headers } = await send(emulator.url, 'GET', '/__emulator', {});
  const html = await (await fetch(`${emulator.url}/__emulator`)).text();
  const policy = String(headers['content-security-policy']).split('; ');
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("script-src 'self'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy.join()).not.toMatch(/unsafe|\*|https?:/);
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'cross-origin-resource-policy': 'same-origin',
  });
  // Nothing of the page is from outside, or inline.
  expect(html).not.toMatch(/(?:src|href)="(?!\/__emulator\/|data:,)|\sstyle=|\son\w+="/);
  expect(html).toMatch(/<script[^>]+src=/);
});

it('a file beside those of the page is not there', async () => {
  for (const path of ['page/../page-routes.ts', 'page/index.html', 'page/%2e%2e/page.js']) {
    const { status } = await send(emulator.url, 'GET', `/__emulator/${path}`, {});
    expect(status).toBe(501);
  }
});
