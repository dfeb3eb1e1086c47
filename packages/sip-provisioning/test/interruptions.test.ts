/** Journey: the commands that edit file and account, ended at each of their deeds as by kill -9, and run again. */
import { COMMAND_SCENARIOS } from './command-scenarios';
import { Life, type Moment } from './life';
import { APPLY, inNewWorld, SCENARIOS, type Scenario } from './scenarios';
import type { World } from './world';

const ONE_AT_A_TIME = ['--concurrency', '1'] as const;
/** A kill after a read is a kill before what comes next: a read leaves nothing behind. */
const isWrite = (deed: string) => !deed.startsWith('get ');

const momentsOf = (deed: string): readonly Moment[] =>
  isWrite(deed) ? ['before', 'after'] : ['before'];
const commandOf = ({ command }: Scenario) => command ?? APPLY;

/** Every deed of a run that nothing disturbs. */
function traceDeeds(scenario: Scenario): Promise<string[]> {
  return inNewWorld(async (world) => {
    const expectRight = await scenario.prepare(world);
    const life = new Life();
    const ran = await world.live(life, ...commandOf(scenario), ...ONE_AT_A_TIME);
    expect(ran).toMatchObject({ exitCode: 0, err: '' });
    await expectRight();
    return life.deeds;
  });
}

async function runAgain(world: World, { again, ...scenario }: Scenario): Promise<number> {
  const command = commandOf(scenario);
  return again ? again(world, command) : (await world.run(...command)).exitCode;
}

async function killAt(scenario: Scenario, at: number, moment: Moment): Promise<void> {
  await inNewWorld(async (world) => {
    const expectRight = await scenario.prepare(world);
    const life = new Life({ at, moment });
    const killed = await world.live(life, ...commandOf(scenario), ...ONE_AT_A_TIME);
    expect(killed.exitCode).toBe(137);
    expect(await runAgain(world, scenario)).toBe(0);
    expect((await world.run('plan')).exitCode).toBe(0);
    await expectRight();
  });
}

describe.each(Object.entries(COMMAND_SCENARIOS))('A kill of %s', (_, scenario) => {
  it('before and after each of its requests and files loses nothing, and makes nothing twice', async () => {
    const deeds = await traceDeeds(scenario);
    const requests = deeds.filter((deed) => isWrite(deed) && !deed.startsWith('write '));
    expect(requests.length).toBeGreaterThanOrEqual(scenario.writes);
    for (const [at, deed] of deeds.entries())
      for (const moment of momentsOf(deed)) await killAt(scenario, at, moment);
  }, 240_000);
});

describe.each(Object.entries(SCENARIOS))('A kill of %s', (_, scenario) => {
  it('before and after each write loses nothing, the release of a number with an emergency address included', async () => {
    const deeds = await traceDeeds(scenario);
    const writes = [...deeds.entries()].filter(([, deed]) => isWrite(deed));
    expect(writes.length).toBeGreaterThanOrEqual(scenario.writes);
    for (const [at, deed] of writes)
      for (const moment of momentsOf(deed)) await killAt(scenario, at, moment);
  }, 240_000);
});
