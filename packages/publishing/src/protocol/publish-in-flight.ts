/** Tells who is publishing what: the builds of publishes that are not live, with author and age. */
import { childrenOf, lineageOf, recordOf } from './build-lineage';
import { readRecord, type PublishRecord } from './publish-record';
import type { PublishInFlight } from './refusal';
import type { Build, ServerlessPort } from './serverless-port';
import type { Situation } from './situation';

const STATUS = { building: 'building', completed: 'ready', failed: 'failed' } as const;

export interface PublishUnderWay {
  readonly inFlight: PublishInFlight;
  readonly record: PublishRecord | undefined;
}

/** Those made on top of what is live, newest first, failed ones too. */
export function publishesInFlight(
  port: ServerlessPort,
  { live, builds }: Situation,
  nowMs: number,
): Promise<readonly PublishUnderWay[]> {
  const found = childrenOf(builds, port.environmentSid, live.sid);
  return Promise.all(found.map((build) => describeInFlight(port, build, nowMs)));
}

export async function describeInFlight(
  port: ServerlessPort,
  build: Build,
  nowMs: number,
): Promise<PublishUnderWay> {
  const version = recordOf(build);
  const read = version && readRecord(await port.readFunction(version));
  const record = read?.kind === 'publish' ? read : undefined;
  const changes = record?.entry.changes;
  return {
    record,
    inFlight: {
      buildSid: build.sid,
      id: lineageOf(build, port.environmentSid)?.publishId ?? '',
      status: STATUS[build.status],
      author: record?.entry.author ?? 'unknown',
      note: record?.entry.note ?? '',
      at: build.createdAt.toISOString(),
      ageSeconds: Math.max(0, Math.round((nowMs - build.createdAt.getTime()) / 1000)),
      changeCount:
        changes?.kind === 'listed'
          ? changes.changes.length
          : changes?.kind === 'too-many'
            ? changes.count
            : undefined,
    },
  };
}
