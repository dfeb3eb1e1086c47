/** Remembers the publish of this tab, so that a reload of the page does not lose it. */
import type { OwnPublish } from '../publish-state';
import type { KeyValueStore } from './key-value-store';

/** Without the changes: secrets may be in them, and the service knows them by the id. */
export type PublishRecord = Omit<OwnPublish, 'changes'>;

export interface PublishRecords {
  readonly save: (publish: OwnPublish) => void;
  readonly find: () => PublishRecord | undefined;
  readonly remove: () => void;
}

/** `tab` is the storage of this tab only: a publish belongs to the tab that runs it. */
export function publishRecords(tab: KeyValueStore, account: string): PublishRecords {
  const key = `inbound-sip-router/publish/${account}`;
  return {
    save: ({ id, kind, baseVersion, note, buildSid, startedAt }) => {
      const record: PublishRecord = {
        id,
        kind,
        baseVersion,
        note,
        startedAt,
        ...(buildSid !== undefined && { buildSid }),
      };
      tab.set(key, JSON.stringify(record));
    },
    find: () => {
      const text = tab.get(key);
      return text === undefined ? undefined : readRecord(text);
    },
    remove: () => {
      tab.remove(key);
    },
  };
}

function readRecord(text: string): PublishRecord | undefined {
  const value = parsed(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, kind, baseVersion, note, buildSid, startedAt } = value as Readonly<
    Record<string, unknown>
  >;
  const areTexts = typeof baseVersion === 'string' && typeof note === 'string';
  if (typeof id !== 'string' || !areTexts || typeof startedAt !== 'number') return undefined;
  if (kind !== 'draft' && kind !== 'restore' && kind !== 'adopted') return undefined;
  const known = typeof buildSid === 'string' ? { buildSid } : {};
  return { id, kind, baseVersion, note, startedAt, ...known };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
