/** What validation says of teams, and of what rings them. */
import { findingsOf } from '../../test/build-row';
import { validateTable } from '../validation/validate-table';

const alice = { id: 'a', type: 'dial-client', destination: 'alice' };
const desk = { id: 'b', type: 'dial-sip', destination: 'sip:desk@pbx.example.com' };
const mobile = { id: 'm', type: 'dial-number', destination: '+442071234567' };
const rotation = { from: '2027-01-04T09:00', timeZone: 'America/New_York', everyDays: 7 };

function table(team: object = {}, options: object = {}, more: object = {}) {
  return {
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'hangup', destination: '' },
    plans: [
      {
        id: 'p',
        name: 'Plan',
        steps: [{ id: 's', type: 'ring', destination: 'sales', options }],
      },
    ],
    teams: [{ id: 'sales', name: 'Sales', members: [alice, desk], ...team }],
    ...more,
  };
}

const findings = (...args: Parameters<typeof table>) =>
  findingsOf(table(...args), (input) => validateTable(input));

test('a team and a step that rings it are valid', () => {
  expect(findings()).toEqual([]);
  expect(findings({ rotation, order: ['b', 'a'] }, { who: 'on-call', timeout: 20 })).toEqual([]);
});

const TEAM = 'teams.0';
const STEP = 'plans.0.steps.0';

test.each<[string, object, readonly string[]]>([
  [
    'a member of another type',
    { members: [{ ...alice, type: 'enqueue' }] },
    [`not-a-member-type at ${TEAM}.members.0.type`],
  ],
  [
    'a member that rings a team',
    { members: [{ id: 'a', type: 'ring', destination: 'sales' }] },
    [`not-a-member-type at ${TEAM}.members.0.type`],
  ],
  [
    'a member without an id',
    { members: [{ ...alice, id: undefined }] },
    [`not-a-text at ${TEAM}.members.0.id`],
  ],
  [
    'two members with one id',
    { members: [alice, alice] },
    [`duplicate-id at ${TEAM}.members.1.id`],
  ],
  [
    'a destination that is not one',
    { members: [{ ...desk, destination: 'desk' }] },
    [`not-a-sip-uri at ${TEAM}.members.0.destination`],
  ],
  [
    'a member’s timeout below 5 s',
    { members: [{ ...alice, options: { timeout: 4 } }] },
    [`timeout-too-short at ${TEAM}.members.0.options.timeout`],
  ],
  ['no members', { members: [] }, [`team-empty at ${STEP}.destination`]],
  [
    'an order with somebody else',
    { order: ['a', 'b', 'x'] },
    [`refers-to-nothing at ${TEAM}.order.2`],
  ],
  ['an order that forgets somebody', { order: ['a'] }, [`order-incomplete at ${TEAM}.order`]],
  [
    'an order that names somebody twice',
    { order: ['a', 'b', 'a'] },
    [`duplicate-item at ${TEAM}.order.2`],
  ],
  [
    'a rotation without an offset is right, with one wrong',
    { rotation: { ...rotation, from: '2027-01-04T09:00-05:00' } },
    [`not-a-local-time at ${TEAM}.rotation.from`],
  ],
  [
    'a rotation on a day that never comes',
    { rotation: { ...rotation, from: '2027-02-30T09:00' } },
    [`not-a-local-time at ${TEAM}.rotation.from`],
  ],
  [
    'a rotation in a zone that is not one',
    { rotation: { ...rotation, timeZone: 'US/Eastern' } },
    [`unknown-time-zone at ${TEAM}.rotation.timeZone`],
  ],
  [
    'a rotation of no days',
    { rotation: { ...rotation, everyDays: 0 } },
    [`out-of-range at ${TEAM}.rotation.everyDays`],
  ],
  [
    'cover by somebody else',
    {
      rotation,
      cover: [{ id: 'c', member: 'x', from: '2027-01-04T09:00Z', until: '2027-01-05T09:00Z' }],
    },
    [`refers-to-nothing at ${TEAM}.cover.0.member`],
  ],
  [
    'cover that ends before it begins',
    {
      rotation,
      cover: [{ id: 'c', member: 'a', from: '2027-01-05T09:00Z', until: '2027-01-05T09:00Z' }],
    },
    [`ends-before-begin at ${TEAM}.cover.0.until`],
  ],
  [
    'cover without an offset',
    {
      rotation,
      cover: [{ id: 'c', member: 'a', from: '2027-01-04T09:00', until: '2027-01-05T09:00Z' }],
    },
    [`not-an-instant at ${TEAM}.cover.0.from`],
  ],
  [
    'cover without a rotation',
    { cover: [{ id: 'c', member: 'a', from: '2027-01-04T09:00Z', until: '2027-01-05T09:00Z' }] },
    [`(cover-without-rotation at ${TEAM}.cover)`],
  ],
  [
    'two covers at one time',
    {
      rotation,
      cover: [
        { id: 'c', member: 'a', from: '2027-01-04T09:00Z', until: '2027-01-05T09:00Z' },
        { id: 'd', member: 'b', from: '2027-01-05T08:00Z', until: '2027-01-06T09:00Z' },
      ],
    },
    [`(covers-overlap at ${TEAM}.cover.1)`],
  ],
  [
    'a number without a caller ID',
    { members: [mobile] },
    [`caller-id-missing at ${TEAM}.members.0.options.callerId`],
  ],
  [
    'an emergency number',
    { members: [{ ...mobile, destination: '911', options: { callerId: '+15550001111' } }] },
    [`emergency-in-plan at ${TEAM}.members.0.destination`],
  ],
  [
    'members that differ in one Dial',
    {
      members: [
        { ...alice, options: { timeout: 10, callerId: 'x' } },
        { ...desk, options: { timeout: 20 } },
      ],
    },
    [`(members-differ at ${STEP}.destination)`],
  ],
  [
    'eleven at once',
    { members: Array.from({ length: 11 }, (_, n) => ({ ...alice, id: `m${n}` })) },
    [`too-many-at-once at ${STEP}.destination`],
  ],
  [
    'ten at once',
    { members: Array.from({ length: 10 }, (_, n) => ({ ...alice, id: `m${n}` })) },
    [],
  ],
  [
    'a misspelt option',
    { members: [{ ...alice, options: { timeOut: 10 } }] },
    [`(unknown-field at ${TEAM}.members.0.options.timeOut)`],
  ],
])('%s', (_what, team, expected) => expect(findings(team)).toEqual(expected));

