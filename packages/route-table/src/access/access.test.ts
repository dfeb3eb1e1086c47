/** Which rights a table gives, what is said of a faulty one, and that a table without them stays as it is. */
import { findingsOf as findingsInShort } from '../../test/build-row';
import { applyChanges } from '../comparison/apply-changes';
import { diffTables } from '../comparison/diff-tables';
import { mergeTables } from '../comparison/merge-tables';
import { undoChanges } from '../comparison/undo-changes';
import type { RouteTable } from '../table';
import { validateTable } from '../validation/validate-table';
import { rightsOf, type Access } from './access';

const table = (access?: unknown): RouteTable => ({
  routes: [],
  default: { type: 'hangup', destination: '' },
  ...(access === undefined ? {} : { access: access as Access }),
});
const rights = (access: unknown, ...roles: string[]) => [...rightsOf(table(access), roles)].sort();
const findingsOf = (access: unknown) => findingsInShort(table(access), validateTable);

const ALL = ['edit', 'switch', 'view'];

test.each<[string, unknown, string[], string[]]>([
  ['an admin has all rights without any access', undefined, ['admin'], ALL],
  ['an admin has all rights whatever it says', { view: [], edit: [] }, ['agent', 'admin'], ALL],
  ['nobody else has one without access', undefined, ['supervisor'], []],
  ['nobody else has one by an empty access', {}, ['supervisor'], []],
  ['who may view may do nothing else', { view: ['supervisor'] }, ['supervisor'], ['view']],
  ['who may switch sees nothing', { switch: ['supervisor'] }, ['supervisor'], ['switch']],
  ['who may edit may do all of it', { edit: ['supervisor'] }, ['supervisor'], ALL],
  [
    'rights of several roles add up',
    { view: ['a'], switch: ['b'] },
    ['a', 'b'],
    ['switch', 'view'],
  ],
  ['names are compared to the letter', { edit: ['Supervisor'] }, ['supervisor'], []],
  ['an agent is not a supervisor', { edit: ['supervisor'] }, ['agent'], []],
  ['nobody without a role has a right', { edit: ['supervisor', ''] }, [], []],
  ['a text does not count as a list of roles', { edit: 'supervisor' }, ['supervisor'], []],
  ['a list does not count as access', [['supervisor']], ['supervisor'], []],
  [
    'what every object has does not count as a right',
    { constructor: ['supervisor'] },
    ['supervisor'],
    [],
  ],
])('%s', (_what, access, roles, expected) => {
  expect(rights(access, ...roles)).toEqual(expected);
});

test.each([undefined, null, 'x', 7, [], [{ access: { edit: ['supervisor'] } }]])(
  'what is not a table gives no right: %p',
  (value) => expect([...rightsOf(value, ['supervisor'])]).toEqual([]),
);

test.each<[string, unknown, string[]]>([
  [
    'roles of Flex and of the account',
    { view: ['supervisor', 'wfo.full_access', 'Team Lead'] },
    [],
  ],
  ['every right', { view: ['a'], switch: ['b'], edit: ['c'] }, []],
  ['a right that nobody has', { view: [] }, []],
  ['access that is a list', [], ['not-an-object at access']],
  ['access that is nothing', null, ['not-an-object at access']],
  ['one role without a list', { edit: 'supervisor' }, ['not-a-list at access.edit']],
  ['a role that is a number', { edit: [7] }, ['not-a-text at access.edit.0']],
  ['an empty role', { edit: [''] }, ['empty at access.edit.0']],
  ['space around a role', { edit: [' supervisor'] }, ['not-a-role at access.edit.0']],
  ['space behind a role', { edit: ['supervisor '] }, ['not-a-role at access.edit.0']],
  ['a character that nobody sees', { edit: ['super\u200bvisor'] }, ['not-a-role at access.edit.0']],
  ['a role with a line break', { edit: ['supervisor\n'] }, ['not-a-role at access.edit.0']],
  ['a very long role', { edit: ['x'.repeat(101)] }, ['too-long at access.edit.0']],
  ['a role twice', { view: ['a', 'a'] }, ['duplicate-item at access.view.1']],
  [
    'a role of Flex in other letters',
    { view: ['Supervisor'] },
    ['(role-spelling at access.view.0)'],
  ],
  ['a right that does not exist', { veiw: ['a'] }, ['(unknown-field at access.veiw)']],
])('validation takes, or says what to do about, %s', (_what, access, expected) => {
  expect(findingsOf(access)).toEqual(expected);
});

test('a difference of rights is a change of its own kind, which can be made and undone', () => {
  const [before, after] = [table(), table({ switch: ['supervisor'] })];
  const changes = diffTables(before, after);
  expect(changes).toEqual([
    { kind: 'access-changed', fields: [{ path: ['access'], after: { switch: ['supervisor'] } }] },
  ]);
  expect(applyChanges(before, changes)).toEqual({ kind: 'applied', table: after });
  expect(undoChanges(after, changes)).toEqual(before);
});

test('rights that one side changed merge with routes that the other did', () => {
  const base = table({ view: ['a'] });
  const mine = table({ view: ['a'], switch: ['b'] });
  const theirs: RouteTable = { ...base, default: { type: 'say', destination: 'Hello.' } };
  expect(mergeTables(base, mine, theirs)).toEqual({
    kind: 'merged',
    table: { ...theirs, access: { view: ['a'], switch: ['b'] } },
  });
});

test('rights that both changed in other ways are a conflict', () => {
  const merge = mergeTables(table({ view: ['a'] }), table({ view: ['b'] }), table({ view: [] }));
  expect(merge).toMatchObject({ kind: 'conflicts', conflicts: [{ path: ['access', 'view'] }] });
});

test('a table without rights comes back to the letter', () => {
  const text = JSON.stringify(table());
  const read = JSON.parse(text) as RouteTable;
  const edited: RouteTable = { ...read, default: { type: 'say', destination: 'Hello.' } };
  const applied = applyChanges(read, diffTables(read, edited));
  expect(applied.kind === 'applied' && 'access' in applied.table).toBe(false);
  expect(validateTable(read)).toMatchObject({ kind: 'valid', warnings: [] });
  expect(JSON.stringify(read)).toBe(text);
});
