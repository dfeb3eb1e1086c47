/** Checks whom plans and teams dial: this very router, the same number twice, or a phone whose voicemail would answer. */
import type { CallPlan } from './call-plan';
import { calledAddress } from '../address/called-address';
import { parseSipAddress } from '../address/sip-address';
import type { Destination } from '../destination';
import { trimToken } from '../fields/token-field';
import { fault, warn, withdrawWarning } from '../findings/findings';
import type { Findings, Path } from '../findings/findings';
import { quote } from '../findings/untrusted';
import { compileTable, type CompiledTable, type TableSource } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import { isMobileLike } from '../numbering/mobile-numbers';
import type { RingDestination } from '../destinations/ring';
import type { Team, TeamMember } from '../ringing/team';
import { hasPlaceholder, placeholdersIn } from '../twiml/placeholders';

interface Dialling {
  readonly plans: readonly CallPlan[];
  readonly teams: readonly Team[];
  readonly source: TableSource;
}

interface Dialled {
  /** The step, or the member of a team. */
  readonly by: Destination;
  readonly path: Path;
  readonly isScreened: boolean;
}

/** Every field of plans and teams is good. */
export function checkDialled({ plans, teams, source }: Dialling, found: Findings): void {
  let compiled: CompiledTable | undefined;
  const table = () => (compiled ??= compileTable(source));
  for (const dialled of allDialled(plans, teams)) {
    checkCallerId(dialled, found);
    checkVoicemail(dialled, found);
    if (leadsBack(dialled.by, table))
      warn(found, [...dialled.path, 'destination'], 'dials-this-router', {});
  }
  plans.forEach(({ steps }, index) => {
    const seen = new Map<string, string>();
    steps.forEach((step, place) => {
      if (!isDialled(step)) return;
      const key = `${step.type} ${trimToken(step.destination)}`;
      const above = seen.get(key);
      const path: Path = ['plans', index, 'steps', place, 'destination'];
      const isForAll = step.when === undefined;
      if (above !== undefined && isForAll) {
        warn(found, path, 'dialled-twice', { step: quote(step.id), above: quote(above) });
      }
      if (isForAll) seen.set(key, step.id);
    });
  });
}

function allDialled(plans: readonly CallPlan[], teams: readonly Team[]): readonly Dialled[] {
  const ofSteps = plans.flatMap(({ steps }, index) =>
    steps.flatMap((step, place): readonly Dialled[] =>
      isDialled(step)
        ? [
            {
              by: step,
              path: ['plans', index, 'steps', place],
              isScreened: step.options?.screen ?? false,
            },
          ]
        : [],
    ),
  );
  const rings = plans.flatMap(({ steps }) =>
    steps.flatMap((step) => (step.type === 'ring' ? [step] : [])),
  );
  const ofTeams = teams.flatMap((team, index) =>
    team.members.map((member, place) => ({
      by: member,
      path: ['teams', index, 'members', place],
      isScreened: isScreened(member, team, rings),
    })),
  );
  return [...ofSteps, ...ofTeams];
}

/** Whether every step that rings the team screens the member. A route cannot. */
function isScreened(member: TeamMember, { id }: Team, rings: readonly RingDestination[]): boolean {
  if (member.options?.screen !== undefined) return member.options.screen;
  const ofTeam = rings.filter(({ destination }) => destination === id);
  return ofTeam.length > 0 && ofTeam.every(({ options }) => options?.screen === true);
}

function isDialled(
  step: Destination,
): step is Extract<Destination, TeamMember | { type: TeamMember['type'] }> {
  return step.type === 'dial-client' || step.type === 'dial-number' || step.type === 'dial-sip';
}

/** What only warns in a route: below other steps nobody would notice that Twilio refuses it. */
function checkCallerId({ by, path }: Dialled, found: Findings): void {
  if (by.type !== 'dial-number') return;
  const callerId = by.options?.callerId ?? '';
  if (!placeholdersIn(callerId).some(({ name }) => name === 'caller')) return;
  const at = [...path, 'options', 'callerId'];
  withdrawWarning(found, at, 'caller-id-of-call');
  fault(found, at, 'caller-id-of-call', {});
}

function checkVoicemail({ by, path, isScreened: isSafe }: Dialled, found: Findings): void {
  if (isSafe || by.type !== 'dial-number' || !isMobileLike(trimToken(by.destination))) return;
  warn(found, [...path, 'options', 'screen'], 'mobile-without-screening', {
    number: quote(by.destination),
  });
}

/** Asked of the router's own matching: a route of this table takes the call. */
function leadsBack(by: Destination, table: () => CompiledTable): boolean {
  if (hasPlaceholder(by.destination)) return false;
  if (by.type === 'dial-number') {
    const number = trimToken(by.destination);
    const match = matchRoute(table(), {
      user: number,
      number,
      parameters: '',
      e164: number,
      domain: undefined,
    });
    // A pattern that takes every number says nothing about whose number this is.
    return match.kind === 'route' && match.reason.startsWith('exact');
  }
  if (by.type !== 'dial-sip') return false;
  const parsed = parseSipAddress(trimToken(by.destination));
  // Of a SIP URI, only those of Twilio's domains have one.
  if (parsed.kind !== 'parsed' || parsed.address.domain === undefined) return false;
  const { numbering } = table();
  const called = calledAddress(parsed.address, { ...(numbering && { numbering }) });
  return matchRoute(table(), called).kind === 'route';
}
