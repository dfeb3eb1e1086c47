/** Everything that can go wrong at Twilio, at random. */
import { claimBuild, readBuildsWith, realTime, TimeBudget } from 'publishing';
import type { RouterWorld } from '../router-world';
import type { Told } from './account-of-events';
import type { Chance } from './chance';
import type { Ledger } from './ledger';
import { portOfWorld } from './port-of-world';

type Fault = Parameters<RouterWorld['emulator']['faults']['add']>[0];

/** Faults that wait for a request: more would leave no time for anything else. */
const MAX_PENDING = 2;

let armedLate = 0;

const PATHS = ['*/Builds', '*/Builds/*', '*/Deployments', '*/Versions', '*/Environments/*', '*'];

export interface TroubleMaker {
  readonly world: RouterWorld;
  readonly chance: Chance;
  readonly told: Told;
  readonly ledger: Ledger;
}

/** Arms one fault, changes how long builds take, lets lists lag or an old container answer. */
export function makeTrouble({ world, chance, told, ledger }: TroubleMaker): void {
  const { faults, builds, staleContainers, store } = world.emulator;
  const path = chance.pick(PATHS) ?? '*';
  const host = 'serverless*';
  builds.seconds = chance.below(4) / 10;
  const pending = faults.pending();
  told.counts.lateDeployments = armedLate - pending.filter(isLateDeployment).length;
  if (pending.length >= MAX_PENDING) {
    // Some wait for a request that nobody will send any more.
    if (chance.next() < 0.05) {
      armedLate -= pending.filter(isLateDeployment).length;
      faults.clear();
    }
    return;
  }
  switch (chance.below(22)) {
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
    case 13:
      if (!pending.some(isDeploymentFirst)) store.setListLag(chance.below(4));
      return;
    case 14:
      faults.add({ match: { host, path }, action: { kind: 'time-out' } });
      return;
    case 15:
    case 16: {
      const open = openBuild(ledger, chance);
      if (open !== undefined) armRace({ world, chance, open, ledger });
      return;
    }
    case 19:
      // A create that takes effect after its client has given up and asked for other things.
      told.counts.lateCreates += 1;
      faults.add({
        match: { method: 'POST', host, path: '*/Builds' },
        action: { kind: 'delay', ms: 3_000 + chance.below(4_000) },
      });
      return;
    case 20:
      // A read of one build that lags.
      faults.add({
        match: { method: 'GET', host, path: '*/Builds/ZB*' },
        times: 1 + chance.below(3),
        action: answer(404),
      });
      return;
    case 17:
      // The admin's own answer is lost: what was done is asked for again, with the same id.
      faults.add({ match: { host: '*.twil.io' }, action: { kind: 'drop-answer' } });
      return;
    case 18:
      faults.add({ match: { host: '*.twil.io' }, action: { kind: 'delay', ms: 1_000 } });
      return;
    default:
      staleContainers.keepNext({ requests: 1 + chance.below(6), seconds: 3 });
  }
}

/** A build whose parent is live. */
function openBuild({ builds, deployed }: Ledger, chance: Chance): string | undefined {
  const liveSid = deployed.at(-1);
  const open = [...builds.values()].filter(({ parentSid }) => parentSid === liveSid);
  return chance.pick(open.slice(-3))?.sid;
}

interface Race {
  readonly world: RouterWorld;
  readonly chance: Chance;
  readonly open: string;
  readonly ledger: Ledger;
}

/**
 * Who would deploy finds the build deleted just before, who would delete it finds it deployed.
 *
 * A deployment that comes first means somebody who has gone through the same protocol: so only of a build that is
 * open now and claimed, and while lists do not lag: whoever reports another publish from now on has deleted it first.
 */
function armRace({ world, chance, open, ledger }: Race): void {
  const { faults } = world.emulator;
  const host = 'serverless.twilio.com';
  const service = `/v1/Services/${world.serviceSid}`;
  if (chance.next() < 0.5) {
    const first = { method: 'DELETE', host, path: `${service}/Builds/${open}` };
    const match = { method: 'POST', host, path: '*/Deployments' };
    faults.add({ match, action: { kind: 'lose-race', first } });
    ledger.events.push(`armed: ${open} is deleted before a deployment`);
    return;
  }
  void armDeployment({ world, chance, open, ledger }).catch(() => undefined);
}

/**
 * Somebody who has claimed the build deploys it just before it would be deleted. Nobody deploys what was refused
 * before, so no race is armed then; nor if Twilio is unwell while it is claimed.
 */
async function armDeployment({ world, open, ledger }: Race): Promise<void> {
  const { faults, store } = world.emulator;
  const port = portOfWorld(world);
  const budget = new TimeBudget(realTime);
  const builds = await readBuildsWith(port, budget, open);
  const build = builds?.find(({ sid }) => sid === open);
  if (!build || (await claimBuild(port, budget, build)) !== undefined) return;
  const host = 'serverless.twilio.com';
  const path = `/v1/Services/${world.serviceSid}/Environments/${world.environmentSid}/Deployments`;
  const first = { method: 'POST', host, path, form: { BuildSid: open } };
  const match = { method: 'DELETE', host, path: `*/Builds/${open}` };
  store.setListLag(0);
  faults.add({ match, action: { kind: 'lose-race', first } });
  ledger.events.push(`armed: ${open} is deployed before its deletion`);
}

function isDeploymentFirst({ action }: Fault): boolean {
  return action.kind === 'lose-race' && action.first.method === 'POST';
}

function isLateDeployment({ match, action }: Fault): boolean {
  return action.kind === 'work-after-client-left' && match?.path === '*/Deployments';
}

function answer(status: number): { kind: 'answer'; status: number } {
  return { kind: 'answer', status };
}
