/** Builds: an immutable set of versions, dependencies and a runtime that can be deployed. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import { checkDependencies, readDependencies } from './build-dependencies';
import { builds, buildStatus, type Build } from './build-rows';
import { keptVersion } from './kept-versions';
import { isBuildLive } from './live-builds';
import { completeDependencies } from './runtime-handler';
import { chooseRuntime } from './runtimes';
import { serviceOf, type Service } from './services';
import type { FileVersion } from './version-rows';

// Validation

/** An old page of Twilio (dated). */
const MAX_FUNCTIONS = 50;
const MAX_PRIVATE_ASSETS = 50;
const MAX_OTHER_ASSETS = 1000;

function readVersions(call: ApiCall, service: Service): FileVersion[] {
  const wanted = [
    ...call.form.list('FunctionVersions').map((sid) => ({ sid, kind: 'function' })),
    ...call.form.list('AssetVersions').map((sid) => ({ sid, kind: 'asset' })),
  ];
  if (wanted.length === 0) throw refusal(serverlessBehaviours.buildEmpty);
  return wanted.map(({ sid, kind }) => {
    const found = keptVersion(call.emulator, sid);
    if (found?.service_sid !== service.sid || found.kind !== kind) {
      throw refusal(serverlessBehaviours.buildVersionUnknown, sid);
    }
    return found;
  });
}

function checkVersions(versions: readonly FileVersion[]): void {
  const paths = new Set<string>();
  for (const { path } of versions) {
    if (paths.has(path)) throw refusal(serverlessBehaviours.buildPathTwice, path);
    paths.add(path);
  }
  const assets = versions.filter((each) => each.kind === 'asset');
  const privateAssets = assets.filter((each) => each.visibility === 'private');
  const counts: [number, number, string][] = [
    [versions.length - assets.length, MAX_FUNCTIONS, 'Functions'],
    [privateAssets.length, MAX_PRIVATE_ASSETS, 'private Assets'],
    [assets.length - privateAssets.length, MAX_OTHER_ASSETS, 'public Assets'],
  ];
  for (const [count, max, label] of counts) {
    if (count > max) throw refusal(serverlessBehaviours.buildTooLarge, String(max), label);
  }
}

function readRuntime(call: ApiCall, service: Service): string {
  const { store, clock } = call.emulator;
  const [last] = store.all(
    builds,
    (each) => each.service_sid === service.sid && buildStatus(each, clock.nowMs()) === 'completed',
  );
  return chooseRuntime(call.form.text('Runtime'), last?.runtime);
}

function buildOf(call: ApiCall): Build {
  const service = serviceOf(call);
  const found = call.emulator.store.get(builds, call.sid('Sid'));
  if (found?.service_sid !== service.sid) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createBuild(call: ApiCall): Reply {
  const service = serviceOf(call);
  const versions = readVersions(call, service);
  checkVersions(versions);
  const runtime = readRuntime(call, service);
  const asked = readDependencies(call.form.list('Dependencies'));
  const { sids, store, clock, builds: settings, limits } = call.emulator;
  checkDependencies(asked, settings.knownPackages);
  completeDependencies(asked, runtime);
  if (!limits.takeBuild()) {
    throw refusal(serverlessBehaviours.buildLimit, String(limits.settings.buildsPerHour));
  }
  const build = store.put(builds, {
    sid: sids.next('ZB'),
    account_sid: service.account_sid,
    service_sid: service.sid,
    versions,
    dependencies: asked,
    runtime,
    date_created: isoTimestamp(clock.now()),
    endsAtMs: clock.nowMs() + settings.seconds * 1000,
    outcome: settings.takeOutcome(),
  });
  return created({ ...render(build, call), status: 'building' });
}

function fetchBuild(call: ApiCall): Reply {
  return ok(render(buildOf(call), call));
}

function fetchStatus(call: ApiCall): Reply {
  const { sid, account_sid, service_sid, ...build } = render(buildOf(call), call);
  return ok({ sid, account_sid, service_sid, status: build.status, url: build.links.build_status });
}

function listBuilds(call: ApiCall): Reply {
  const service = serviceOf(call);
  const rows = call.emulator.store.list(builds, (each) => each.service_sid === service.sid);
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'builds', page, (each) => render(each, call)));
}

function deleteBuild(call: ApiCall): Reply {
  const build = buildOf(call);
  if (isBuildLive(call.emulator, build.sid)) throw refusal(serverlessBehaviours.buildLive);
  call.emulator.store.remove(builds, build);
  return noContent();
}

function render(build: Build, call: ApiCall) {
  const { versions, endsAtMs } = build;
  const nowMs = call.emulator.clock.nowMs();
  const url = `https://${call.host}/v1/Services/${build.service_sid}/Builds/${build.sid}`;
  return {
    sid: build.sid,
    account_sid: build.account_sid,
    service_sid: build.service_sid,
    function_versions: versions.filter((each) => each.kind === 'function').map(renderInBuild),
    asset_versions: versions.filter((each) => each.kind === 'asset').map(renderInBuild),
    dependencies: completeDependencies(build.dependencies, build.runtime),
    runtime: build.runtime,
    status: buildStatus(build, nowMs),
    date_created: build.date_created,
    date_updated: nowMs < endsAtMs ? build.date_created : isoTimestamp(new Date(endsAtMs)),
    url,
    links: { build_status: `${url}/Status` },
  };
}

function renderInBuild({ kind, file_sid, ...version }: FileVersion): object {
  return {
    ...version,
    visibility: version.visibility.toUpperCase(),
    [kind === 'function' ? 'function_sid' : 'asset_sid']: file_sid,
  };
}

// Routes

export const buildRoutes: Routes = {
  ListBuild: { run: listBuilds, sure: 'spec' },
  CreateBuild: {
    run: createBuild,
    sure: 'traced',
    simplified:
      'npm is not asked: versions are known for a few packages, for others any version or range is believed.',
  },
  FetchBuild: { run: fetchBuild, sure: 'spec' },
  DeleteBuild: { run: deleteBuild, sure: 'traced' },
  FetchBuildStatus: { run: fetchStatus, sure: 'spec' },
};
