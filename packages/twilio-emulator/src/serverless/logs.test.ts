/** Logs that deployed code wrote, and what a runner is given to write them. */
import { AssetRunner } from '../../test/asset-runner';
import {
  createBuild,
  createEnvironment,
  createService,
  deploy,
  SERVERLESS,
} from '../../test/serverless-steps';
import { startTestEmulator, TEST_TIME } from '../../test/test-emulator';
import type { DeployedBuild, RunningDeployment } from '../deployments/deployment-runner';

/** Shows the test what it was asked to run. */
class RememberingRunner extends AssetRunner {
  last: DeployedBuild | undefined;

  override deploy(build: DeployedBuild): Promise<RunningDeployment> {
    this.last = build;
    return super.deploy(build);
  }
}

const runner = new RememberingRunner();
const emulator = startTestEmulator({ runner });

async function deployedEnvironment(): Promise<string> {
  const service = await createService(emulator);
  const environment = await createEnvironment(emulator, service);
  const path = `/v1/Services/${service}/Environments/${environment}`;
  await emulator.post(SERVERLESS, `${path}/Variables`, { Key: 'MODE', Value: 'test' });
  await deploy(emulator, service, environment, await createBuild(emulator, service));
  return path;
}

const FUNCTION_SID = `ZH${'1'.repeat(32)}`;
const DAY_MS = 24 * 60 * 60 * 1000;

describe('Logs', () => {
  it('are listed newest first, for a function and a period, and fetched one by one', async () => {
    const path = await deployedEnvironment();
    runner.last?.writeLog({ level: 'info', message: 'first', functionSid: FUNCTION_SID });
    await emulator.running.clock.advance(2000);
    runner.last?.writeLog({ level: 'error', message: 'second' });
    const messages = async (query = ''): Promise<unknown[]> => {
      const { body } = await emulator.get(SERVERLESS, `${path}/Logs${query}`);
      return (body['logs'] as { message: string }[]).map(({ message }) => message);
    };
    expect(await messages()).toEqual(['second', 'first']);
    expect(await messages(`?FunctionSid=${FUNCTION_SID}`)).toEqual(['first']);
    const afterFirst = new Date(TEST_TIME.getTime() + 1000).toISOString();
    expect(await messages(`?StartDate=${afterFirst}`)).toEqual(['second']);
    expect(await messages(`?EndDate=${afterFirst}`)).toEqual(['first']);
    const { body } = await emulator.get(SERVERLESS, `${path}/Logs`);
    const { sid } = (body['logs'] as { sid: string }[])[0]!;
    expect((await emulator.get(SERVERLESS, `${path}/Logs/${sid}`)).body).toMatchObject({
      level: 'error',
      build_sid: runner.last?.buildSid,
      deployment_sid: runner.last?.deploymentSid,
    });
    await emulator.running.clock.advance(2 * DAY_MS);
    expect(await messages()).toEqual([]);
    expect(await messages(`?StartDate=${TEST_TIME.toISOString()}`)).toEqual(['second', 'first']);
    await emulator.running.clock.advance(31 * DAY_MS);
    expect(await messages(`?StartDate=${TEST_TIME.toISOString()}`)).toEqual([]);
  });
});

describe('A runner', () => {
  it('is given everything that it takes to run the build', async () => {
    await deployedEnvironment();
    const { accountSid, authToken } = emulator.running;
    expect(runner.last).toMatchObject({
      runtime: 'node22',
      credentials: { accountSid, authToken },
      files: [{ kind: 'asset', path: '/config.json', visibility: 'public' }],
    });
    expect(runner.last?.variables()).toEqual({ MODE: 'test' });
  });

  it('is given no credentials when the service does not include them', async () => {
    const path = await deployedEnvironment();
    const [service = '', environment = ''] = path.match(/Z[SE][0-9a-f]{32}/g) ?? [];
    await emulator.post(SERVERLESS, `/v1/Services/${service}`, { IncludeCredentials: 'false' });
    await deploy(emulator, service, environment, await createBuild(emulator, service));
    expect(runner.last?.credentials).toBeUndefined();
  });
});
