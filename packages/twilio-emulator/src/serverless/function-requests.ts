/** Sends a request for a deployed domain to the deployment that is live on it. */
import type { ServerResponse } from 'node:http';
import type { DeployedBuild, FunctionRequest } from '../deployments/deployment-runner';
import type { EmulatorInstance } from '../emulator-instance';
import { builds } from './build-rows';
import { deployedBuild } from './deployed-build';
import { deployments } from './deployment-rows';
import { environments } from './environments';

export async function answerFunctionRequest(
  emulator: EmulatorInstance,
  request: FunctionRequest,
  response: ServerResponse,
): Promise<void> {
  const running = await emulator.deployments.running(request.url.hostname, () =>
    restoreDeployedBuild(emulator, request.url.hostname),
  );
  if (running) {
    await running.handle(request, response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  }
}

/** What is live on a domain according to the state: to start it again after a restart. */
function restoreDeployedBuild(
  emulator: EmulatorInstance,
  domainName: string,
): DeployedBuild | undefined {
  const { store } = emulator;
  const [environment] = store.all(environments, (each) => each.domain_name === domainName);
  const build = store.get(builds, environment?.build_sid ?? '');
  const [deployment] = store.all(
    deployments,
    (each) => each.environment_sid === environment?.sid && each.build_sid === build?.sid,
  );
  if (!environment || !build || !deployment) return undefined;
  return deployedBuild(emulator, { environment, build, deployment });
}
