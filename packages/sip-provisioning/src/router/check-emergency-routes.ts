/** Refuses to point an emergency-enabled domain at the inbound SIP router when it would lose emergency calls. */
import { answerCall, openTable, validateTable, type Moment } from 'route-table';
import type { RouterState } from '../declaration/declared-state';
import type { Issue } from '../issue';

/**
 * What people dial in an emergency (ITU-T E.161.1 and national plans). Other countries: 112, which every mobile
 * network knows (ETSI TS 122 101).
 */
const EMERGENCY_NUMBERS: Readonly<Record<string, readonly string[]>> = {
  US: ['911'],
  CA: ['911'],
  MX: ['911'],
  GB: ['999', '112'],
  IE: ['999', '112'],
  AU: ['000', '112'],
  NZ: ['111'],
  JP: ['110', '119'],
};
const OTHER_COUNTRIES: readonly string[] = ['112'];

/** The time never chooses the route of a call. */
const ANY_MOMENT: Moment = {
  instant: 0,
  wallClock: () => ({ day: 0, minute: 0 }),
};

/** `tables` by file name: the parsed JSON, or undefined where the file cannot be read. */
export function checkEmergencyRoutes(
  routers: readonly RouterState[],
  tables: ReadonlyMap<string, unknown>,
): Issue[] {
  return routers
    .filter((router) => router.emergencyCalling && !router.emergencyCallsMeant)
    .flatMap((router) => checkRouter(router, tables));
}

function checkRouter(router: RouterState, tables: ReadonlyMap<string, unknown>): Issue[] {
  const { domain, table, country, path } = router;
  const refuse = (why: string): Issue => ({
    code: 'emergency-calls-unrouted',
    path,
    message: `${domain} takes emergency calls and points at the inbound SIP router, ${why} Emergency calls could reach the default route: add the routes, or say "inboundSipRouter: {emergencyCallsMeant: true}".`,
  });
  if (table === undefined)
    return [refuse('but its route table is not named ("inboundSipRouter: {table: …}").')];
  const read = tables.get(table);
  if (read === undefined) return [refuse(`but its route table ${table} cannot be read.`)];
  const validated = validateTable(read);
  if (validated.kind === 'invalid') return [refuse(`but its route table ${table} is not valid.`)];
  const opened = openTable(validated.table);
  if (opened.kind === 'broken') return [refuse(`but its route table ${table} is not valid.`)];
  const numbers = EMERGENCY_NUMBERS[country] ?? OTHER_COUNTRIES;
  const unrouted = numbers.filter((number) => {
    const call = {
      to: `sip:${number}@${domain}`,
      from: undefined,
      sipDomain: domain,
      headers: {},
    };
    const { match } = answerCall(opened.table, call, ANY_MOMENT, { service: '' });
    // A pattern that happens to take everything was not made for emergencies.
    return match.kind !== 'route' || !match.reason.startsWith('exact');
  });
  if (unrouted.length === 0) return [];
  return [
    refuse(
      `but its route table ${table} has no exact route for ${unrouted.join(', ')} (${country}).`,
    ),
  ];
}
