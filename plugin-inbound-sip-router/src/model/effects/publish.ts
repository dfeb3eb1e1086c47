/** Starts publishes: of the draft, of a restore, of a build that was abandoned. */
import type { RouteChange } from 'route-table';
import type { EditorRestore, EditorUpdate } from '../../api/admin-api';
import type { OwnPublish } from '../publish-state';
import type { RouterState } from '../router-state';
import type { RouterEffects } from '../router-effects';
import {
  selectHasReviewIssues,
  selectIncludedChanges,
  selectReview,
  selectShownIncluded,
} from '../review-selectors';
import type { PublishRecords } from '../storage/publish-record';
import { isAborted } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { isOver } from '../reduce/is-over';
import { runPublish, type PublishPlan } from './run-publish';
import { tooNewFor } from './too-new-for';

export type PublishEffects = Pick<
  RouterEffects,
  'publishDraft' | 'publishResolved' | 'publishRestore' | 'adopt'
>;

/** `before` ends what must not go on beside a publish. */
export function publishEffects(
  collaborators: RouterCollaborators,
  records: PublishRecords,
  signal: AbortSignal,
  before: () => void,
): PublishEffects {
  const { api, dispatch, getState, newId, clock, words } = collaborators;
  /** The last request whose outcome is not known: the same one sent once more is the same publish. */
  let lost: { readonly id: string; readonly same: string } | undefined;
  let restored: Extract<RouterState['panel'], { readonly kind: 'review' }>['of'] | undefined;

  const run = async (plan: PublishPlan, same?: string) => {
    if (getState().publish.kind === 'running') return;
    before();
    const end = await runPublish(collaborators, records, plan, signal);
    if (end === 'live') void dismissLater(collaborators, signal);
    lost = end === 'unknown' && same !== undefined ? { id: plan.publish.id, same } : undefined;
  };
  /** Undefined: the service can run it. */
  const allowed = (changes: readonly RouteChange[]) => {
    const { live } = getState();
    const refused = live.kind === 'loaded' && tooNewFor(live.live, changes, words());
    return refused ? Promise.resolve(refused) : undefined;
  };
  const idOf = (same: string) => (lost?.same === same ? lost.id : newId());
  const planned = (
    publish: Pick<OwnPublish, 'id' | 'kind' | 'baseVersion' | 'note' | 'buildSid'>,
    changes: readonly RouteChange[],
  ): OwnPublish => ({
    ...publish,
    changes,
    startedAt: clock.nowMs(),
  });

  const publishDraft: RouterEffects['publishDraft'] = ({ overwrite } = {}) => {
    const state = getState();
    const changes = selectIncludedChanges(state);
    if (!state.draft || changes.length === 0) return;
    const { version } = state.draft.base;
    const { note } = state;
    const same = JSON.stringify({ version, changes, note });
    const id = idOf(same);
    const request: EditorUpdate = { id, version, changes, note, ...overwriting(overwrite) };
    const publish = planned(
      { id, kind: 'draft', baseVersion: version, note },
      selectShownIncluded(state),
    );
    const begin = () => allowed(changes) ?? api.update(request, signal);
    void run({ publish, changes, begin }, same);
  };

  return {
    publishDraft,
    publishResolved: () => {
      const state = getState();
      if (state.rebase.kind === 'asking') return;
      if (!selectHasReviewIssues(state)) publishDraft();
      else dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
    },
    publishRestore: ({ overwrite, secrets } = {}) => {
      const state = getState();
      if (state.panel.kind === 'review') restored = state.panel.of;
      if (restored?.kind !== 'restore' || state.live.kind !== 'loaded') return;
      const { version } = state.live.live;
      const { to, route } = restored;
      const { note } = state;
      const wish = { to, version, note, ...(route !== undefined && { route }) };
      const same = JSON.stringify({ ...wish, secrets });
      const id = idOf(same);
      const request: EditorRestore = {
        id,
        ...wish,
        ...(secrets && Object.keys(secrets).length > 0 && { secrets }),
        ...overwriting(overwrite),
      };
      const { changes } = selectReview(state);
      const publish = planned({ id, kind: 'restore', baseVersion: version, note }, changes);
      const begin = () => allowed(changes) ?? api.restore(request, signal);
      void run({ publish, changes: [], begin }, same);
    },
    adopt: (buildSid) => {
      const { live, history } = getState();
      if (live.kind !== 'loaded') return;
      const listed = live.live.inFlight.find((each) => each.buildSid === buildSid);
      const told = history.kind === 'loaded' ? history.value.inFlight : [];
      const changes = told.find((each) => each.buildSid === buildSid)?.changes;
      const adopted = {
        id: listed?.id ?? newId(),
        kind: 'adopted',
        baseVersion: live.live.version,
        note: listed?.note ?? '',
        buildSid,
      } as const;
      const publish = planned(adopted, changes?.kind === 'listed' ? changes.changes : []);
      void run({ publish, changes: [] });
    },
  };
}

function overwriting(overwrite: string | undefined): { readonly overwrite?: string } {
  return overwrite === undefined ? {} : { overwrite };
}

/** Long enough to be read; what has to be acted on stays. */
const SHOWN_MS = 30_000;

async function dismissLater(
  { dispatch, getState, clock }: RouterCollaborators,
  signal: AbortSignal,
): Promise<void> {
  const { publish } = getState();
  await clock.wait(SHOWN_MS, signal);
  if (isAborted(signal) || getState().publish !== publish || !isOver(publish)) return;
  dispatch({ type: 'inboundSipRouter/publish/dismissed' });
}
