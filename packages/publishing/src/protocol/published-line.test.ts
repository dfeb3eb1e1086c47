/** Which builds the live table contains. */
import type { HistoryEntry } from '../history/history-entry';
import { recordPath } from './build-lineage';
import { writeRecord } from './publish-record';
import { contains } from './published-line';
import type { Build, ServerlessPort } from './serverless-port';

const ENVIRONMENT = 'ZE1';
const entry = { author: 'ada', at: '', note: '', requestTag: '' } as const;
const noChanges = { kind: 'listed', changes: [] } as const;

/** A publish on top of `ZBparent` is live; `earlier` is what its record says of before. */
function isContained(buildSid: string, earlier: readonly HistoryEntry[]): Promise<boolean> {
  const lineage = { parentSid: 'ZBparent', publishId: 'publish-live' };
  const record = { sid: 'ZN1', fileSid: 'ZH1', path: recordPath(ENVIRONMENT, lineage) };
  const live: Build = {
    sid: 'ZBlive',
    status: 'completed',
    createdAt: new Date(0),
    functionVersions: [record],
    assetVersions: [],
    dependencies: [],
    runtime: 'node22',
  };
  const text = writeRecord({
    format: 1,
    kind: 'publish',
    entry: { ...entry, kind: 'publish', id: 'publish-live', changes: noChanges },
    earlier,
  });
  // Nothing else is asked.
  const port = {
    environmentSid: ENVIRONMENT,
    readFunction: () => Promise.resolve(text),
  } as unknown as ServerlessPort;
  const deployments = ['ZBlive', 'ZBparent', 'ZBold', 'ZBother'].map((each, at) => ({
    sid: `ZD${at}`,
    buildSid: each,
    createdAt: new Date(0),
  }));
  return contains(port, { live, builds: [live], deployments }, buildSid);
}

test('it contains itself and its parent', async () => {
  expect(await isContained('ZBlive', [])).toBe(true);
  expect(await isContained('ZBparent', [])).toBe(true);
});

test('it contains the publishes that its record names, not the events from elsewhere', async () => {
  const old = {
    ...entry,
    kind: 'publish',
    id: 'publish-old',
    changes: noChanges,
    buildSid: 'ZBold',
  };
  const event = { kind: 'cli-deployment', id: 'ZD9', liveAt: '', changes: noChanges };
  const earlier = [old, { ...event, buildSid: 'ZBother' }] as readonly HistoryEntry[];
  expect(await isContained('ZBold', earlier)).toBe(true);
  expect(await isContained('ZBother', earlier)).toBe(false);
});
