/** That what the service says of hours is read, from an older service too, and nothing else is taken for it. */
import { readHours } from './read-hours';
import { MalformedAnswer } from './read-json';

const ny = { id: 'ny', name: 'New York', timeZone: 'America/New_York', state: 'open' };
const told = { ...ny, until: '2026-11-30T22:00:00.000Z', routes: 3 };

test('what they are, until when, and how many routes depend on them', () => {
  const closed = { state: 'closed', at: '2026-11-30T09:00Z', until: '2026-11-30T16:00Z' };
  const hours = [told, { ...told, state: 'switched', switch: { ...closed, by: 'ada' } }];
  expect(readHours({ hours })).toEqual({ hours });
});

test('an older service says less', () => {
  expect(readHours({ hours: [ny] })).toEqual({ hours: [ny] });
});

test.each([
  ['no list', {}],
  ['a state of which nobody knows', { hours: [{ ...ny, state: 'shut' }] }],
  ['a number of routes in words', { hours: [{ ...ny, routes: 'three' }] }],
  ['an end that is not a text', { hours: [{ ...ny, until: 3 }] }],
  ['a switch that is neither open nor closed', { hours: [{ ...ny, switch: { state: 'end' } }] }],
])('%s is not an answer', (_what, body) => {
  expect(() => readHours(body)).toThrow(MalformedAnswer);
});
