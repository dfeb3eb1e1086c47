/** Observes the account and plans: the common beginning of plan, apply, promote and client. */
import type { Account } from '../account/account';
import { attentionFor, observeAccount } from '../account/observe';
import { sourceText } from '../account/passwords';
import type { RouterState } from '../declaration/declared-state';
import type { Issue } from '../issue';
import { planChanges } from '../plan/plan-changes';
import type { Plan } from '../plan/plan';
import type { ObservedState } from '../resources/observed-state';
import { keyOf } from '../resources/resource';
import { checkEmergencyRoutes } from '../router/check-emergency-routes';
import { refuse, type Loaded } from './load';
import type { Shell } from './shell';

export interface Planned {
  readonly plan: Plan;
  readonly observed: ObservedState;
}

export async function makePlan(shell: Shell, loaded: Loaded, account: Account): Promise<Planned> {
  const observed = await observeAccount(account, attentionFor(loaded.state));
  const outcome = planChanges(loaded.state, observed);
  if (outcome.kind === 'refused') throw refuse(shell, loaded.file, loaded.text, outcome.issues);
  const issues = [
    ...checkEmergencyRoutes(routersWithoutTable(loaded, outcome.plan), new Map()),
    ...missingPasswords(loaded, outcome.plan),
  ];
  if (issues.length > 0) throw refuse(shell, loaded.file, loaded.text, issues);
  return { plan: outcome.plan, observed };
}

/** A domain that calls the router already, such as an imported one, is not made worse by a plan that leaves it so. */
function routersWithoutTable({ state }: Loaded, plan: Plan): readonly RouterState[] {
  const isPointed = (domain: string) =>
    plan.changes.some(
      ({ kind, name, after }) =>
        kind === 'domain' &&
        name === domain &&
        after !== null &&
        POINTING.some((each) => each in after),
    );
  return state.routers.filter(({ table, domain }) => table === undefined && isPointed(domain));
}

/** Fields whose change can bring emergency calls to the router. */
const POINTING = ['voiceUrl', 'emergencyCalling'];

/** A new credential needs its password; one that exists does not. */
function missingPasswords({ state, passwords }: Loaded, plan: Plan): Issue[] {
  const created = new Set(
    plan.changes.filter(({ kind, verb }) => kind === 'credential' && verb === 'create').map(keyOf),
  );
  return state.clients.flatMap(({ name, username, credentialList, password, path }) => {
    const key = keyOf({ kind: 'credential', of: credentialList, name: username });
    if (!created.has(key) || passwords.get(key) !== undefined) return [];
    const message = `Client ${name} is new and has no password: put one into ${sourceText(password)}.`;
    return [{ code: 'password-missing', path: [...path, 'password'], message }];
  });
}