test.each<[string, object, object, readonly string[]]>([
  [
    'who is on call, without a rotation',
    {},
    { who: 'on-call' },
    [`team-without-rotation at ${STEP}.options.who`],
  ],
  ['a misspelt who', {}, { who: 'everybody' }, [`not-a-choice at ${STEP}.options.who`]],
  ['a timeout below 5 s', {}, { timeout: 4 }, [`timeout-too-short at ${STEP}.options.timeout`]],
  ['a caller ID for numbers', { members: [mobile] }, { callerId: '+15550001111' }, []],
  [
    'a name as the caller ID of a number',
    { members: [mobile] },
    { callerId: 'desk' },
    [`not-a-caller-id at ${STEP}.options.callerId`],
  ],
  ['a name as the caller ID of clients and SIP phones', {}, { callerId: 'desk' }, []],
])('a step: %s', (_what, team, options, expected) =>
  expect(findings(team, options)).toEqual(expected),
);

test('a team that is not there, and one that nothing rings', () => {
  expect(findings({ id: 'other' })).toEqual([
    `refers-to-nothing at ${STEP}.destination`,
    '(not-used at teams.0)',
  ]);
});

test('a route may ring a team whose members fit into one Dial', () => {
  const routes = (options: object) => ({
    routes: [{ address: '1', type: 'ring', destination: 'sales', options }],
    plans: [],
  });
  expect(findings({}, {}, routes({}))).toEqual([]);
  expect(findings({}, {}, routes({ who: 'in-turn' }))).toEqual(['rings-in-turn at routes.0']);
  expect(findings({}, {}, routes({ screen: true }))).toEqual([
    'rings-in-turn at routes.0',
    '(unknown-field at routes.0.options.screen)',
  ]);
});

test('nothing that JSON can hold makes validation throw', () => {
  const junk: readonly unknown[] = [null, 0, '', 'x', [], {}, [null], [{}], [[]], { id: 1 }];
  for (const value of junk) {
    for (const key of ['members', 'order', 'rotation', 'cover']) {
      expect(() => validateTable(table({ [key]: value }))).not.toThrow();
    }
    expect(() => validateTable(table({}, {}, { teams: value }))).not.toThrow();
    expect(() => validateTable(table({ members: [value] }))).not.toThrow();
    expect(() => validateTable(table({ members: [{ ...alice, options: value }] }))).not.toThrow();
  }
});
