/** Finds what became of a request that was sent before: a lost answer is not a lost publish. */
import { lineageOf, recordOf } from './build-lineage';
import { notedOutcome, type NotedOutcome } from './outcome-note';
import { tipOf } from './published-line';
import { readRecord } from './publish-record';
import { refuse, type Refusal } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';

export type EarlierAttempt =
  /** Its build is there and not live: it is to be settled as on the first time. */
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
  situation: Situation,
  asked: Asked,
): Promise<EarlierAttempt | undefined> {
  const tip = tipOf(situation, port.environmentSid);
  const record = tip && (await readPublishRecord(port, tip));
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
    const its = await readPublishRecord(port, build);
    if (its && its.entry.requestTag !== asked.requestTag) return known(reused(asked));
    return { kind: 'build', build };
  }
  const functionSid = recordFunctionOf(situation);
  const versions = functionSid === undefined ? [] : await port.functionVersions(functionSid);
  const noted = notedOutcome(versions, asked.publishId);
  return noted && known(givenUp(noted));
}

/** The Function whose versions are the records. */
export function recordFunctionOf({ live, builds }: Situation): string | undefined {
  return [live, ...builds].map(recordOf).find((record) => record !== undefined)?.fileSid;
}

function oldestWithId(
  builds: readonly Build[],
  environmentSid: string,
  publishId: string,
): Build | undefined {
  return builds.filter((build) => lineageOf(build, environmentSid)?.publishId === publishId).at(-1);
}

async function readPublishRecord(port: ServerlessPort, build: Build) {
  const version = recordOf(build);
  const record = version && readRecord(await port.readFunction(version));
  return record?.kind === 'publish' ? record : undefined;
}

function known(outcome: Extract<EarlierAttempt, { kind: 'known' }>['outcome']): EarlierAttempt {
  return { kind: 'known', outcome };
}

function reused({ publishId }: Asked): Refusal {
  return refuse('id-reused', `Publish id ${publishId} was used for something else: use a new one.`);
}

function givenUp(outcome: NotedOutcome): Refusal {
  if (outcome === 'discarded') {
    return refuse('discarded', 'This publish was discarded: reload and publish again.');
  }
  return refuse('withdrawn', 'Someone else was publishing first: reload and publish again.');
}
