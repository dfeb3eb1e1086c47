import { TWILIO_LIMITS } from './limits';
import { readLimitsText } from './read-limits';

test.each([
  ['twilio', TWILIO_LIMITS],
  ['buildsPerHour=100', { buildsPerHour: 100 }],
  ['logDays=7, executionSeconds=off', { logDays: 7, executionSeconds: null }],
])('%s', (text, limits) => {
  expect(readLimitsText(text)).toEqual(limits);
});

test.each(['', 'builds=1', 'logDays', 'logDays=', 'logDays=-1', 'logDays=x', 'logDays=1=2'])(
  '"%s" is not a list of limits',
  (text) => {
    expect(readLimitsText(text)).toBeUndefined();
  },
);
