/** A service with its environment, as a test deploys to it again and again. */
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
  uploadVersion,
  type Upload,
} from './serverless-steps';
import { send, type TestClient, type TestReply } from './test-emulator';

export interface DeployedService {
  readonly serviceSid: string;
  readonly environmentSid: string;
  readonly domain: string;
  /** Builds the files and puts the build live; says how the Deployment was answered. */
  deploy(files: readonly TestFile[], dependencies?: readonly TestDependency[]): Promise<TestReply>;
  /** A request for its domain as any client sends it: without credentials. */
  ask(
    method: string,
    path: string,
    headers?: Record<string, string>,
    body?: string | Buffer,
  ): Promise<FunctionReply>;
  /** Oldest first. */
  logs(): Promise<TestLog[]>;
}

/** What a Function answered: any JSON, or text. */
export interface FunctionReply {
  readonly status: number;
  readonly headers: TestReply['headers'];
  readonly body: unknown;
}

interface TestDependency {
  readonly name: string;
  readonly version: string;
}

interface TestLog {
  readonly level: string;
  readonly message: string;
  readonly function_sid: string | null;
  readonly request_sid: string | null;
}

export interface TestFile extends Pick<Upload, 'kind' | 'path' | 'content'> {
  readonly visibility?: Upload['visibility'];
}

/** A Function whose handler is `(context, event, callback) => { body }`. */
export function fn(path: string, body: string, visibility?: Upload['visibility']): TestFile {
  const content = `exports.handler = async (context, event, callback) => { ${body} };`;
  return { kind: 'Functions', path, content, ...(visibility ? { visibility } : {}) };
}

export async function createDeployedService(emulator: TestClient): Promise<DeployedService> {
  const serviceSid = await createService(emulator, 'deployed');
  const environmentSid = await createEnvironment(emulator, serviceSid);
  const path = `/v1/Services/${serviceSid}/Environments/${environmentSid}`;
  const environment = await emulator.get(SERVERLESS, path);
  const domain = String(environment.body['domain_name']);
  return {
    serviceSid,
    environmentSid,
    domain,
    ask: (method, path, headers = {}, body) =>
      send(emulator.url, method, path, { host: domain, ...headers }, body),
    deploy: async (files, dependencies = []) => {
      const versions: Record<string, string[]> = { FunctionVersions: [], AssetVersions: [] };
      for (const file of files) {
        const sid = await uploadVersion(emulator, serviceSid, { visibility: 'public', ...file });
        versions[file.kind === 'Functions' ? 'FunctionVersions' : 'AssetVersions']?.push(sid);
      }
      const buildSid = await createBuild(emulator, serviceSid, {
        ...versions,
        Dependencies: JSON.stringify(dependencies),
      });
      return deploy(emulator, serviceSid, environmentSid, buildSid);
    },
    logs: async () => {
      const reply = await emulator.get(SERVERLESS, `${path}/Logs`);
      return (reply.body['logs'] as TestLog[]).reverse();
    },
  };
}
