/** Conflicts in words. */
import { mergeTables, type Route, type RouteTable } from 'route-table';
import { english } from '../texts/texts';
import { conflictWords } from './conflict-words';

const route: Route = { address: '100', type: 'say', destination: 'Hello', comment: 'old' };
const table = (...routes: Route[]): RouteTable => ({
  routes,
  default: { type: 'hangup', destination: '' },
});

function conflictOf(base: RouteTable, mine: RouteTable, theirs: RouteTable) {
  const merge = mergeTables(base, mine, theirs);
  const [conflict] = merge.kind === 'conflicts' ? merge.conflicts : [];
  if (!conflict) throw new Error('There is not a conflict.');
  return conflictWords(conflict, [], english);
}

test('a field that both changed is shown with all three values', () => {
  const words = conflictOf(
    table(route),
    table({ ...route, comment: 'mine' }),
    table({ ...route, comment: 'theirs' }),
  );
  expect(words.place).toEqual({
    kind: 'route',
    route: { address: '100', match: 'exact', domain: undefined },
  });
  expect(words.fields).toEqual([
    { name: 'Comment', isType: false, base: 'old', mine: 'mine', theirs: 'theirs' },
  ]);
  expect(words.deletedBy).toBeUndefined();
});

test('of destinations only the fields that differ are shown, options by their labels', () => {
  const dial = { type: 'dial-sip', destination: 'sip:a@example.com' } as const;
  const words = conflictOf(
    table({ ...route, ...dial, options: { timeout: 10, record: 'record-from-answer' } }),
    table({
      ...route,
      ...dial,
      destination: 'sip:b@example.com',
      options: { timeout: 10, record: 'record-from-answer' },
    }),
    table({ address: '100', comment: 'old', type: 'hangup', destination: '' }),
  );
  const names = words.fields.map(({ name }) => name);
  expect(names).toContain('Destination type');
  expect(names).toContain('Timeout');
  expect(names).not.toContain('Comment');
});

test('the side that deleted the route is named', () => {
  expect(conflictOf(table(route), table(), table({ ...route, comment: 'x' })).deletedBy).toBe(
    'mine',
  );
  expect(conflictOf(table(route), table({ ...route, comment: 'x' }), table()).deletedBy).toBe(
    'theirs',
  );
});

test('the default route is named as such', () => {
  const withDefault = (destination: string): RouteTable => ({
    ...table(),
    default: { type: 'say', destination },
  });
  expect(conflictOf(withDefault('a'), withDefault('b'), withDefault('c')).place).toEqual({
    kind: 'default',
  });
});

test('what a side removed although the other uses it is named, with who removed it', () => {
  const plans = [{ id: 'support', name: 'Support', steps: [] }];
  const leading: Route = { address: '100', type: 'call-plan', destination: 'support' };
  const before = { ...table(route), plans };
  expect(conflictOf(before, { ...table(leading), plans }, table(route)).reason).toEqual({
    kind: 'reference',
    id: 'support',
    removedBy: 'theirs',
  });
});

test('a conflict within a plan is about the plan, by its name, and the step, by its place', () => {
  const named: RouteTable = {
    ...table(),
    plans: [{ id: 'p', name: 'Support', steps: [{ id: 'a', type: 'say', destination: 'Hello.' }] }],
  };
  const conflict = {
    kind: 'field',
    place: { kind: 'settings' },
    path: ['plans', '@p', 'steps', '@a', 'destination'],
    base: 'Hello.',
    mine: 'Hi.',
    theirs: 'Good day.',
  } as const;
  const words = conflictWords(conflict, [named], english);
  expect(words).toMatchObject({
    place: { kind: 'element', title: 'Call plan Support' },
    fields: [{ mine: 'Hi.', theirs: 'Good day.' }],
  });
  expect(words.fields[0]?.name).toMatch(/^Step 1 › /);
});
