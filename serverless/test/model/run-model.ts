/** Runs many admins against one service while everything goes wrong, until enough was published. */
import { setTimeout as pause } from 'node:timers/promises';
import type { RouteTable } from 'route-table';
import { startRouterWorld, type RouterWorld } from '../router-world';
import { nothingTold, type Counts, type Told } from './account-of-events';
import { Admin } from './admin';
import { chanceOf, type Chance } from './chance';
import { checkHistory } from './check-history';
import { HOURS } from './hours';
import { keepLedger, type Ledger } from './ledger';
import { makeTrouble } from './trouble';

export interface ModelRun {
  readonly problems: readonly string[];
  readonly events: readonly string[];
  readonly counts: Counts;
  /** Addresses of the table that admin/list shows at the end. */
  readonly shown: readonly string[];
  readonly expected: readonly string[];
}

export interface ModelOptions {
  readonly seed: number;
  readonly admins: number;
  readonly publishes: number;
  readonly limitMs: number;
  readonly onProgress?: (counts: Counts) => void;
}

const TROUBLE_EVERY_MS = 900;
const CLI_EVERY_PUBLISHES = 25;

/**
 * Rejects if an answer is not to be expected at all, or the time is over. However it ends, nothing goes on: what was
 * begun is told to stop, its connections are closed, and its end is awaited.
 */
export async function runModel(options: ModelOptions): Promise<ModelRun> {
  const world = await startRouterWorld({ seed: String(options.seed) });
  const told = nothingTold();
  const over = new AbortController();
  const signal = AbortSignal.any([over.signal, AbortSignal.timeout(options.limitMs)]);
  const work: Promise<void>[] = [];
  try {
    const chance = chanceOf(options.seed);
    const ledger = keepLedger(world);
    await deployByHand(world, chance, told);
    const trouble = setInterval(
      () => makeTrouble({ world, chance, told, ledger }),
      TROUBLE_EVERY_MS,
    );
    signal.addEventListener('abort', () => clearInterval(trouble));
    work.push(...startWork({ world, options, told, ledger, chance, signal }));
    await Promise.all(work);
    clearInterval(trouble);
    return await settle(world, ledger, told);
  } catch (cause) {
    if (!signal.aborted) throw cause;
    const { publishes } = told.counts;
    throw new Error(`Only ${publishes} publishes in ${options.limitMs} ms.`, { cause });
  } finally {
    over.abort();
    await world.dispose();
    await Promise.allSettled(work);
  }
}

interface Work {
  readonly world: RouterWorld;
  readonly options: ModelOptions;
  readonly told: Told;
  readonly ledger: Ledger;
  readonly chance: Chance;
  readonly signal: AbortSignal;
}

/** Each ends when enough was published, and rejects when the signal says so. */
function startWork(work: Work): Promise<void>[] {
  const { world, options, told, ledger, signal } = work;
  // A violation ends a long run when it shows, not hours later.
  const isEnough = (): boolean => told.counts.publishes >= options.publishes || isBroken;
  let isBroken = false;
  const onProgress = (): void => {
    const made = [...ledger.builds.values()].filter(({ publishId }) => publishId !== undefined);
    told.counts.builds = made.length;
    isBroken = checkHistory(ledger, told).length > 0;
    options.onProgress?.(told.counts);
  };
  const admins = Array.from({ length: options.admins }, async (_, index) => {
    const chance = chanceOf(options.seed * 1000 + index);
    const admin = new Admin(`admin${index}`, world, ledger, told, chance, signal);
    while (!isEnough()) await admin.act();
  });
  return [...admins, deployNowAndThen(work, isEnough), report(work, isEnough, onProgress)];
}

async function deployNowAndThen(
  { world, chance, told, signal }: Work,
  isEnough: () => boolean,
): Promise<void> {
  let next = CLI_EVERY_PUBLISHES;
  while (!isEnough()) {
    if (told.counts.publishes >= next) {
      next += CLI_EVERY_PUBLISHES;
      await deployByHand(world, chance, told);
    }
    await pause(50, undefined, { signal });
  }
}

/** From the command line: a table of its own, and code or assets that publishes have to carry over. */
async function deployByHand(world: RouterWorld, chance: Chance, told: Told): Promise<void> {
  told.counts.cliDeployments += 1;
  const count = told.counts.cliDeployments;
  const table: RouteTable = {
    routes: [{ address: `cli-${count}`, type: 'say', destination: 'Hello.' }],
    default: { type: 'hangup', destination: '' },
    hours: HOURS,
  };
  const dependencies = [{ name: 'twilio', version: `6.${chance.below(3)}.0` }];
  await world
    .deployFromCommandLine(table, {
      extraAssets: { '/logo.svg': `<svg id="${count}"/>` },
      dependencies,
    })
    // The command line is not patient: a fault has met it, and it is run again another time.
    .catch(() => undefined);
}

/** Without trouble everything comes to an end; then what is shown is what the order says. */
async function settle(world: RouterWorld, ledger: Ledger, told: Told): Promise<ModelRun> {
  const { faults, store, staleContainers } = world.emulator;
  faults.clear();
  store.setListLag(0);
  staleContainers.clear();
  await pause(4_000);
  const listed = await world.insist('list');
  const data = listed.body['data'] as RouteTable;
  const live = ledger.builds.get(ledger.deployed.at(-1) ?? '');
  return {
    problems: checkHistory(ledger, told),
    events: ledger.events,
    counts: told.counts,
    shown: data.routes.map(({ address }) => address).sort(),
    expected: [...(live?.addresses ?? [])].sort(),
  };
}

async function report(
  { told, signal }: Work,
  isEnough: () => boolean,
  onProgress: () => void,
): Promise<void> {
  let last = 0;
  while (!isEnough()) {
    if (told.counts.publishes >= last + 10) {
      last = told.counts.publishes;
      onProgress();
    }
    await pause(200, undefined, { signal });
  }
}
