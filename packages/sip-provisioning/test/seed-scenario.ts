/** The shipped example of the runbook's whole scenario, for the account of a test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PASSWORD, type World } from './world';

export const NUMBER = '+15035550100';

/** The example with the emulator's account, and the passwords of its clients. */
export function declareSeedScenario(world: World): void {
  const text = readFileSync(join(__dirname, '../examples/direct-example.yaml'), 'utf8');
  world.declare(text.replace('AC00000000000000000000000000000000', '{account}'));
  world.environment['CLINTON_STREET_PASSWORD'] = PASSWORD;
  world.environment['WORKSHOP_PASSWORD'] = PASSWORD;
}
