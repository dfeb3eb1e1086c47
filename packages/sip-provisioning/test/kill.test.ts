/** Journey: the command in a process of its own, killed before and after each of its writes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pLimit from 'p-limit';
import { interceptRequests, type FaultAction } from './inject-fault';
import { buildCommand, startCommand } from './run-command';
import { inNewWorld, SCENARIOS } from './scenarios';
import { FILE, PASSWORD, type World } from './world';

/** One request at a time, so that each trace is the same; no waiting for emergency addresses. */
const APPLY = [
  ...['apply', '--yes', '--allow-emergency-gap'],
  ...['--wait', '0.0001', '--concurrency', '1'],
] as const;
/** Most of the time of a process is its start. */
const PROCESSES = 3;
const CONVERGE = ['apply', '--yes', '--wait', '100', '--allow-emergency-gap'] as const;

let folder = '';
beforeAll(() => {
  buildCommand();
  folder = mkdtempSync(join(tmpdir(), 'sip-provision-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function startApply(world: World) {
  const file = join(folder, `${new URL(world.emulator.proxy).port}.yaml`);
  writeFileSync(file, world.files.get(FILE) ?? '');
  return startCommand(world.emulator, [...APPLY, '--file', file], { P: PASSWORD });
}

const isWrite = ({ method }: { readonly method: string }) => method !== 'GET';
const writesIn = ({ emulator }: World) => emulator.requests.all().filter(isWrite).length;

/** The two moments of a write: never done, and done though nobody is left to hear of it. */
const MOMENTS: Readonly<Record<string, FaultAction>> = {
  before: { kind: 'time-out' },
  after: { kind: 'work-after-client-left' },
};

describe.each(Object.entries(SCENARIOS))('kill -9 of %s', (_title, scenario) => {
  let writes = 0;
  let kills = 0;

  beforeAll(async () => {
    await inNewWorld(async (world) => {
      await scenario.prepare(world);
      const earlier = writesIn(world);
      await startApply(world).ended;
      writes = writesIn(world) - earlier;
    });
  }, 30_000);

  it.each(Object.entries(MOMENTS))(
    '%s each write loses nothing and makes nothing twice',
    async (_moment, action) => {
      expect(writes).toBe(scenario.writes);
      const atOnce = pLimit(PROCESSES);
      const killAt = (at: number) =>
        inNewWorld(async (world) => {
          const expectRight = await scenario.prepare(world);
          const earlier = writesIn(world);
          let seen = 0;
          const running = startApply(world);
          interceptRequests(world.emulator, (request) => {
            if (!isWrite(request)) return undefined;
            seen += 1;
            if (seen - 1 !== at) return undefined;
            running.child.kill('SIGKILL');
            kills += 1;
            return action;
          });
          await running.ended;
          expect(running.child.signalCode).toBe('SIGKILL');
          await until(() => writesIn(world) === earlier + at + 1);
          expect(await world.run(...CONVERGE)).toMatchObject({ exitCode: 0, err: '' });
          expect((await world.run('plan')).exitCode).toBe(0);
          await expectRight();
        });
      await Promise.all(Array.from({ length: writes }, (_, at) => atOnce(() => killAt(at))));
    },
    240_000,
  );

  it('was done twice for each write', () => expect(kills).toBe(2 * writes));
});

/** Waits for the emulator to notice; bounded by the test's own time limit. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setImmediate(resolve));
}
