import { english, flowsOfOtherAccounts, validateTable, type RouteTable } from '../index';

const OWN = `AC${'a'.repeat(32)}`;
const OTHER = `AC${'b'.repeat(32)}`;
const flowOf = (account: string) =>
  `https://webhooks.twilio.com/v1/Accounts/${account}/Flows/FW${'f'.repeat(32)}`;

const table = (inPlan: string): RouteTable => ({
  routes: [
    { address: 'support', type: 'call-plan', destination: 'support' },
    { address: 'flow', type: 'webhook', destination: flowOf(OTHER) },
  ],
  default: { type: 'hangup', destination: '' },
  plans: [
    {
      id: 'support',
      name: 'Support',
      steps: [{ id: 'flow', type: 'webhook', destination: inPlan }],
    },
  ],
});

test('a step to a flow of another account is named, with what puts it right', () => {
  expect(flowsOfOtherAccounts(table(flowOf(OTHER)), OWN)).toEqual([
    expect.objectContaining({
      code: 'flow-of-other-account',
      path: ['plans', 0, 'steps', 0, 'destination'],
      message: expect.stringMatching(/Step "flow" .*account.*: /) as unknown,
    }),
  ]);
});

test('validation says the same of the account that it is told of, and nothing without one', () => {
  const account = { accountSid: OWN, sipDomains: [], numbers: [] };
  const foreign = flowsOfOtherAccounts(table(flowOf(OTHER)), OWN);
  const told = validateTable(table(flowOf(OTHER)), english, account);
  expect(told).toMatchObject({ kind: 'invalid', issues: foreign });
  expect(validateTable(table(flowOf(OWN)), english, account).kind).toBe('valid');
  expect(validateTable(table(flowOf(OTHER))).kind).toBe('valid');
  const unknown = { sipDomains: [], numbers: [] };
  expect(validateTable(table(flowOf(OTHER)), english, unknown).kind).toBe('valid');
});

test.each([
  ['a flow of the same account', flowOf(OWN)],
  ['the same account in capitals', flowOf(OWN.toUpperCase())],
  ['a webhook that does not call a flow', 'https://example.com/voice'],
])('%s is fine, and so is a route outside plans to any flow', (_what, url) => {
  const sent = table(url);
  expect(validateTable(sent)).toMatchObject({ kind: 'valid' });
  expect(flowsOfOtherAccounts(sent, OWN)).toEqual([]);
});

test('a table without plans has none', () => {
  const { routes, default: otherwise } = table(flowOf(OWN));
  expect(flowsOfOtherAccounts({ routes: routes.slice(1), default: otherwise }, OWN)).toEqual([]);
});
