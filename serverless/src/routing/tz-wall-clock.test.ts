/** The Function's clock and that of `Intl` agree around every change of clocks; all zones by `npm run test:zones`. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const SCRIPT = join(__dirname, '../../bin/compare-clocks.mjs');

/** In a process of its own: Jest's sandbox hands tests a copy of the environment, which Node's dates do not follow. */
function compare(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [SCRIPT, ...args], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test('both clocks agree in a sample of zones, and TZ is put back', () => {
  const { stdout, stderr, status } = compare('--sample', '12');
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^12 zones, \d{4,} moments, 0 differences\.\n$/);
  expect(status).toBe(0);
});

test('a clock that is wrong is noticed', () => {
  const { stdout, status } = compare('--sample', '5', '--break');
  expect(stdout).not.toContain(' 0 differences');
  expect(status).toBe(1);
});
