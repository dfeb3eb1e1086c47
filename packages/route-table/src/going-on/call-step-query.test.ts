/** The query of `/call-step`: what is written is read again, and nothing else is. */
import { MAX_QUERY_BYTES, readCallStep, writeCallStep, type CallStep } from './call-step-query';
import { comingStep } from './coming-steps';
import { validateTable } from '../validation/validate-table';

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

test('a plan whose ids do not fit is an error, before any call has it', () => {
  const member = (index: number) => ({
    id: String(index).padStart(24, 'm'),
    type: 'dial-client',
    destination: `c${index}`,
  });
  const table = (members: number) => ({
    routes: [{ address: '1', type: 'call-plan', destination: 'p' }],
    default: { type: 'hangup', destination: '' },
    plans: [
      {
        id: 'p',
        name: 'P',
        steps: [
          { id: 'team', type: 'ring', destination: 't', options: { who: 'in-turn', timeout: 5 } },
          ...Array.from({ length: 18 }, (_, index) => ({
            id: String(index).padStart(24, 's'),
            type: 'say',
            destination: 'x',
            options: { thenContinue: true },
          })),
        ],
      },
    ],
    teams: [{ id: 't', name: 'T', members: Array.from({ length: members }, (_, n) => member(n)) }],
  });
  const codes = (members: number) => {
    const checked = validateTable(table(members));
    return checked.kind === 'invalid' ? checked.issues.map(({ code }) => code) : [];
  };
  expect(codes(4)).toEqual([]);
  expect(codes(10)).toEqual(['plan-too-long']);
});
