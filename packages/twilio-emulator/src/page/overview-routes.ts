/** Control routes that show what the account has: for the page, and for whoever looks with curl. */
import { ok, type Reply } from '../api/reply';
import type { ControlRoute } from '../control/control-api';
import type { EmulatorInstance } from '../emulator-instance';
import { deployments } from '../serverless/deployment-rows';
import { environments } from '../serverless/environments';
import { logs } from '../serverless/logs';
import { functions } from '../serverless/named-files';
import { summaryOf } from './resource-summary';

const NEWEST = 50;
const NEWEST_LOGS = 100;
/** Parts of other rows, too large to show or of no use to anybody. */
const INNER_KINDS: readonly string[] = [
  'serverless.version-contents',
  'api-2010.call-courses',
  'api-2010.call-events',
];

/** Where clients find the emulator; none of it is a secret. */
export interface Doors {
  readonly url: string;
  readonly proxy: string;
  readonly ca: string;
  readonly redirect: string;
}

/** None of these shows a secret: of resources only SID, name and date are shown. */
export function overviewRoutes(emulator: EmulatorInstance, doors: () => Doors): ControlRoute[] {
  const get = (path: string, body: () => object): ControlRoute => ({
    method: 'GET',
    path,
    run: (): Reply => ok(body()),
  });
  return [
    get('account', () => ({ accountSid: emulator.account.sid, ...doors() })),
    get('resources', () => ({ kinds: kindsOf(emulator) })),
    get('deployments', () => ({ deployments: liveDeployments(emulator) })),
    get('logs', () => ({ logs: newestLogs(emulator) })),
  ];
}

function kindsOf({ store }: EmulatorInstance): object[] {
  return store
    .kinds(NEWEST)
    .filter(({ name, count }) => count > 0 && !INNER_KINDS.includes(name))
    .map(({ name, count, newest }) => ({ kind: name, count, newest: newest.map(summaryOf) }))
    .sort((a, b) => (a.kind < b.kind ? -1 : 1));
}

function liveDeployments({ store }: EmulatorInstance): object[] {
  return store
    .all(environments, ({ build_sid }) => build_sid !== null)
    .map((environment) => {
      const [deployment] = store.all(
        deployments,
        (each) =>
          each.environment_sid === environment.sid && each.build_sid === environment.build_sid,
      );
      return {
        domain: environment.domain_name,
        environment: environment.unique_name,
        buildSid: environment.build_sid,
        deploymentSid: deployment?.sid,
        at: deployment?.date_created,
      };
    });
}

/** Newest first. */
function newestLogs({ store, limits }: EmulatorInstance): object[] {
  return store
    .all(logs, (each) => Date.parse(each.date_created) >= limits.logsSinceMs)
    .slice(0, NEWEST_LOGS)
    .map(({ date_created: at, level, message, function_sid }) => ({
      at,
      level,
      message,
      path: store.get(functions, function_sid ?? '')?.friendly_name,
    }));
}
