/** That steps from templates are put in a place in which they can take calls, and bring what they need. */
import { validateTable, type CallPlan, type Destination, type RouteTable } from 'route-table';
import { tableOf } from '../../../test/model/builders';
import { english } from '../../texts/texts';
import type { Addition } from '../draft/edit-items';
import {
  beginningsFor,
  makeStep,
  planFor,
  TEMPLATES,
  withStep,
  type TemplateGround,
} from './templates';

const WORKFLOW = 'WW00000000000000000000000000000000';
let count = 0;
const groundOf = (table: RouteTable): TemplateGround => ({
  table,
  workflow: WORKFLOW,
  timeZone: 'America/New_York',
  newId: () => `${(count += 1)}aaaa`.slice(0, 4),
  words: english.plans.template,
});
const withAdditions = (table: RouteTable, additions: readonly Addition[]): RouteTable =>
  additions.reduce<RouteTable>(
    (before, { collection, item }) => ({
      ...before,
      [collection]: [...(before[collection] ?? []), item],
    }),
    table,
  );
const team = {
  id: 't',
  name: 'Team',
  members: [{ id: 'm', type: 'dial-client', destination: 'ada' }],
  rotation: { from: '2026-11-30T09:00', timeZone: 'America/New_York', everyDays: 7 },
} as const;

test('in whatever order they are added, all of them make a plan without a mistake', () => {
  for (const order of [TEMPLATES, [...TEMPLATES].reverse()]) {
    let table = tableOf([{ address: '1', type: 'call-plan', destination: 'p' }], { teams: [team] });
    let steps: ReturnType<typeof withStep> = [];
    for (const name of order.filter((each) => each !== 'callback')) {
      const made = makeStep(name, groundOf(table));
      // Whom to ring is for the person to say.
      const step =
        made.step['destination'] === '' ? { ...made.step, destination: 'ada' } : made.step;
      steps = withStep(steps, step);
      table = withAdditions(table, made.additions);
    }
    const plan = { id: 'p', name: 'P', steps } as unknown as CallPlan;
    const validated = validateTable({ ...table, plans: [plan] });
    expect(validated.kind === 'invalid' ? validated.issues : []).toEqual([]);
    expect(steps.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['reject', 'say', 'enqueue', 'voicemail']),
    );
    expect(steps[steps.length - 1]).toMatchObject({ type: 'voicemail' });
    expect(steps[0]).toMatchObject({ type: 'reject' });
    expect(table.callerLists?.map(({ name }) => name).sort()).toEqual(['Blocked callers', 'VIP']);
    expect(table.hours).toHaveLength(1);
  }
});

test.each([
  ['closed', 'holiday'],
  ['holiday', 'closed'],
] as const)('a holiday comes above closed, which holds on holidays too: %s first', (...names) => {
  const table = tableOf([]);
  const steps = names.reduce<ReturnType<typeof withStep>>(
    (before, name) => withStep(before, makeStep(name, groundOf(table)).step),
    [],
  );
  expect(steps).toMatchObject([
    { when: { hours: { is: ['holiday'] } } },
    { when: { hours: { is: ['closed'] } } },
  ]);
});

test('blocked callers of all plans are on one list', () => {
  const first = makeStep('blocked', groundOf(tableOf([])));
  const table = withAdditions(tableOf([]), first.additions);
  const second = makeStep('blocked', groundOf(table));
  expect(second.additions).toEqual([]);
  expect(second.step['when']).toEqual(first.step['when']);
});

const ring: Destination = { type: 'dial-client', destination: 'ada' };
const say: Destination = { type: 'say', destination: 'Hello.' };

test('only what rings can go unanswered, and a plan does not begin another', () => {
  expect(beginningsFor(ring)).toEqual(['hours', 'unanswered', 'callers']);
  expect(beginningsFor(say)).toEqual(['hours', 'callers']);
  expect(beginningsFor({ type: 'call-plan', destination: 'p' })).toEqual([]);
});

test.each([
  ['hours', ['say', 'dial-client']],
  ['unanswered', ['dial-client', 'voicemail']],
  ['callers', ['reject', 'dial-client']],
] as const)('a destination becomes a plan by %s', (beginning, types) => {
  const { plan, additions } = planFor(ring, beginning, 'Sales', groundOf(tableOf([])));
  const made = plan as unknown as CallPlan;
  expect(made.name).toBe('Sales');
  expect(made.steps.map(({ type }) => type)).toEqual(types);
  const route = { address: '1', type: 'call-plan', destination: made.id } as const;
  const table = withAdditions(tableOf([route], { plans: [made] }), additions);
  expect(validateTable(table)).toMatchObject({ kind: 'valid' });
});

test('what rings until somebody answers rings for 20 seconds once somebody else comes after it', () => {
  const { plan } = planFor(ring, 'unanswered', 'Sales', groundOf(tableOf([])));
  expect(plan).toMatchObject({ steps: [{ options: { timeout: 20 } }, {}] });
  const own = { ...ring, options: { timeout: 12 } } as Destination;
  const kept = planFor(own, 'unanswered', 'Sales', groundOf(tableOf([]))).plan;
  expect(kept).toMatchObject({ steps: [{ options: { timeout: 12 } }, {}] });
});

test('what callers hear is spoken in the language in which it is written', () => {
  const options = (language: string) =>
    (['closed', 'announcement', 'message', 'callback'] as const).map((name) => {
      const ground = groundOf(tableOf([]));
      const words = { ...english.plans.template, language };
      return makeStep(name, { ...ground, workflow: '', words }).step['options'];
    });
  expect(options('')).toEqual([undefined, { thenContinue: true }, undefined, undefined]);
  expect(options('de-DE')).toEqual([
    { language: 'de-DE' },
    { thenContinue: true, language: 'de-DE' },
    { language: 'de-DE' },
    { language: 'de-DE' },
  ]);
});
