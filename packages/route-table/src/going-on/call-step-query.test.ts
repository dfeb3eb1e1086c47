/** The query of `/call-step`: what is written is read again, and nothing else is. */
import { MAX_QUERY_BYTES, readCallStep, writeCallStep, type CallStep } from './call-step-query';
import { comingStep } from './coming-steps';

const fieldsOf = (query: string) => Object.fromEntries(new URLSearchParams(query));
const step: CallStep = {
  plan: 'support-k2f9',
  after: { kind: 'ended', step: 'oncall', member: 'm1' },
  coming: {
    decided: [comingStep('oncall', ['m2', 'm3']), comingStep('queue')],
    undecided: [comingStep('day'), comingStep('night')],
  },
  tableVersion: '0123456789ab',
};

test('it is short, and holds ids only', () => {
  expect(writeCallStep(step)).toBe(
    'p=support-k2f9&s=oncall.m1&n=oncall.m2.m3_queue&q=day_night&t=0123456789ab',
  );
});

test.each<[string, CallStep]>([
  ['all of it', step],
  ['an announcement', { ...step, after: { kind: 'heard', step: 'notice', member: undefined } }],
  ['nothing to come', { ...step, coming: { decided: [], undecided: [] } }],
  ['no version', { ...step, tableVersion: undefined }],
])('what is written is read again: %s', (_what, of) => {
  expect(readCallStep(fieldsOf(writeCallStep(of)))).toEqual(of);
});

test('twenty steps with the longest ids fit', () => {
  const id = (index: number) => String(index).padStart(24, 'x');
  const longest = writeCallStep({
    plan: id(0),
    after: { kind: 'ended', step: id(1), member: undefined },
    coming: { decided: Array.from({ length: 19 }, (_, n) => comingStep(id(n + 2))), undecided: [] },
    tableVersion: id(0),
  });
  expect(longest.length).toBeLessThanOrEqual(MAX_QUERY_BYTES);
});

test.each<[string, Record<string, unknown>]>([
  ['nothing', {}],
  ['no plan', { s: 'a' }],
  ['no step', { p: 'p' }],
  ['two kinds of step', { p: 'p', s: 'a', h: 'b' }],
  ['an id with other characters', { p: 'p', s: 'A' }],
  ['an id that is too long', { p: 'p', s: 'x'.repeat(25) }],
  ['a list', { p: 'p', s: ['a'] }],
  ['steps that are not ids', { p: 'p', s: 'a', n: 'b_../c' }],
  ['an endless list', { p: 'p', s: 'a', n: 'b_'.repeat(400) + 'b' }],
])('%s is not read', (_what, fields) => {
  expect(readCallStep(fields)).toBeUndefined();
});
