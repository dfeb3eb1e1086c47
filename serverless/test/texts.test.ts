/** That whoever works in Flex gets the texts of a language, and nobody else asks Twilio anything. */
import { send } from './http';
import { startRouterWorld, type RouterWorld } from './router-world';

jest.setTimeout(60_000);

let world: RouterWorld;
beforeAll(async () => {
  world = await startRouterWorld();
  await world.deployFromCommandLine({ routes: [], default: { type: 'hangup', destination: '' } });
});
afterAll(() => world.dispose());

const ask = (body: object, headers: Readonly<Record<string, string>> = {}) =>
  send(
    world.emulator.url,
    'POST',
    '/texts',
    { host: world.domain, 'content-type': 'application/json', ...headers },
    JSON.stringify(body),
  );

test('agents, supervisors and admins get the texts of their language', async () => {
  const { agent, supervisor, admin } = world.emulator.flexTokens;
  for (const Token of [agent, supervisor, admin]) {
    const answer = await ask({ Token, language: 'de-AT' }, { origin: 'https://flex.twilio.com' });
    expect(answer).toMatchObject({ status: 200, body: { success: true, language: 'de' } });
    expect(answer.headers['access-control-allow-origin']).toBe('https://flex.twilio.com');
    expect(answer.body['texts']).toMatchObject({ routeTable: { language: 'de' } });
  }
});

test('of a language without texts, the service says that it has none', async () => {
  const Token = world.emulator.flexTokens.agent;
  for (const language of ['fr', 'en-US', 'tlh']) {
    const answer = await ask({ Token, language });
    expect(answer).toMatchObject({ status: 404, body: { success: false, code: 'no-language' } });
  }
});

test.each([
  ['no token', 401, 'no-token', { Token: undefined }, {}],
  ['an unknown token', 401, 'bad-token', { Token: 'x' }, {}],
  ['a token of 9 kB', 401, 'no-token', { Token: 'x'.repeat(9_000) }, {}],
  ['no language', 400, 'bad-parameter', { language: undefined }, {}],
  ['a path as the language', 400, 'bad-parameter', { language: '../de' }, {}],
  ['another origin', 403, 'foreign-origin', {}, { origin: 'https://evil.example' }],
])('it is shut for %s: %i %s', async (_what, status, code, body, headers) => {
  world.emulator.requests.clear();
  const Token = world.emulator.flexTokens.admin;
  const answer = await ask({ Token, language: 'de', ...body }, headers);
  expect(answer).toMatchObject({ status, body: { success: false, code } });
  expect(answer.text).not.toContain(Token);
});
