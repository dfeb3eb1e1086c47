/** Redeployments: no request is lost, what is in flight ends, and old containers can be kept on purpose. */
import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createDeployedService,
  fn,
  type DeployedService,
  type FunctionReply,
  type TestFile,
} from './deployed-service';
import { startTestEmulator } from './test-emulator';

/** Each deployment starts a process. */
jest.setTimeout(30_000);

const emulator = startTestEmulator();
let service: DeployedService;

beforeEach(async () => {
  service = await createDeployedService(emulator);
});

const REDEPLOYMENTS = 4;
const CLIENTS = 6;

function ask(path: string): Promise<FunctionReply> {
  return service.ask('GET', path);
}

function versioned(version: number): TestFile[] {
  return [fn('/version', `callback(null, "${version}")`)];
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe('A redeployment', () => {
  it(`loses no request of ${CLIENTS} clients over ${REDEPLOYMENTS} redeployments`, async () => {
    await service.deploy(versioned(0));
    let isOver = false;
    const seen = new Map<string, number>();
    const client = async (): Promise<void> => {
      while (!isOver) {
        const answer = await ask('/version').then(
          (reply) => (reply.status === 200 ? JSON.stringify(reply.body) : `status ${reply.status}`),
          (error: unknown) => String(error),
        );
        seen.set(answer, (seen.get(answer) ?? 0) + 1);
      }
    };
    const clients = Array.from({ length: CLIENTS }, client);
    try {
      for (let version = 1; version <= REDEPLOYMENTS; version += 1) {
        await service.deploy(versioned(version));
        expect((await ask('/version')).body).toBe(version);
      }
    } finally {
      isOver = true;
      await Promise.all(clients);
    }
    const sent = [...seen.values()].reduce((sum, count) => sum + count, 0);
    const failed = [...seen].filter(([answer]) => !/^\d$/.test(answer));
    expect({ failed, versions: seen.size }).toEqual({ failed: [], versions: REDEPLOYMENTS + 1 });
    expect(sent).toBeGreaterThan(100);
  }, 60_000);

  it('lets a request in flight end in the process where it began, and then ends that', async () => {
    const waiting = createServer().listen(0, '127.0.0.1');
    await once(waiting, 'listening');
    const { port } = waiting.address() as AddressInfo;
    await service.deploy([
      fn('/slow', `await fetch('http://127.0.0.1:${port}'); callback(null, { old: process.pid })`),
    ]);
    const entered = once(waiting, 'request') as Promise<[unknown, ServerResponse]>;
    const slow = ask('/slow');
    const [, letGo] = await entered;
    await service.deploy([fn('/slow', 'callback(null, { new: process.pid })')]);
    expect((await ask('/slow')).body).toEqual({ new: expect.any(Number) as number });
    letGo.end();
    const { old } = (await slow).body as { old: number };
    expect(old).toEqual(expect.any(Number));
    await emulator.running.dispose();
    expect(isAlive(old)).toBe(false);
    waiting.close();
  });
});

describe('A stale container', () => {
  it('answers the next requests after a deployment', async () => {
    await service.deploy(versioned(1));
    await emulator.control('POST', 'stale-containers', { requests: 2 });
    await service.deploy(versioned(2));
    const answers = [await ask('/version'), await ask('/version'), await ask('/version')];
    expect(answers.map((reply) => reply.body)).toEqual([1, 1, 2]);
  });

  it('answers until the clock says it is over, and meets one deployment only', async () => {
    await service.deploy(versioned(1));
    emulator.running.staleContainers.keepNext({ seconds: 60 });
    await service.deploy(versioned(2));
    expect((await ask('/version')).body).toBe(1);
    await emulator.running.clock.advance(59_999);
    expect((await ask('/version')).body).toBe(1);
    await emulator.running.clock.advance(1);
    expect((await ask('/version')).body).toBe(2);
    await service.deploy(versioned(3));
    expect((await ask('/version')).body).toBe(3);
  });

  it('ends when its successor is replaced as well', async () => {
    await service.deploy(versioned(1));
    emulator.running.staleContainers.keepNext({ requests: 100 });
    await service.deploy(versioned(2));
    expect((await ask('/version')).body).toBe(1);
    await service.deploy(versioned(3));
    expect((await ask('/version')).body).toBe(3);
  });
});
