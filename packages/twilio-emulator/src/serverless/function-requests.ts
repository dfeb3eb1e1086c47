/** Sends a request for a deployed domain to the deployment that is live on it. */
import type { ServerResponse } from 'node:http';
import type { FunctionRequest } from '../deployments/deployment-runner';
import type { EmulatorInstance } from '../emulator-instance';

export async function answerFunctionRequest(
  emulator: EmulatorInstance,
  request: FunctionRequest,
  response: ServerResponse,
): Promise<void> {
  const running = await emulator.deployments.running(request.url.hostname, () => undefined);
  if (running) {
    await running.handle(request, response);
  } else {
    response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
  }
}
