/** Tells the plugin's actions from everybody else's by the prefix of their type, and one group from another. */
import type {
  DraftAction,
  LargeAction,
  LoadAction,
  PublishAction,
  RouterAction,
  SwitchAction,
  UsageAction,
  ViewAction,
} from '../router-action';

interface AnyAction {
  readonly type: unknown;
}

type Group = 'draft' | 'view' | 'load' | 'usage' | 'publish' | 'switch' | 'large';

/** Actions of a group, for which the compiler checks that its types have the prefix. */
type OfGroup<Name extends Group> = Extract<
  RouterAction,
  { readonly type: `inboundSipRouter/${Name}/${string}` }
>;

export function isDraftAction(action: AnyAction): action is DraftAction {
  return isOfGroup(action, 'draft');
}

export function isViewAction(action: AnyAction): action is ViewAction {
  return isOfGroup(action, 'view');
}

export function isLoadAction(action: AnyAction): action is LoadAction {
  return isOfGroup(action, 'load');
}

export function isUsageAction(action: AnyAction): action is UsageAction {
  return isOfGroup(action, 'usage');
}

export function isPublishAction(action: AnyAction): action is PublishAction {
  return isOfGroup(action, 'publish');
}

export function isSwitchAction(action: AnyAction): action is SwitchAction {
  return isOfGroup(action, 'switch');
}

export function isLargeAction(action: AnyAction): action is LargeAction {
  return isOfGroup(action, 'large');
}

function isOfGroup<Name extends Group>(action: AnyAction, group: Name): action is OfGroup<Name> {
  return typeof action.type === 'string' && action.type.startsWith(`inboundSipRouter/${group}/`);
}
