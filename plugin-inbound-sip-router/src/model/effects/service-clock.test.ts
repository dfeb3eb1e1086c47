/** What is open is told by the service's clock. */
import { createServiceClock } from './service-clock';

test('until the service has answered, the computer is believed', () => {
  expect(createServiceClock(() => 5_000).nowMs()).toBe(5_000);
});

test('a computer whose clock is wrong shows the time of the service, and it goes on', () => {
  let computer = 100_000;
  const clock = createServiceClock(() => computer);
  clock.hear(400_000);
  expect(clock.nowMs()).toBe(400_000);
  computer += 1_500;
  expect(clock.nowMs()).toBe(401_500);
  clock.hear(402_000);
  expect(clock.nowMs()).toBe(402_000);
});
