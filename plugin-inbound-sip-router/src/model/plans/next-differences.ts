/** The next moments at which callers of a route would get another answer than they get by the live table. */
import {
  answerCall,
  nextAnswerChanges,
  openTable,
  type Call,
  type CallAnswer,
  type Moment,
  type OpenTable,
  type OwnUrls,
  type Route,
  type RouteTable,
} from 'route-table';

/** From this moment on the two tables answer differently; until then, or for a while, they answer alike. */
export interface Difference {
  readonly route: Route;
  /** Milliseconds since 1970 UTC. */
  readonly instant: number;
  readonly before: CallAnswer;
  readonly after: CallAnswer;
}

interface Place {
  readonly moment: Moment;
  readonly ownUrls: OwnUrls;
}

const DAY_MS = 86_400_000;
const DAYS = 14;
/** A review is read by a person. */
const MAX_ROUTES = 10;
const MAX_MOMENTS = 3;

/** For routes that lead to a plan or a team in one of the tables; at most three moments for each, in order. */
export function nextDifferences(
  live: RouteTable,
  draft: RouteTable,
  place: Place,
): readonly Difference[] {
  const [before, after] = [openTable(live), openTable(draft)];
  if (before.kind === 'broken' || after.kind === 'broken') return [];
  const all: (readonly Difference[])[] = [];
  for (const route of draft.routes) {
    if (!dependsOnTime(route)) continue;
    const found = differencesOf(route, before.table, after.table, place);
    if (found.length > 0) all.push(found);
    if (all.length === MAX_ROUTES) break;
  }
  return all.flat();
}

function dependsOnTime({ type, match = 'exact', enabled = true }: Route): boolean {
  return match === 'exact' && enabled && (type === 'call-plan' || type === 'ring');
}

function differencesOf(
  route: Route,
  live: OpenTable,
  draft: OpenTable,
  { moment, ownUrls }: Place,
): readonly Difference[] {
  const call: Call = {
    to: route.address,
    from: undefined,
    sipDomain: route.domain,
    headers: {},
    isPartial: true,
  };
  const until = moment.instant + DAYS * DAY_MS;
  const changes = [live, draft].flatMap((table) =>
    nextAnswerChanges(table, call, moment, until, ownUrls).map(({ instant }) => instant),
  );
  const instants = [...new Set([moment.instant, ...changes])].sort((a, b) => a - b);
  const found: Difference[] = [];
  let last = '';
  for (const instant of instants) {
    const at = { ...moment, instant };
    const before = answerCall(live, call, at, ownUrls);
    const after = answerCall(draft, call, at, ownUrls);
    const [one, other] = [essence(before), essence(after)];
    const now = one === other ? '' : `${one} ${other}`;
    if (now !== '' && now !== last) found.push({ route, instant, before, after });
    last = now;
    if (found.length === MAX_MOMENTS) break;
  }
  return found;
}

function essence({ decision }: CallAnswer): string {
  return decision.kind === 'refused' ? 'refused' : decision.twiml;
}
