/** What a push publishes, and when it does not. */
import { maskSecrets, type KnownSecret, type KnownSecrets, type RouteTable } from 'route-table';
import { planPush } from './plan-push';

const say = (address: string, destination: string) =>
  ({ address, type: 'say', destination }) as const;
const table = (...routes: RouteTable['routes']): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});
const known: KnownSecrets = new Map();
const pulled = table(say('a', 'A'));

test('a file that says what is live has nothing to publish, however old it is', () => {
  const input = { local: pulled, known, live: pulled, pulled: table(), isBaseLive: false };
  expect(planPush(input)).toEqual({ kind: 'nothing' });
});

test('changes of others and of the file are put together', () => {
  const [local, live] = [table(say('a', 'A2')), table(say('a', 'A'), say('b', 'B'))];
  expect(planPush({ local, known, live, pulled, isBaseLive: false })).toMatchObject({
    kind: 'publish',
    how: 'merged',
    changes: [{ kind: 'changed' }],
    table: table(say('a', 'A2'), say('b', 'B')),
  });
});

test('a file without edits has nothing to publish over newer routes', () => {
  const live = table(say('a', 'A'), say('b', 'B'));
  const plan = planPush({ local: pulled, known, live, pulled, isBaseLive: false });
  expect(plan).toEqual({ kind: 'nothing' });
});

test('the same field changed twice is a conflict', () => {
  const [local, live] = [table(say('a', 'mine')), table(say('a', 'theirs'))];
  const plan = planPush({ local, known, live, pulled, isBaseLive: false });
  expect(plan).toMatchObject({
    kind: 'conflicts',
    conflicts: [{ kind: 'field', path: ['destination'], mine: 'mine', theirs: 'theirs' }],
  });
});

test('secrets that the file holds are sent, and markers that it does not know stay', () => {
  const phone = (address: string, password: string) => ({
    address,
    type: 'dial-sip' as const,
    destination: 'sip:phone@pbx.example.com',
    options: { username: 'alice', password },
  });
  const theirs = '__secret_bbbbbbbbbbbbbbbb__';
  const own = new Map<string, KnownSecret>();
  const file = table(phone('x', 'Open-Sesame'), phone('y', theirs));
  const plan = planPush({
    local: maskSecrets(file, () => 'aaaaaaaaaaaaaaaa', own),
    known: own,
    live: table(phone('y', theirs)),
    pulled: undefined,
    isBaseLive: false,
  });
  expect(plan).toMatchObject({
    how: 'never-pulled',
    table: table(phone('x', 'Open-Sesame'), phone('y', theirs)),
  });
});
