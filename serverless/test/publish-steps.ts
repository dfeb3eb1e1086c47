/** Steps that tests of publishing share: a world for each test, and what its admins do. */
import type { RouteTable } from 'route-table';
import type { Answer } from './http';
import { startRouterWorld, type Parameters, type RouterWorld } from './router-world';

export const say = (address: string) => ({ address, type: 'say', destination: 'Hello.' }) as const;

export const table = (...addresses: string[]): RouteTable => ({
  routes: addresses.map(say),
  default: { type: 'hangup', destination: '' },
});

export interface InFlight {
  readonly buildSid: string;
  readonly status: string;
  readonly author: string;
  readonly ageSeconds: number;
}

export interface Listed {
  readonly data: RouteTable;
  readonly version: string;
  readonly inFlight: readonly InFlight[];
}

export interface PublishSteps {
  /** A new one for each test, with the route `start`. */
  readonly world: RouterWorld;
  list(): Promise<Listed>;
  addresses(): Promise<readonly string[]>;
  /** admin/update, once, from the version that is live. */
  update(data: RouteTable, more?: Parameters): Promise<Answer>;
  /** SIDs of the builds that there are. */
  builds(): Promise<readonly string[]>;
}

export const buildSidOf = ({ body }: Answer): string => String(body['buildSid']);

/** Looks again until it is so; the test's own time-out ends it otherwise. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let looks = 0; looks < 1_000 && !isSo(); looks += 1) {
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function publishSteps(): PublishSteps {
  let running: RouterWorld | undefined;
  beforeEach(async () => {
    running = await startRouterWorld();
    await running.deployFromCommandLine(table('start'));
  });
  afterEach(() => running?.dispose());
  const world = (): RouterWorld => running!;
  const list = async (): Promise<Listed> => (await world().insist('list')).body as never;
  return {
    get world() {
      return world();
    },
    list,
    addresses: async () => (await list()).data.routes.map(({ address }) => address),
    update: async (data, more = {}) => {
      const { version } = await list();
      return world().ask('update', { data, version, ...more });
    },
    builds: async () => {
      const { body } = await world().api('GET', `/${world().serviceSid}/Builds`);
      return (body['builds'] as readonly { readonly sid: string }[]).map(({ sid }) => sid);
    },
  };
}
