/** An admin who has only what the admin API shows, and tries to have the secrets of others sent elsewhere. */
import fc from 'fast-check';
import { secretMarkersIn, type RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from './router-world';
import { secretRow, type Row } from './secret-rows';
import { receiversOf } from './where-secrets-are';

jest.setTimeout(120_000);

const SEED = 20261128;
const SECRET = /s3cr3t[0-9]+z/g;
const HANGUP = { type: 'hangup', destination: '' } as const;
let made = 0;
const fresh = fc.constant(0).map(() => `s3cr3t${(made += 1)}z`);

/** Each at an address of its own. The rows are valid; the compiler need not know. */
const tableOf = (rows: readonly Row[]) =>
  ({
    routes: rows.map((row, index) => ({ ...row, address: `${1000 + index}` })),
    default: HANGUP,
  }) as unknown as RouteTable;
const secretsIn = (value: unknown) => [
  ...new Set((typeof value === 'string' ? value : JSON.stringify(value)).match(SECRET) ?? []),
];

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine(tableOf([]));
});
afterAll(() => world.dispose());

test('no answer, history, error, log or TwiML of anybody else has a secret', async () => {
  const table = tableOf(fc.sample(secretRow(fresh), { numRuns: 24, seed: SEED }));
  await world.publish(table);
  const list = await world.insist('list');
  const seen = list.body['data'] as RouteTable;
  const markers = secretMarkersIn(seen);
  expect(markers.length).toBeGreaterThan(30);

  const answers = [list.text, (await world.insist('history')).text];
  const moved = fc.sample(secretRow(fc.constantFrom(...markers)), { numRuns: 40, seed: SEED + 1 });
  let refused = 0;
  for (const [index, row] of moved.entries()) {
    const routes = [...seen.routes, { ...row, address: `${2000 + index}` }];
    const { version } = (await world.insist('list')).body;
    const answer = await world.insist('update', { data: { ...seen, routes }, version });
    answers.push(answer.text);
    if (answer.status === 200) {
      // To the same receiver: that is not a move. It is not published either.
      await world.insist('discard', { buildSid: answer.body['buildSid'] });
      continue;
    }
    refused += 1;
    expect(answer).toMatchObject({ status: 422, body: { code: 'invalid-table' } });
    const issues = answer.body['issues'] as readonly { readonly code: string }[];
    expect(new Set(issues.map(({ code }) => code))).toEqual(new Set(['secret-misplaced']));
  }
  expect(refused).toBeGreaterThan(20);

  // Published as it was shown, with an edit beside: everybody's secrets go where they went before.
  const edited = [...seen.routes, { address: '3000', type: 'say', destination: 'New' } as const];
  await world.publish({ ...seen, routes: edited });
  answers.push((await world.insist('list')).text, (await world.insist('history')).text);
  for (const [index, row] of table.routes.entries()) {
    const { text } = await world.webhook('/inbound-sip-router', {
      To: `sip:${1000 + index}@acme.sip.twilio.com`,
      From: 'sip:a@acme.sip.twilio.com',
    });
    const own = secretsIn({ ...row, comment: '' });
    expect(own).toEqual(expect.arrayContaining(secretsIn(text)));
    expect(text).not.toContain('__secret_');
    expect(receiversOf(row as never, own).length).toBeGreaterThanOrEqual(own.length);
  }
  const path = `/${world.serviceSid}/Environments/${world.environmentSid}/Logs`;
  answers.push((await world.api('GET', path)).text);
  expect(secretsIn(answers)).toEqual([]);
});
