/** sip-provisioning as a library: observe, plan a few resources, carry the plan out. */
import {
  applyPlan,
  attentionFor,
  observeAccount,
  planChanges,
  readPasswords,
  type Account,
  type DeclaredState,
  type Issue,
  type ObservedState,
  type Plan,
} from 'sip-provisioning';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import { shownUrl } from './plan-way-in';

export interface ProvisioningPlan {
  readonly plan: Plan;
  readonly observed: ObservedState;
}

export type Declared = Pick<DeclaredState, 'resources'> & Partial<Pick<DeclaredState, 'absent'>>;

/** Everything that is not declared is only looked at. */
export async function observeFor(account: Account, declared: Declared): Promise<ObservedState> {
  return observeAccount(account, attentionFor(stateOf(account, declared)));
}

export function planFor(
  account: Account,
  declared: Declared,
  observed: ObservedState,
): ProvisioningPlan {
  const outcome = planChanges(stateOf(account, declared), observed);
  if (outcome.kind === 'planned') return { plan: outcome.plan, observed };
  throw refused(outcome.issues);
}

export async function carryOut(
  shell: Shell,
  account: Account,
  { plan, observed }: ProvisioningPlan,
): Promise<void> {
  const steps = await applyPlan({
    account,
    plan,
    observed,
    passwords: readPasswords([], { environment: {}, readFile: () => undefined }).passwords,
    waiting: { sleep: shell.sleep, nowMs: shell.nowMs, pollEveryMs: 1_000, deadlineMs: 60_000 },
  });
  const failures = steps.flatMap(({ state }) => (state.kind === 'failed' ? [state.message] : []));
  if (failures.length > 0) {
    throw new InstallerError(
      'sip-domain-refused',
      `${failures.join(' ')} Run the command again to go on.`,
    );
  }
}

/** One line for each change, and one for each URL that it changes. */
export function linesOf({ id, verb, before, after }: Plan['changes'][number]): readonly string[] {
  if (verb !== 'change') return [id];
  return [
    id,
    ...Object.keys(after ?? {}).map(
      (name) => `  ${name}: ${shownUrl(before?.[name])} → ${shownUrl(after?.[name])}`,
    ),
  ];
}

export function refused(issues: readonly Issue[]): InstallerError {
  return new InstallerError('sip-domain-refused', issues.map(({ message }) => message).join('\n'));
}

function stateOf(account: Account, { resources, absent = [] }: Declared): DeclaredState {
  const { accountSid } = account.credentials;
  return { account: accountSid, resources, absent, clients: [], goingClients: [], routers: [] };
}
