/** Duplicate routes: what repeats what. */
import { issueOf } from '../issue';
import { findDuplicateRoutes, repetitionOf } from './duplicate-routes';

test('a row with the same domain and the same address, pattern or prefix repeats the first one', () => {
  const routes = [
    { address: '12', match: 'prefix' },
    { address: '12!', match: 'pattern' },
    { address: '[2-9]', match: 'pattern', domain: 'acme' },
    { address: 'N', match: 'pattern', domain: 'ACME.sip.twilio.com' },
    { address: '1234' },
    { address: '1234', match: 'exact', domain: '' },
    { address: '1234' },
  ];
  const found = findDuplicateRoutes({ routes });
  expect(found.map(({ index, hiddenBy }) => [index, hiddenBy])).toEqual([
    [1, 0],
    [3, 2],
    [5, 4],
    [6, 4],
  ]);
  expect(issueOf(found[0]!.finding)).toMatchObject({
    code: 'duplicate-route',
    path: ['address'],
    message:
      'This route takes the same calls to any domain as the prefix "12" (routes[0]), in the same words or in others: remove one of the two.',
  });
  expect(issueOf(found[1]!.finding).message).toContain(
    'calls to the domain acme as the pattern "[2-9]" (routes[2])',
  );
});

test('other domains, other kinds of match, other cases and disabled rows repeat nothing', () => {
  const routes = [
    { address: 'N' },
    { address: 'n' },
    { address: 'N', match: 'pattern' },
    { address: 'N', match: 'prefix' },
    { address: 'N', domain: 'acme' },
    { address: 'N', enabled: false },
    { address: '[', match: 'pattern' },
    { address: '[', match: 'pattern' },
    { address: 'N', domain: 'a b' },
  ];
  expect(findDuplicateRoutes({ routes })).toEqual([]);
});

test('an escaped address repeats the one that is not', () => {
  const found = findDuplicateRoutes({ routes: [{ address: '#1' }, { address: '%231' }] });
  expect(found).toMatchObject([{ index: 1, hiddenBy: 0 }]);
});

test('a row that is added says which of the others it repeats, or nothing', () => {
  const others = [{ address: '1' }, undefined, { address: '2' }, { address: '1' }];
  expect(repetitionOf({ address: '2' }, others)).toMatchObject({
    code: 'duplicate-route',
    path: ['address'],
    message: expect.stringContaining('the address "2" (routes[2])') as string,
  });
  expect(repetitionOf({ address: '3' }, others)).toBeUndefined();
});
