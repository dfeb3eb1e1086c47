/** What the path of a record says of a build. */
import {
  buildsToSweep,
  isPublishId,
  lineageOf,
  openBuilds,
  recordPath,
  rivalsOf,
} from './build-lineage';
import type { Build, BuildStatus } from './serverless-port';

const HERE = 'ZE1';

function built(sid: string, path?: string, status: BuildStatus = 'completed'): Build {
  return {
    sid,
    status,
    createdAt: new Date(0),
    functionVersions: path === undefined ? [] : [{ sid: 'ZN1', fileSid: 'ZH1', path }],
    assetVersions: [],
    dependencies: [],
    runtime: 'node22',
  };
}
const child = (sid: string, parentSid: string, status?: BuildStatus) =>
  built(sid, recordPath(HERE, { parentSid, publishId: `publish-${sid}` }), status);
const sids = (builds: readonly Build[]) => builds.map(({ sid }) => sid);

test('a build of a publish shows its parent and its id', () => {
  expect(lineageOf(child('B', 'A'), HERE)).toEqual({ parentSid: 'A', publishId: 'publish-B' });
});

test.each([
  ['without a record', built('B')],
  ['from the command line', built('B', '/publish/cli')],
  ['of another environment', built('B', '/publish/ZE2/A/publish-B')],
  ['that is a note', built('B', '/publish/ZE1/A/publish-B/withdrawn')],
])('a build %s has no lineage here', (_what, build) => {
  expect(lineageOf(build, HERE)).toBeUndefined();
});

test('open are the children of what is live that have not failed', () => {
  const builds = [
    child('D', 'C'),
    child('C', 'A', 'failed'),
    child('B', 'A', 'building'),
    built('A'),
  ];
  expect(sids(openBuilds(builds, HERE, 'A'))).toEqual(['B']);
});

test('swept is everything of ours but the build and its children', () => {
  const builds = [
    child('D', 'B'),
    child('C', 'A', 'failed'),
    child('B', 'A'),
    child('A', 'X'),
    built('X'),
  ];
  expect(sids(buildsToSweep(builds, HERE, 'B'))).toEqual(['C', 'A']);
});

test('rivals are not only siblings, but neither the parent nor the tip', () => {
  const builds = [
    child('Y', 'G'),
    child('B', 'P'),
    child('P', 'G'),
    child('G', 'X'),
    child('T', 'S'),
  ];
  expect(sids(rivalsOf(builds[0]!, builds, HERE, 'T'))).toEqual(['B', 'P']);
});

test.each([
  ['publish-1', true],
  ['short', false],
  ['a/b/c/d/e/f', false],
  ['x'.repeat(65), false],
])('%s as a publish id: %s', (id, isGood) => {
  expect(isPublishId(id)).toBe(isGood);
});
