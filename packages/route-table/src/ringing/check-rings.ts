/** Checks every step and route that rings a team. */
import { checkRing } from './check-ring';
import { longestRounds } from './longest-rounds';
import type { Team } from './team';
import type { RingDestination } from '../destinations/ring';
import { fault, noIssues } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { ownField, quote, type UnknownFields } from '../findings/untrusted';
import { each } from '../plans/plan-references';
import { checkDestination } from '../validation/check-destination';

/** Every field of plans and teams is good; the routes may be anything. */
export function checkRings(table: UnknownFields, found: Findings): void {
  // Every field was checked.
  const teams = (ownField(table, 'teams') ?? []) as readonly Team[];
  const check = (row: UnknownFields, path: Path) => {
    const ring = ringOf(row);
    const place = teams.findIndex(({ id }) => id === ring?.destination);
    const team = teams[place];
    if (!ring || !team) return;
    checkRing(ring, team, path, ['teams', place], found);
  };
  const checkRow = (row: UnknownFields, path: Path) => {
    check(row, path);
    checkRounds(row, teams, path, found);
  };
  each(ownField(table, 'routes'), ['routes'], checkRow);
  each([ownField(table, 'default')], [], (row) => checkRow(row, ['default']));
  each(ownField(table, 'plans'), ['plans'], (plan, path) => {
    each(ownField(plan, 'steps'), [...path, 'steps'], check);
  });
}

/** Undefined unless it is one, and valid on its own. */
function ringOf(row: UnknownFields): RingDestination | undefined {
  if (ownField(row, 'type') !== 'ring') return undefined;
  const found = noIssues();
  checkDestination(row, [], found, true);
  // Every field was checked.
  return found.issues.length === 0 ? (row as unknown as RingDestination) : undefined;
}

/** Only a call plan goes on from one round to the next: in a route all have to fit into one Dial. */
function checkRounds(
  row: UnknownFields,
  teams: readonly Team[],
  path: Path,
  found: Findings,
): void {
  const ring = ringOf(row);
  const team = teams.find(({ id }) => id === ring?.destination);
  if (!ring || !team || longestRounds(ring, team).length <= 1) return;
  fault(found, path, 'rings-in-turn', { team: quote(team.id) });
}
