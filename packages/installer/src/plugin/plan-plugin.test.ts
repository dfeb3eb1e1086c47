/** When the plugin is deployed, released, or left alone. */
import { markOf, planPlugin } from './plan-plugin';

const version = (name: string, fingerprint: string) => ({
  version: name,
  changelog: `Inbound SIP router (${markOf(fingerprint)})`,
});
const [old, built] = [version('0.0.1', 'aaa'), version('0.0.2', 'bbb')];

test.each([
  ['nothing was ever deployed', { versions: [], released: undefined }, { kind: 'deploy' }],
  [
    'other sources are released',
    { versions: [old], released: old },
    { kind: 'deploy', before: '0.0.1' },
  ],
  [
    'these sources were deployed and not released',
    { versions: [built, old], released: old },
    { kind: 'release', version: '0.0.2', before: '0.0.1' },
  ],
  [
    'these sources are released',
    { versions: [built, old], released: built },
    { kind: 'nothing', version: '0.0.2' },
  ],
])('%s', (_situation, state, expected) => {
  expect(planPlugin(state, 'bbb')).toMatchObject(expected);
});
