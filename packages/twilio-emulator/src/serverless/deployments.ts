/** Deployments: a build put live in an environment. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { metaPage, pageOf } from '../api/paging';
import { created, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { isoTimestamp } from '../timestamps';
import { serverlessBehaviours } from './behaviours';
import { builds, buildStatus, type Build } from './build-rows';
import { deployedBuild } from './deployed-build';
import { deployments, type Deployment } from './deployment-rows';
import { environmentOf, environments, type Environment } from './environments';

// Validation

function readBuild(call: ApiCall, environment: Environment): Build | undefined {
  const buildSid = call.form.text('BuildSid') ?? '';
  if (buildSid === '') return undefined;
  const { store, clock, deployments: running } = call.emulator;
  const build = store.get(builds, buildSid);
  if (build?.service_sid !== environment.service_sid) {
    throw refusal(serverlessBehaviours.deploymentBuildUnknown, buildSid);
  }
  const status = buildStatus(build, clock.nowMs());
  if (status !== 'completed') {
    throw refusal(serverlessBehaviours.deploymentBuildUnfinished, buildSid, status);
  }
  if (environment.build_sid === buildSid || running.isStartingIn(environment.sid, buildSid)) {
    throw refusal(serverlessBehaviours.deploymentRepeated);
  }
  return build;
}

// Operations

async function createDeployment(call: ApiCall): Promise<Reply> {
  const environment = environmentOf(call);
  const build = readBuild(call, environment);
  const { sids, store, clock, deployments: running } = call.emulator;
  const now = isoTimestamp(clock.now());
  const deployment: Deployment = {
    sid: sids.next('ZD'),
    account_sid: environment.account_sid,
    service_sid: environment.service_sid,
    environment_sid: environment.sid,
    build_sid: build?.sid ?? null,
    date_created: now,
    date_updated: now,
  };
  const takeDown = () => running.takeDown((live) => live.environmentSid === environment.sid);
  if (build) await running.goLive(deployedBuild(call.emulator, { environment, build, deployment }));
  const current = store.get(environments, environment.sid);
  if (!current) {
    // It was deleted while the build started.
    await takeDown();
    throw refusal(commonBehaviours.notFound, call.path);
  }
  store.put(deployments, deployment);
  store.put(environments, {
    ...current,
    build_sid: deployment.build_sid,
    date_updated: now,
  });
  if (!build) await takeDown();
  return created(render(deployment, call));
}

function fetchDeployment(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const found = call.emulator.store.get(deployments, call.sid('Sid'));
  if (found?.environment_sid !== environment.sid) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
  return ok(render(found, call));
}

function listDeployments(call: ApiCall): Reply {
  const environment = environmentOf(call);
  const rows = call.emulator.store.list(
    deployments,
    (each) => each.environment_sid === environment.sid,
  );
  const page = pageOf(call, rows, (each) => each.sid);
  return ok(metaPage(call, 'deployments', page, (each) => render(each, call)));
}

function render(deployment: Deployment, call: ApiCall): object {
  const { service_sid, environment_sid, sid } = deployment;
  const environment = `Services/${service_sid}/Environments/${environment_sid}`;
  return { ...deployment, url: `https://${call.host}/v1/${environment}/Deployments/${sid}` };
}

// Routes

export const deploymentRoutes: Routes = {
  ListDeployment: { run: listDeployments, sure: 'spec' },
  CreateDeployment: {
    run: createDeployment,
    sure: 'traced',
    simplified: 'It is live when the answer comes; IsPlugin changes nothing.',
  },
  FetchDeployment: { run: fetchDeployment, sure: 'spec' },
};
