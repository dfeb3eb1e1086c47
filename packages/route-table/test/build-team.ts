/** Teams for tests: a test states only what matters to it. */
import type { Team, TeamMember } from '../src/ringing/team';

export function member(id: string, more: object = {}): TeamMember {
  const built: TeamMember = { id, type: 'dial-client', destination: id };
  return { ...built, ...more };
}

export function team(more: Partial<Team> = {}): Team {
  return {
    id: 'sales',
    name: 'Sales',
    members: [member('a'), member('b'), member('c')],
    rotation: { from: '2027-01-04T09:00', timeZone: 'America/New_York', everyDays: 7 },
    ...more,
  };
}

export function teamWithoutRotation(): Team {
  const { id, name, members } = team();
  return { id, name, members };
}
