/** What validation is told of the account. */
import type { AccountDestinations } from './answers';
import { ownAccountOf } from './own-account';

const DESTINATIONS: AccountDestinations = {
  flows: [],
  workflows: [],
  apps: [],
  sipDomains: [{ sid: 'SD1', label: 'acme' }],
  numbers: [{ sid: 'PN1', name: 'Reception', number: '+15550001111' }],
  truncated: [],
  problems: [],
};

test('the domains and numbers of the account are its own', () => {
  expect(ownAccountOf(DESTINATIONS)).toEqual({ sipDomains: ['acme'], numbers: ['+15550001111'] });
});

test('whose account it is, if the service says so', () => {
  expect(ownAccountOf({ ...DESTINATIONS, accountSid: 'AC1' })).toMatchObject({ accountSid: 'AC1' });
});

test('nothing is known if a list is missing or cut', () => {
  expect(ownAccountOf(undefined)).toBeUndefined();
  expect(ownAccountOf({ ...DESTINATIONS, truncated: ['sipDomains'] })).toBeUndefined();
  const problems = [{ part: 'numbers', message: 'Twilio did not answer.' }];
  expect(ownAccountOf({ ...DESTINATIONS, problems })).toBeUndefined();
  expect(ownAccountOf({ ...DESTINATIONS, truncated: ['flows'] })).toBeDefined();
});
