/** How a publish goes, step by step. */
import { applyChanges, type RouteChange } from 'route-table';
import { draftOn } from '../draft/draft-on';
import { tableOfDraft } from '../draft/draft-table';
import { takeMine } from '../draft/rebase-draft';
import type { PublishAction } from '../router-action';
import type { PublishState } from '../publish-state';
import type { RouterState } from '../router-state';
import { withDraft } from './with-draft';

type Running = Extract<PublishState, { readonly kind: 'running' }>;

export function reducePublish(state: RouterState, action: PublishAction): RouterState {
  if (action.type === 'inboundSipRouter/publish/started') {
    const { publish } = action;
    const stage = publish.buildSid === undefined ? 'checking' : 'building';
    // One that continues after a reload brings its note back; an adopted one has that of somebody else.
    const note = publish.kind === 'adopted' ? state.note : publish.note;
    const running = { kind: 'running', publish, stage, isOutcomeUnknown: false } as const;
    return { ...state, note, publish: running };
  }
  if (action.type === 'inboundSipRouter/publish/waitingForOther') {
    return { ...state, publish: { kind: 'waiting', other: action.other } };
  }
  if (action.type === 'inboundSipRouter/publish/dismissed') {
    return state.publish.kind === 'running' || state.publish.kind === 'idle'
      ? state
      : { ...state, publish: { kind: 'idle' } };
  }
  return state.publish.kind === 'running' ? reduceRunning(state, state.publish, action) : state;
}

type RunningAction = Exclude<
  PublishAction,
  {
    readonly type:
      | 'inboundSipRouter/publish/started'
      | 'inboundSipRouter/publish/waitingForOther'
      | 'inboundSipRouter/publish/dismissed';
  }
>;

function reduceRunning(state: RouterState, running: Running, action: RunningAction): RouterState {
  const { publish, stage } = running;
  switch (action.type) {
    case 'inboundSipRouter/publish/building':
      return {
        ...state,
        publish: {
          ...running,
          publish: { ...publish, buildSid: action.buildSid },
          stage: 'building',
          isOutcomeUnknown: false,
        },
      };
    case 'inboundSipRouter/publish/goingLive':
      return { ...state, publish: { ...running, stage: 'going-live', isOutcomeUnknown: false } };
    case 'inboundSipRouter/publish/outcomeUnknown':
      return { ...state, publish: { ...running, isOutcomeUnknown: true } };
    case 'inboundSipRouter/publish/live': {
      const done: RouterState = {
        ...state,
        note: publish.kind === 'adopted' ? state.note : '',
        discarded: 0,
        rebase: state.rebase.kind === 'merged' ? { kind: 'none' } : state.rebase,
        leftOut: publish.kind === 'draft' ? [] : state.leftOut,
        tableView: { ...state.tableView, saved: undefined },
        panel: state.panel.kind === 'review' ? { kind: 'none' } : state.panel,
        publish: {
          kind: 'live',
          publish: { ...publish, buildSid: action.buildSid },
          overrode: action.overrode,
        },
      };
      return publish.kind === 'draft'
        ? onPublished(done, publish.baseVersion, action.changes)
        : done;
    }
    case 'inboundSipRouter/publish/refused':
      return { ...state, publish: { kind: 'refused', publish, stage, refusal: action.refusal } };
    case 'inboundSipRouter/publish/failed':
      return { ...state, publish: { kind: 'failed', publish, stage, problem: action.problem } };
  }
}

/**
 * The base becomes what was published; what was edited meanwhile stays. Its version is known when it is loaded next,
 * until then the service refuses to publish on it. Where the draft has been put onto another table, that told it all.
 */
function onPublished(
  state: RouterState,
  baseVersion: string,
  changes: readonly RouteChange[],
): RouterState {
  const { draft } = state;
  if (draft?.base.version !== baseVersion) return state;
  const { table: base, version } = draft.base;
  const published = applyChanges(base, changes);
  if (published.kind === 'unfit') return state;
  const mine = takeMine(base, tableOfDraft(draft), published.table);
  const next = draftOn({ table: published.table, version }, mine, draft);
  return withDraft({ ...state, undo: [], redo: [] }, next);
}
