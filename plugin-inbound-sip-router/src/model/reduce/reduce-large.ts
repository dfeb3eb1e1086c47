/** What the state becomes while routes of a table that is too large to be loaded are looked up and edited. */
import type { LargeState } from '../large/large-state';
import type { LargeAction } from '../router-action';
import type { RouterState } from '../router-state';

export function reduceLarge(state: RouterState, action: LargeAction): RouterState {
  const { large } = state;
  if (action.type === 'inboundSipRouter/large/loaded') {
    const before = large ?? { found: { kind: 'not-asked' }, saving: { kind: 'none' } };
    return { ...state, live: { kind: 'large' }, large: { ...before, table: action.table } };
  }
  return large ? { ...state, large: reduced(large, action) } : state;
}

function reduced(
  large: LargeState,
  action: Exclude<LargeAction, { readonly type: 'inboundSipRouter/large/loaded' }>,
): LargeState {
  switch (action.type) {
    case 'inboundSipRouter/large/asked': {
      const { address } = action;
      const isSame = large.found.kind === 'loaded' && large.found.address === address;
      // What was just published stays on the screen while it is looked up again.
      return isSame
        ? large
        : { ...large, found: { kind: 'loading', address }, saving: { kind: 'none' } };
    }
    case 'inboundSipRouter/large/found':
      return {
        ...large,
        found: { kind: 'loaded', address: action.address, answer: action.answer },
      };
    case 'inboundSipRouter/large/failed':
      return { ...large, found: { kind: 'failed', problem: action.problem } };
    case 'inboundSipRouter/large/saving':
      return { ...large, saving: { kind: 'running', address: action.address } };
    case 'inboundSipRouter/large/saved':
      return { ...large, saving: { kind: 'done', address: addressIn(large) } };
    case 'inboundSipRouter/large/notSaved':
      return {
        ...large,
        saving: { kind: 'failed', address: addressIn(large), problem: action.problem },
      };
  }
}

function addressIn({ saving }: LargeState): string {
  return saving.kind === 'none' ? '' : saving.address;
}
