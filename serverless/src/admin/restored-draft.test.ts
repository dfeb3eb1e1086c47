/** What an old state has to pass before it is built again. */
import type { RouteTable } from 'route-table';
import { type Build, type HistoryEntry, maskTable } from 'publishing';
import { restoredDraft } from './restored-draft';

const BUILD_SID = `ZB${'1'.repeat(32)}`;
const VERSION = `ZN${'1'.repeat(32)}`;
const authToken = 'a token';

const live: RouteTable = {
  routes: [{ address: '1', type: 'webhook', destination: 'https://example.com/now' }],
  default: { type: 'hangup', destination: '' },
};

/** A deployment from the command line has changed where route 1 leads, from the address `before`. */
function restore(before: string) {
  const changed = {
    kind: 'changed',
    key: JSON.stringify(['', 'exact', '1']),
    fields: [{ path: ['destination'], before, after: 'https://example.com/now' }],
  } as const;
  const entries: readonly HistoryEntry[] = [
    {
      kind: 'cli-deployment',
      id: 'ZD1',
      buildSid: `ZB${'2'.repeat(32)}`,
      liveAt: '2026-01-01T00:00:00Z',
      changes: { kind: 'listed', changes: [changed] },
    },
    {
      kind: 'publish',
      id: 'publish-one',
      author: 'ada',
      at: '2026-01-01T00:00:00Z',
      note: '',
      changes: { kind: 'listed', changes: [] },
      requestTag: '',
      buildSid: BUILD_SID,
      version: VERSION,
    },
  ];
  // Only its SID and its table are looked at.
  const assetVersions = [{ sid: VERSION, fileSid: 'ZH1', path: '/config.json' }];
  const builds = [{ sid: BUILD_SID, assetVersions } as unknown as Build];
  const situation = { live: builds[0]!, builds, deployments: [] };
  const own = {
    recordPath: undefined,
    recordText: '',
    record: undefined,
    tableText: JSON.stringify(live),
    readAsset: () => undefined,
  };
  const present = { own, live: maskTable(live, authToken), authToken };
  const context = { present, history: { entries, archive: [] }, situation };
  return restoredDraft(context, { to: 'publish-one' }, new Map());
}

test('the last published table comes back by its asset version', () => {
  expect(restore('https://example.com/before')).toMatchObject({
    kind: 'draft',
    stored: { version: VERSION },
  });
});

test('a table that today’s rules refuse does not come back by its asset version', () => {
  expect(restore('ftp://example.com')).toMatchObject({
    kind: 'refused',
    code: 'invalid-table',
    issues: [{ path: ['routes', 0, 'destination'] }],
  });
});
