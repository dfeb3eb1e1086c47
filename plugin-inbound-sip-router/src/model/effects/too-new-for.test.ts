/** What is not sent to a service that is older than the table. */
import { diffTables, TABLE_KEYS, type RouteTable } from 'route-table';
import { english } from '../../texts/texts';
import { tooNewFor } from './too-new-for';

const base: RouteTable = { routes: [], default: { type: 'hangup', destination: '' } };
const NEWER: RouteTable = {
  ...base,
  plans: [{ id: 'desk', name: 'Desk', steps: [] }],
  access: { view: ['supervisor'] },
};
const told = (before: RouteTable, after: RouteTable, tableKeys?: readonly string[]) =>
  tooNewFor({ tableKeys }, diffTables(before, after), english.effects);

test('a service that does not say what it knows gets no plans and no rights', () => {
  expect(told(base, NEWER)).toEqual({
    kind: 'refused',
    status: 422,
    code: 'needs-deploy',
    message: expect.stringContaining('plans, access') as string,
  });
  expect(told(base, NEWER)?.message).toContain('npm run deploy');
});

test('it gets routes, the default route and numbering, and may lose what it does not know', () => {
  const edited: RouteTable = {
    routes: [{ address: '1', type: 'say', destination: 'Hi.' }],
    default: { type: 'say', destination: 'Hi.' },
    numbering: { defaultCountry: 'US' },
  };
  expect(told(base, edited)).toBeUndefined();
  expect(told(NEWER, base)).toBeUndefined();
});

test('a service of this release gets everything', () => {
  expect(told(base, NEWER, TABLE_KEYS)).toBeUndefined();
});
