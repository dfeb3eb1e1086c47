/** Refuses to point an emergency-enabled domain at the inbound SIP router when it would lose emergency calls. */
import { answerCall, emergencyNumbers, openTable, validateTable, type Moment } from 'route-table';
import type { RouterState } from '../declaration/declared-state';
import type { Issue } from '../issue';

/** The time never chooses the route of a call. */
const ANY_MOMENT: Moment = {
  instant: 0,
  wallClock: () => ({ day: 0, minute: 0 }),
};

/**
 * `tables` by file name: the parsed JSON, or undefined if the file cannot be read. A country that neither the router
 * nor the numbering of its table names is an issue `emergency-country-unknown`: it is asked for, never guessed.
 */
export function checkEmergencyRoutes(
  routers: readonly RouterState[],
  tables: ReadonlyMap<string, unknown>,
): Issue[] {
  return routers
    .filter((router) => router.emergencyCalling && !router.emergencyCallsMeant)
    .flatMap((router) => checkRouter(router, tables));
}

function checkRouter(router: RouterState, tables: ReadonlyMap<string, unknown>): Issue[] {
  const { domain, table, path } = router;
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
  const country = router.country ?? validated.table.numbering?.defaultCountry;
  if (country === undefined) {
    const message = `${domain} takes emergency calls and points at the inbound SIP router, and whose emergency numbers need routes is not known: its route table ${table} has no numbering. Say the country: "inboundSipRouter: {country: US}" for the United States.`;
    return [{ code: 'emergency-country-unknown', path, message }];
  }
  const known = emergencyNumbers(country);
  if (known === undefined) {
    return [
      refuse(
        `but the emergency numbers of its country ${country} are not known here: give the country that its callers are in ("inboundSipRouter: {country: …}"), or look them up and add exact routes for them yourself.`,
      ),
    ];
  }
  const unrouted = known.numbers.filter((number) => {
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
