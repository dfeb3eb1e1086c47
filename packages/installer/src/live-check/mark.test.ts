/** Only what a live check made is known as its own. */
import { FRIENDLY_NAME, isMarkedDomain, isMarkedList, isMarkedService, markedName } from './mark';

const name = markedName('0123abcd');

test('a service has the mark in both names', () => {
  expect(isMarkedService(name, FRIENDLY_NAME)).toBe(true);
  expect(isMarkedService(name, 'Router')).toBe(false);
  expect(isMarkedService('live-check', FRIENDLY_NAME)).toBe(false);
  expect(isMarkedService(`${name}-of-ours`, FRIENDLY_NAME)).toBe(false);
  expect(isMarkedService('', '')).toBe(false);
});

test('a list or SIP domain has it in its name, and nothing before or behind it', () => {
  expect(isMarkedList(name)).toBe(true);
  expect(isMarkedList(`phones of ${name}`)).toBe(false);
  expect(isMarkedDomain(`${name}.sip.twilio.com`)).toBe(true);
  expect(isMarkedDomain(`${name}-3.sip.twilio.com`)).toBe(true);
  expect(isMarkedDomain(`${name}-4.sip.twilio.com`)).toBe(false);
  expect(isMarkedDomain(`acme.${name}.sip.twilio.com`)).toBe(false);
  expect(isMarkedDomain('live-check.sip.twilio.com')).toBe(false);
});
