/** Attributes of the task of an enqueued call. */
import { buildCall } from '../../test/build-call';
import type { JsonValue } from '../json-value';
import { defaultTaskAttributes, mergeAttributes } from './task-attributes';

test('Flex and Insights are given the parsed numbers', () => {
  expect(defaultTaskAttributes(buildCall())).toEqual({
    name: '+15550001111',
    customers: { phone: '+15550001111' },
    conversations: { external_contact: '+15552223333' },
  });
});

test.each([
  ['["","exact","+15552223333"]', '+15552223333'],
  ['["acme","pattern","4XXX",1]', '4XXX@acme'],
  ['default', 'default'],
  ['["","exact","sip:ada:hunter2@acme.example"]', 'sip:***@acme.example'],
  ['[', '['],
])('Insights can group by the route: %s', (route, name) => {
  expect(defaultTaskAttributes(buildCall(), { route })).toMatchObject({
    conversations: { external_contact: '+15552223333', conversation_attribute_9: name },
  });
});

test('and by the plan, also of a call that tells nothing', () => {
  const call = buildCall({ callerNumber: '', calledNumber: '' });
  expect(defaultTaskAttributes(call, { route: 'default', plan: 'office' })).toEqual({
    conversations: { conversation_attribute_9: 'default', conversation_attribute_10: 'office' },
  });
});

test('what the call does not tell is left out', () => {
  expect(defaultTaskAttributes(buildCall({ callerNumber: '', calledNumber: '' }))).toEqual({});
});

test.each<[string, JsonValue, JsonValue, JsonValue]>([
  ['names are joined', { a: 1 }, { b: 2 }, { a: 1, b: 2 }],
  ['objects are merged', { a: { b: 1, c: 2 } }, { a: { c: 3 } }, { a: { b: 1, c: 3 } }],
  ['the same name replaces', { a: 1 }, { a: null }, { a: null }],
  ['a list replaces', { a: [1, 2] }, { a: [3] }, { a: [3] }],
  ['an object replaces a text', { a: 'x' }, { a: { b: 1 } }, { a: { b: 1 } }],
])('%s', (_title, base, mine, expected) => {
  expect(mergeAttributes(base, mine)).toEqual(expected);
});

test('a name that is special to JavaScript is a name like others', () => {
  const mine = JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as JsonValue;
  expect(JSON.stringify(mergeAttributes({}, mine))).toBe('{"__proto__":{"a":1},"constructor":2}');
});
