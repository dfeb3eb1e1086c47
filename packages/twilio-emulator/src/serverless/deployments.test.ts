/** Deployments: what goes live, what is refused, and what a domain answers. */
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
  uploadVersion,
} from '../../test/serverless-steps';
import { startTestEmulator } from '../../test/test-emulator';
import { until } from '../../test/until';
import type { DeployedBuild, RunningDeployment } from '../deployments/deployment-runner';

/** Starts a build only when it is let go, if a test wants that. */
class HeldRunner extends AssetRunner {
  held: Promise<void> = Promise.resolve();
  startCount = 0;

  /** Holds what is deployed from now on, until the returned function is called. */
  hold(): () => void {
    let letGo = (): void => undefined;
    this.held = new Promise((resolve) => {
      letGo = resolve;
    });
    return letGo;
  }

  override async deploy(build: DeployedBuild): Promise<RunningDeployment> {
    this.startCount += 1;
    await this.held;
    return super.deploy(build);
  }
}

const runner = new HeldRunner();
const emulator = startTestEmulator({ runner });

async function domainOf(service: string, environment: string): Promise<string> {
  const path = `/v1/Services/${service}/Environments/${environment}`;
  return (await emulator.get(SERVERLESS, path)).body['domain_name'] as string;
}

async function buildSaying(service: string, content: string): Promise<string> {
  const version = await uploadVersion(emulator, service, { path: '/says.txt', content });
  return createBuild(emulator, service, { AssetVersions: version });
}

async function requestStatuses(): Promise<number[]> {
  const { body } = await emulator.control('GET', 'requests');
  return (body['requests'] as { status: number }[]).map(({ status }) => status);
}

describe('A deployment', () => {
  afterEach(() => {
    runner.held = Promise.resolve();
  });

  it('makes the build answer its domain, and the next one replaces it', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const domain = await domainOf(service, environment);
    expect((await emulator.get(domain, '/says.txt')).status).toBe(404);
    await deploy(emulator, service, environment, await buildSaying(service, 'one'));
    expect((await emulator.get(domain, '/says.txt')).body).toBe('one');
    const second = await buildSaying(service, 'two');
    const reply = await deploy(emulator, service, environment, second);
    expect(reply).toMatchObject({ status: 201, body: { build_sid: second } });
    expect((await emulator.get(domain, '/says.txt')).body).toBe('two');
  });

  it('of what is live already is 409', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const build = await createBuild(emulator, service);
    await deploy(emulator, service, environment, build);
    expect(await deploy(emulator, service, environment, build)).toMatchObject({
      status: 409,
      body: { message: 'Environment already has requested deployment' },
    });
  });

  it('of what is on its way to be live already is 409, but not in another environment', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const other = await createEnvironment(emulator, service, 'other');
    const build = await createBuild(emulator, service);
    const letGo = runner.hold();
    const deployed = [environment, environment, other].map((each) =>
      deploy(emulator, service, each, build),
    );
    await until(async () => (await requestStatuses()).includes(409));
    letGo();
    const statuses = (await Promise.all(deployed)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 201, 409]);
  });

  it('whose environment is deleted meanwhile is 404, and the environment stays gone', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const domain = await domainOf(service, environment);
    const build = await buildSaying(service, 'one');
    const letGo = runner.hold();
    const { startCount } = runner;
    const deployed = deploy(emulator, service, environment, build);
    await until(async () => {
      await requestStatuses();
      return runner.startCount > startCount;
    });
    const path = `/v1/Services/${service}/Environments/${environment}`;
    expect((await emulator.delete(SERVERLESS, path)).status).toBe(204);
    letGo();
    expect(await deployed).toMatchObject({ status: 404, body: { code: 20404 } });
    expect((await emulator.get(SERVERLESS, path)).status).toBe(404);
    expect((await emulator.get(domain, '/says.txt')).status).toBe(404);
  });

  it('of an unfinished, a failed and an unknown build is refused', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    emulator.running.builds.seconds = 5;
    const unfinished = await createBuild(emulator, service);
    expect(await deploy(emulator, service, environment, unfinished)).toMatchObject({
      status: 400,
      body: {
        code: 20001,
        message: `Build ${unfinished} is not completed: its status is building`,
      },
    });
    emulator.running.builds.failNext = 1;
    const failed = await createBuild(emulator, service);
    await emulator.running.clock.advance(5000);
    expect((await deploy(emulator, service, environment, failed)).status).toBe(400);
    const unknown = `ZB${'0'.repeat(32)}`;
    expect(await deploy(emulator, service, environment, unknown)).toMatchObject({
      status: 404,
      body: { code: 20404 },
    });
  });

  it('without a build takes the environment down', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    await deploy(emulator, service, environment, await buildSaying(service, 'one'));
    const path = `/v1/Services/${service}/Environments/${environment}`;
    expect((await emulator.post(SERVERLESS, `${path}/Deployments`)).status).toBe(201);
    expect((await emulator.get(SERVERLESS, path)).body['build_sid']).toBeNull();
    expect((await emulator.get(await domainOf(service, environment), '/says.txt')).status).toBe(
      404,
    );
  });

  it('keeps the history, newest first', async () => {
    const service = await createService(emulator);
    const environment = await createEnvironment(emulator, service);
    const first = await createBuild(emulator, service);
    const second = await createBuild(emulator, service);
    for (const build of [first, second, first]) await deploy(emulator, service, environment, build);
    const path = `/v1/Services/${service}/Environments/${environment}/Deployments`;
    const { body } = await emulator.get(SERVERLESS, path);
    const found = (body['deployments'] as { build_sid: string }[]).map((each) => each.build_sid);
    expect(found).toEqual([first, second, first]);
  });
});
