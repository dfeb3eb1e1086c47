/** Finds what became of a request that was sent before: a lost answer is not a lost publish. */
import { lineageOf } from './build-lineage';
import { confirmRefusal } from './claim';
import { isRefusalNote, readNote, type FinalCode } from './outcome-note';
import { recordFunctionOf } from './record-function';
import { publishRecordOf, tipOf } from './published-line';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';
import type { TimeBudget } from './time-budget';

export type EarlierAttempt =
  /** Its build is there and not live: it must be settled as on the first time. */
  | { readonly kind: 'build'; readonly build: Build }
  | {
      readonly kind: 'known';
      readonly outcome:
        | { readonly kind: 'published'; readonly buildSid: string; readonly publishId: string }
        | Refusal;
    };

interface Asked {
  readonly publishId: string;
  readonly requestTag: string;
}

/** Undefined: the id has not been seen, or its build was never made. */
export async function findEarlierAttempt(
  port: ServerlessPort,
  budget: TimeBudget,
  situation: Situation,
  asked: Asked,
): Promise<EarlierAttempt | undefined> {
  const tip = tipOf(situation, port.environmentSid);
  const record = tip && (await publishRecordOf(port, tip));
  const published = [
    ...(tip && record ? [{ ...record.entry, buildSid: tip.sid }] : []),
    ...(record?.earlier ?? []),
  ].find((entry) => entry.id === asked.publishId);
  if (published?.kind === 'publish') {
    if (published.requestTag !== asked.requestTag) return known(reused(asked));
    const { publishId } = asked;
    return known({ kind: 'published', buildSid: published.buildSid ?? '', publishId });
  }
  const build = oldestWithId(situation.builds, port.environmentSid, asked.publishId);
  if (build) {
    const its = await publishRecordOf(port, build);
    if (its && its.entry.requestTag !== asked.requestTag) return known(reused(asked));
    return { kind: 'build', build };
  }
  const functionSid = recordFunctionOf(situation);
  const versions = functionSid === undefined ? [] : await port.functionVersions(functionSid);
  const noted = versions
    .map(readNote)
    .filter(isRefusalNote)
    .filter(({ publishId }) => publishId === asked.publishId)
    .at(-1);
  if (!noted) return undefined;
  const refusal = refusedBefore(noted.outcome);
  return known(await confirmRefusal(port, budget, versions, asked.publishId, refusal));
}

function oldestWithId(
  builds: readonly Build[],
  environmentSid: string,
  publishId: string,
): Build | undefined {
  return builds.filter((build) => lineageOf(build, environmentSid)?.publishId === publishId).at(-1);
}

function known(outcome: Extract<EarlierAttempt, { kind: 'known' }>['outcome']): EarlierAttempt {
  return { kind: 'known', outcome };
}

function reused({ publishId }: Asked): Refusal {
  return refuse('id-reused', `Publish id ${publishId} was used for something else: use a new one.`);
}

/** The same request sent again hears what it heard before. */
export function refusedBefore(code: FinalCode): Refusal {
  switch (code) {
    case 'discarded':
      return refuse(code, 'This publish was discarded: reload and publish again.');
    case 'withdrawn':
    case 'publish-in-flight':
      return refuse(code, 'Someone else was publishing first: reload and publish again.');
    case 'stale-version':
      return refuse(code, 'Routes were updated by someone else: reload and publish again.');
    case 'build-failed':
    case 'build-refused':
    case 'live-elsewhere':
    case 'already-live':
    case 'not-a-publish':
      return refuse(code, 'This publish was refused before: reload and publish again.');
  }
}
