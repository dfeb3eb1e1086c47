/** What the form of a plan says while it is typed. */
import { draftOn } from '../draft/draft-on';
import { english } from '../../texts/texts';
import { itemFindings } from './item-findings';

const OWN = `AC${'a'.repeat(32)}`;
const OTHER = `AC${'b'.repeat(32)}`;
const flowOf = (account: string) =>
  `https://webhooks.twilio.com/v1/Accounts/${account}/Flows/FW${'f'.repeat(32)}`;
const table = {
  routes: [],
  default: { type: 'hangup' as const, destination: '' },
};
const account = { accountSid: OWN, sipDomains: [], numbers: [] };

const codesOf = (destination: string, known?: typeof account) => {
  const form = { name: 'Sales', steps: [{ id: 'ivr', type: 'webhook', destination }] };
  const panel = {
    ...({ kind: 'item', collection: 'plans', itemId: undefined } as const),
    ...{ form, initial: {} },
  };
  const draft = draftOn({ table, version: 'v' }, table);
  return itemFindings(panel, draft, english, known).issues.map(({ code, path }) => [code, ...path]);
};

test('a step to a Studio flow of another account is an error before it is published', () => {
  expect(codesOf(flowOf(OTHER), account)).toEqual([
    ['flow-of-other-account', 'steps', 0, 'destination'],
  ]);
  expect(codesOf(flowOf(OWN), account)).toEqual([]);
  expect(codesOf(flowOf(OTHER))).toEqual([]);
});
