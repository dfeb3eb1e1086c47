/** Checks a ring step or route against its team: what one Dial cannot do, and who would never be rung. */
import { callerIdField } from '../fields/caller-id-field';
import type { RingDestination } from '../destinations/ring';
import { DIAL_OPTION_NAMES } from '../destinations/dial-options';
import { fault, warn } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { dialledOf } from './dial-round';
import { MAX_AT_ONCE } from './ringing-rounds';
import { membersInOrder, type Team, type TeamMember } from './team';

/** Every field of both is good. `path` leads to the step or route, `teamPath` to the team. */
export function checkRing(
  ring: RingDestination,
  team: Team,
  path: Path,
  teamPath: Path,
  found: Findings,
): void {
  const { who = 'all', screen, callerId } = ring.options ?? {};
  const members = membersInOrder(team);
  const name = quote(team.id);
  if (members.length === 0) fault(found, [...path, 'destination'], 'team-empty', { team: name });
  if ((who === 'on-call' || who === 'on-call-then-rest') && !team.rotation) {
    fault(found, [...path, 'options', 'who'], 'team-without-rotation', { team: name });
  }
  if (who === 'all') {
    const together = members.filter(({ options }) => !(options?.screen ?? screen ?? false));
    if (together.length > MAX_AT_ONCE) {
      const params = { team: name, count: together.length, limit: MAX_AT_ONCE };
      fault(found, [...path, 'destination'], 'too-many-at-once', params);
    }
    checkOneDial(together, path, team, found);
  }
  team.members.forEach((member, index) => {
    const own = member.options?.callerId;
    if (own === undefined && callerId !== undefined) {
      const at: Path = [...path, 'options', 'callerId'];
      // Once for each kind of member: the same words for several would say nothing more.
      const isFirst = team.members.findIndex(({ type }) => type === member.type) === index;
      if (isFirst) callerIdField(dialledOf(member)).check(callerId, at, found);
    } else if (own === undefined && member.type === 'dial-number') {
      const at: Path = [...teamPath, 'members', index, 'options', 'callerId'];
      fault(found, at, 'caller-id-missing:member', { member: quote(member.id), team: name });
    }
  });
}

/** Members that ring at the same time share one Dial, so what they say differently counts for one of them only. */
function checkOneDial(
  members: readonly TeamMember[],
  path: Path,
  team: Team,
  found: Findings,
): void {
  const differing = DIAL_OPTION_NAMES.filter((option) => {
    const said = members.flatMap(({ options }) => options?.[option] ?? []);
    return new Set(said).size > 1;
  });
  if (differing.length === 0) return;
  const params = { team: quote(team.id), options: differing, count: differing.length };
  warn(found, [...path, 'destination'], 'members-differ', params);
}
