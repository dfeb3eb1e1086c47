/** What members of a team are called. */
import type { Team, TeamMember } from 'route-table';

export function memberName({ name, destination }: TeamMember): string {
  return name ?? destination.trim();
}

export function membersIn({ members }: Pick<Team, 'members'>): string {
  return members.map(memberName).join(', ');
}
