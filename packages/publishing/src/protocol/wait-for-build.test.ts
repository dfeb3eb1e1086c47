/** How long, how often and how many wait. */
import type { BuildStatus, ServerlessPort } from './serverless-port';
import { OutOfTime, TimeBudget } from './time-budget';
import { waitForBuild } from './wait-for-build';

/** Time that passes only while somebody sleeps. */
function clock() {
  let nowMs = 0;
  return {
    nowMs: () => nowMs,
    sleep: (ms: number) => {
      nowMs += ms;
      return Promise.resolve();
    },
  };
}

function portWith(statusAt: () => BuildStatus) {
  const asked = { times: 0 };
  const buildStatus = () => {
    asked.times += 1;
    return Promise.resolve(statusAt());
  };
  // Waiting asks for nothing else.
  return { port: { buildStatus } as unknown as ServerlessPort, asked };
}

test('a turn ends after 3 s at most', async () => {
  const time = clock();
  const { port } = portWith(() => 'building');
  await waitForBuild(port, new TimeBudget(time), 'ZB1');
  expect(time.nowMs()).toBeGreaterThan(2_500);
  expect(time.nowMs()).toBeLessThanOrEqual(3_000);
});

test('it ends as soon as the build does, well within 0.5 s', async () => {
  const time = clock();
  const { port } = portWith(() => (time.nowMs() >= 1_000 ? 'completed' : 'building'));
  await waitForBuild(port, new TimeBudget(time), 'ZB1');
  expect(time.nowMs()).toBeLessThan(1_200);
});

test('of several who would wait in one container one does', async () => {
  const { port, asked } = portWith(() => 'completed');
  const time = clock();
  const first = waitForBuild(port, new TimeBudget(time), 'ZB1');
  await waitForBuild(port, new TimeBudget(clock()), 'ZB1');
  expect(asked.times).toBe(0);
  await first;
  expect(asked.times).toBe(1);
});

test('no write begins with less than 2 s left, and no wait outlasts the time', async () => {
  const time = clock();
  const budget = new TimeBudget(time);
  budget.beforeWrite();
  await time.sleep(7_500);
  expect(() => budget.beforeWrite()).toThrow(OutOfTime);
  await expect(budget.wait(2_000)).rejects.toThrow(OutOfTime);
});
