/** The one door of the package: the pure half, and what carries a plan out. */
export type { Issue } from './issue';
export { declarationJsonSchema, type Declaration } from './declaration/declaration-schema';
export { readDeclaration, type ReadDeclaration } from './declaration/read-declaration';
export { resolveDeclaration, type ResolvedDeclaration } from './declaration/resolve-declaration';
export type { DeclaredState } from './declaration/declared-state';
export type { ObservedState } from './resources/observed-state';
export { planChanges } from './plan/plan-changes';
export type { Change, Plan, PlanOutcome } from './plan/plan';
export { renderPlan } from './plan/render-plan';
export { Account, type AccountOptions } from './account/account';
export { findCredentials, type AccountCredentials } from './account/credentials';
export { attentionFor, observeAccount } from './account/observe';
export { readPasswords, type Passwords } from './account/passwords';
export { applyPlan, type Step } from './apply/apply-plan';
export { normaliseDomainName } from './resources/normalise';
export { checkEmergencyRoutes } from './router/check-emergency-routes';
export { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from './router/router-url';
export { verifyAccount } from './verify/verify-account';
