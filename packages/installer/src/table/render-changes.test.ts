/** What is said about the changes of a table before they are published. */
import { diffTables, type Route, type RouteTable } from 'route-table';
import { tellingTexts } from './render-changes';

const table = (...routes: Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});
const say = (address: string, comment: string): Route => ({
  address,
  type: 'say',
  destination: 'Hello',
  comment,
});

test('a comment or a note that seems to hold a secret is told before it is published', () => {
  const changes = diffTables(
    table(say('1', 'a'), say('2', 'password: hunter2'), say('3', 'password: hunter2')),
    table(say('1', 'see https://u:pw@example.com'), say('3', 'b'), say('4', 'the PIN: token=abc')),
  );
  expect(tellingTexts(changes, 'for ticket 4711')).toEqual([
    'The comment of 1 seems to hold a secret: every admin can read it.',
    'The comment of 4 seems to hold a secret: every admin can read it.',
  ]);
  expect(tellingTexts([], 'new api key: abcdef')).toHaveLength(1);
});
