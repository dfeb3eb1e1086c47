/** Continues with the publish that this tab ran before its page was reloaded. */
import type { Problem } from '../problem';
import type { OwnPublish } from '../publish-state';
import type { PublishRecord, PublishRecords } from '../storage/publish-record';
import { askUntil, isAborted, spread } from './ask-until';
import type { RouterCollaborators } from './collaborators';
import { askForTable, showTable } from './load-table';
import { problemOf } from './problem-of';
import { runPublish } from './run-publish';

/** A Function ends after 10 s, and lists may show a build some seconds later: what is not there then never was. */
const LATEST_ARRIVAL_MS = 30_000;
const FIRST_LOOK_DELAY_MS = 2_000;
const LONGEST_LOOK_DELAY_MS = 10_000;
/** For the service to answer at all. */
const PATIENCE_MS = 2 * 60_000;

type Found =
  | { readonly kind: 'in-flight' | 'live'; readonly buildSid: string }
  | { readonly kind: 'gone' }
  | { readonly kind: 'unknown'; readonly problem: Problem };

/** Does nothing if there was none. */
export async function resumePublish(
  collaborators: RouterCollaborators,
  records: PublishRecords,
  signal: AbortSignal,
): Promise<void> {
  const { dispatch } = collaborators;
  const record = records.find();
  if (!record) return;
  const publish: OwnPublish = { ...record, changes: [] };
  if (publish.buildSid !== undefined) {
    await runPublish(collaborators, records, { publish, changes: [] }, signal);
    return;
  }
  dispatch({ type: 'inboundSipRouter/publish/started', publish });
  dispatch({ type: 'inboundSipRouter/publish/outcomeUnknown' });
  const found = await findPublish(collaborators, record, signal);
  if (isAborted(signal)) return;
  switch (found.kind) {
    case 'in-flight': {
      const known = { ...publish, buildSid: found.buildSid };
      await runPublish(collaborators, records, { publish: known, changes: [] }, signal);
      return;
    }
    case 'live': {
      const table = await askForTable(collaborators, signal);
      records.remove();
      const { buildSid } = found;
      dispatch({
        type: 'inboundSipRouter/publish/live',
        buildSid,
        overrode: undefined,
        changes: [],
      });
      showTable(collaborators, table);
      return;
    }
    case 'gone': {
      records.remove();
      const message = collaborators.words().publishGone;
      const problem: Problem = { kind: 'other', code: 'publish-gone', message };
      dispatch({ type: 'inboundSipRouter/publish/failed', problem });
      return;
    }
    case 'unknown':
      dispatch({ type: 'inboundSipRouter/publish/failed', problem: found.problem });
  }
}

async function findPublish(
  collaborators: RouterCollaborators,
  { id, kind }: PublishRecord,
  signal: AbortSignal,
): Promise<Found> {
  const { api, clock, jitter } = collaborators;
  const startMs = clock.nowMs();
  const deadlineMs = startMs + PATIENCE_MS;
  for (
    let delayMs = FIRST_LOOK_DELAY_MS;
    ;
    delayMs = Math.min(2 * delayMs, LONGEST_LOOK_DELAY_MS)
  ) {
    const answer = await askUntil(collaborators, { deadlineMs, signal }, () => api.history(signal));
    if (answer.kind !== 'ok') return { kind: 'unknown', problem: problemOf(answer) };
    const { entries, inFlight } = answer.value;
    const open = inFlight.find((each) => each.id === id);
    if (open) return { kind: 'in-flight', buildSid: open.buildSid };
    const entry = entries.find((each) => each.kind === 'publish' && each.id === id);
    if (entry) return { kind: 'live', buildSid: entry.buildSid ?? '' };
    if (kind === 'adopted' || clock.nowMs() - startMs >= LATEST_ARRIVAL_MS) return { kind: 'gone' };
    await clock.wait(spread(delayMs, jitter()), signal);
    if (isAborted(signal)) return { kind: 'gone' };
  }
}
