/** Everything that can go wrong at Twilio, at random. */
import type { RouterWorld } from '../router-world';
import type { Told } from './account-of-events';
import type { Chance } from './chance';

type Fault = Parameters<RouterWorld['emulator']['faults']['add']>[0];

/** Faults that wait for a request: more would leave no time for anything else. */
const MAX_PENDING = 2;

let armedLate = 0;

const PATHS = ['*/Builds', '*/Builds/*', '*/Deployments', '*/Versions', '*/Environments/*', '*'];

/** Arms one fault, changes how long builds take, lets lists lag or an old container answer. */
export function makeTrouble({ emulator }: RouterWorld, chance: Chance, told: Told): void {
  const { faults, builds, staleContainers, store } = emulator;
  const path = chance.pick(PATHS) ?? '*';
  const host = 'serverless*';
  builds.seconds = chance.below(4) / 10;
  const pending = faults.pending();
  told.counts.lateDeployments = armedLate - pending.filter(isLateDeployment).length;
  if (pending.length >= MAX_PENDING) return;
  switch (chance.below(14)) {
    case 0:
    case 1:
      faults.add({ match: { host, path }, action: answer(429) });
      return;
    case 2:
      faults.add({ match: { host, path }, action: answer(500) });
      return;
    case 3:
      faults.add({ match: { host, path }, times: 2, action: answer(503) });
      return;
    case 4:
    case 5:
      faults.add({ match: { host, path }, action: { kind: 'drop-answer' } });
      return;
    case 6:
      faults.add({
        match: { method: 'POST', host, path: '*/Builds' },
        action: { kind: 'drop-answer' },
      });
      return;
    case 7:
      faults.add({ match: { host, path }, action: { kind: 'delay', ms: chance.below(1500) } });
      return;
    case 8:
    case 9:
      armedLate += 1;
      faults.add({
        match: { method: 'POST', host, path: '*/Deployments' },
        action: { kind: 'work-after-client-left' },
      });
      return;
    case 10:
      faults.add({
        match: { method: chance.pick(['POST', 'DELETE']) ?? 'POST', host, path: '*/Builds*' },
        action: { kind: 'work-after-client-left' },
      });
      return;
    case 11:
      builds.failNext = 1;
      return;
    case 12:
      store.setListLag(chance.below(4));
      return;
    default:
      staleContainers.keepNext({ requests: 1 + chance.below(6), seconds: 3 });
  }
}

function isLateDeployment({ match, action }: Fault): boolean {
  return action.kind === 'work-after-client-left' && match?.path === '*/Deployments';
}

function answer(status: number): { kind: 'answer'; status: number } {
  return { kind: 'answer', status };
}
