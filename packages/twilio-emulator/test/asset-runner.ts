/** A runner for tests that need no Functions: serves public assets, in this process. */
import type { ServerResponse } from 'node:http';
import type {
  DeployedBuild,
  DeploymentRunner,
  FunctionRequest,
  RunningDeployment,
} from '../src/deployments/deployment-runner';

export class AssetRunner implements DeploymentRunner {
  deploy(build: DeployedBuild): Promise<RunningDeployment> {
    return Promise.resolve({
      handle: (request: FunctionRequest, response: ServerResponse) => {
        const file = build.files.find(
          (each) =>
            each.kind === 'asset' &&
            each.visibility === 'public' &&
            each.path === request.url.pathname,
        );
        response.writeHead(file ? 200 : 404, { 'Content-Type': file?.contentType ?? 'text/plain' });
        response.end(file?.content ?? 'Not found');
        return Promise.resolve();
      },
      stop: () => Promise.resolve(),
    });
  }

  dispose(): Promise<void> {
    return Promise.resolve();
  }
}
