/** The smallest runner: serves public assets, runs no Functions. */
import type { ServerResponse } from 'node:http';
import type {
  DeployedBuild,
  DeploymentRunner,
  FunctionRequest,
  RunningDeployment,
} from './deployment-runner';

export class StaticRunner implements DeploymentRunner {
  deploy(build: DeployedBuild): Promise<RunningDeployment> {
    return Promise.resolve({
      handle: (request: FunctionRequest, response: ServerResponse) => {
        const file = build.files.find(
          (each) =>
            each.kind === 'asset' &&
            each.visibility === 'public' &&
            each.path === decodeURIComponent(request.url.pathname),
        );
        response.writeHead(file ? 200 : 404, {
          'Content-Type': file?.contentType ?? 'text/plain',
        });
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
