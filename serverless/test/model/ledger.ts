/** What really happened in the emulator: every build and deployment, also those that are gone by now. */
import type { RouteTable } from 'route-table';
import type { RouterWorld } from '../router-world';

export interface LedgerBuild {
  readonly sid: string;
  /** Undefined for a build from the command line. */
  readonly parentSid: string | undefined;
  readonly publishId: string | undefined;
  readonly addresses: ReadonlySet<string>;
  /** Each of the hours, as JSON by id. */
  readonly hours: ReadonlyMap<string, string>;
  /** Everything but the table and the record: what a publish has to carry over. */
  readonly carried: string;
}

export interface Ledger {
  readonly builds: ReadonlyMap<string, LedgerBuild>;
  /** SIDs of the builds in the order in which they went live. */
  readonly deployed: readonly string[];
  /** All of it in order, for people who look for a cause. */
  readonly events: string[];
}

interface BuildRow {
  readonly sid: string;
  readonly versions: readonly {
    readonly sid: string;
    readonly path: string;
    readonly kind: string;
  }[];
  readonly dependencies: readonly { readonly name: string; readonly version: string }[];
  readonly runtime: string;
}

const CONTENTS = {
  name: 'serverless.version-contents',
  keyOf: (row: { readonly sid: string }) => row.sid,
};

/** Begins to write down; rows are read as the emulator stores them. */
export function keepLedger({ emulator }: RouterWorld): Ledger {
  const builds = new Map<string, LedgerBuild>();
  const deployed: string[] = [];
  const events: string[] = [];
  const { store } = emulator;
  const put = store.put.bind(store);
  store.put = (into, row) => {
    const stored = put(into, row);
    const { build_sid: buildSid } = row as { build_sid?: string | null };
    if (into.name === 'serverless.builds') {
      const build = row as unknown as BuildRow;
      const made = ledgerBuild(build, tableOf(build));
      builds.set(build.sid, made);
      events.push(`built ${build.sid} of ${made.parentSid} ${made.publishId}`);
    }
    if (into.name === 'serverless.deployments' && buildSid) {
      deployed.push(buildSid);
      events.push(`deployed ${buildSid} (${deployed.length})`);
    }
    return stored;
  };

  const tableOf = ({ versions }: BuildRow): RouteTable => {
    const version = versions.find(({ path }) => path === '/config.json');
    const content = store.get(CONTENTS, version?.sid ?? '') as { base64: string } | undefined;
    return JSON.parse(Buffer.from(content?.base64 ?? '', 'base64').toString('utf8')) as RouteTable;
  };
  const remove = store.remove.bind(store);
  store.remove = (from, row) => {
    remove(from, row);
    if (from.name === 'serverless.builds') {
      events.push(`deleted ${(row as unknown as BuildRow).sid}`);
    }
  };
  return { builds, deployed, events };
}

function ledgerBuild(build: BuildRow, table: RouteTable): LedgerBuild {
  const record = build.versions.find(({ path }) => path.startsWith('/publish/'))?.path.split('/');
  const others = build.versions.filter(
    ({ path }) => path !== '/config.json' && !/^\/(publish|history)\//.test(path),
  );
  return {
    sid: build.sid,
    parentSid: record?.[3],
    publishId: record?.[4],
    addresses: new Set(table.routes.map(({ address }) => address)),
    hours: new Map((table.hours ?? []).map((each) => [each.id, JSON.stringify(each)])),
    carried: JSON.stringify([
      others.map(({ sid }) => sid).sort(),
      // Twilio adds others to a build that does not name them.
      build.dependencies.filter(({ name }) => name === 'twilio'),
      build.runtime,
    ]),
  };
}
