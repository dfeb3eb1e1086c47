/** Puts together everything that a runner needs to run a build in an environment. */
import type { DeployedBuild, DeployedFile } from '../deployments/deployment-runner';
import type { EmulatorInstance } from '../emulator-instance';
import type { Build } from './build-rows';
import type { Deployment } from './deployment-rows';
import type { Environment } from './environments';
import { writeLog } from './logs';
import { services } from './services';
import { variables } from './variables';
import { versionContents, type FileVersion } from './version-rows';

export interface DeploymentParts {
  readonly environment: Environment;
  readonly build: Build;
  readonly deployment: Deployment;
}

export function deployedBuild(emulator: EmulatorInstance, parts: DeploymentParts): DeployedBuild {
  const { environment, build, deployment } = parts;
  const { store, account } = emulator;
  const service = store.get(services, environment.service_sid);
  const ofEnvironment = () =>
    store.all(variables, (each) => each.environment_sid === environment.sid);
  return {
    serviceSid: environment.service_sid,
    environmentSid: environment.sid,
    buildSid: build.sid,
    deploymentSid: deployment.sid,
    domainName: environment.domain_name,
    runtime: build.runtime,
    dependencies: build.dependencies,
    files: build.versions.map((version) => deployedFile(emulator, version)),
    variables: () => Object.fromEntries(ofEnvironment().map(({ key, value }) => [key, value])),
    credentials:
      service?.include_credentials === true
        ? { accountSid: account.sid, authToken: account.authToken }
        : undefined,
    signingAuthToken: account.authToken,
    writeLog: (entry) => writeLog(emulator, deployment, entry),
  };
}

function deployedFile(emulator: EmulatorInstance, version: FileVersion): DeployedFile {
  const content = emulator.store.get(versionContents, version.sid);
  return {
    kind: version.kind,
    sid: version.file_sid,
    versionSid: version.sid,
    path: version.path,
    visibility: version.visibility,
    content: Buffer.from(content?.base64 ?? '', 'base64'),
    contentType: content?.contentType ?? 'application/octet-stream',
  };
}
