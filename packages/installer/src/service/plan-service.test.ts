/** What must be done to the service, from what Twilio has of it. */
import type { Build } from 'publishing';
import type { Environment, ServiceState } from './observe-service';
import { planService, type LocalSide } from './plan-service';

const code = { functions: new Map([['/a', 'A']]), dependencies: [], runtime: 'node22' };
const local: LocalSide = {
  ...code,
  table: { routes: [], default: { type: 'hangup', destination: '' } },
  tableFile: 'config.private.json',
};
const scratch: Environment = { sid: 'ZE2', suffix: 'scratch', domain: 's', buildSid: 'ZB2' };

function live(more: { scratch?: Environment; assetPath?: string } = {}): ServiceState {
  const build: Build = {
    sid: 'ZB1',
    status: 'completed',
    createdAt: new Date(0),
    functionVersions: [],
    assetVersions: [{ sid: 'ZN1', fileSid: 'ZH1', path: more.assetPath ?? '/config.json' }],
    dependencies: [],
    runtime: 'node22',
  };
  return {
    kind: 'live',
    service: {
      serviceSid: 'ZS1',
      environmentSid: 'ZE1',
      domain: 'r.twil.io',
      domains: ['r.twil.io'],
      build,
      scratch: more.scratch,
    },
  };
}

const other = { ...code, functions: new Map([['/a', 'older']]) };

test.each([
  ['no service is installed', { kind: 'absent' } as const, undefined, 'install'],
  [
    'a service that was never live is installed',
    { kind: 'empty', serviceSid: 'ZS1' } as const,
    undefined,
    'install',
  ],
  ['other code is brought up to date', live(), other, 'update'],
  ['other code comes before tidying up', live({ scratch }), other, 'update'],
  ['what an interrupted run has left goes', live({ scratch }), code, 'tidy'],
  ['the same code is left alone', live(), code, 'nothing'],
  ['a service of something else is refused', live({ assetPath: '/other.json' }), other, 'refused'],
])('%s', (_situation, state, liveCode, kind) => {
  expect(planService(state, liveCode, local).kind).toBe(kind);
});

test('a first install with a table too large for one asset is told how it comes there', () => {
  const row = { address: 'a', type: 'say', destination: 'x', comment: 'y'.repeat(9_000) };
  const routes = Array.from({ length: 1_200 }, (_, at) => ({ ...row, address: `a${at}` }));
  const large = { ...local, table: { routes, default: { type: 'hangup', destination: '' } } };
  const plan = planService({ kind: 'absent' }, undefined, large);
  expect(plan).toMatchObject({ kind: 'refused', code: 'local-table' });
  expect(JSON.stringify(plan)).toContain('npm run push');
});

test('a local table matters to a first install only', () => {
  const broken = { ...local, table: { routes: 1 } };
  expect(planService({ kind: 'absent' }, undefined, broken)).toMatchObject({
    kind: 'refused',
    code: 'local-table',
  });
  expect(planService(live(), other, broken).kind).toBe('update');
});
