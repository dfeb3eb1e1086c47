/** Keeps the drafts of this browser, per account and base version, without secrets. */
import { changesOf, isObject, tableOf } from 'admin-contract';
import { diffTables, type RouteTable } from 'route-table';
import { hideSecrets } from '../draft/hidden-secrets';
import { countLeftOut } from '../draft/left-out-secret';
import type { BaseTable, StoredDraft } from '../router-state';
import type { KeyValueStore } from './key-value-store';

const ROOT = 'inbound-sip-router';
/** A draft that nobody has asked for so long is not waited for. */
const MAX_AGE_MS = 30 * 24 * 60 * 60 * 1_000;

export interface KeptDraft {
  readonly key: string;
  readonly stored: StoredDraft;
}

export interface StoredDrafts {
  /** Keeps the draft of this visit; false if there is no room. */
  readonly save: (base: BaseTable, draft: RouteTable, nowMs: number) => boolean;
  /** Removes that of this visit. */
  readonly remove: () => void;
  /** Those of other visits, that of this tab's last one first, then the newest. */
  readonly find: (live: BaseTable, nowMs: number) => readonly KeptDraft[];
  readonly drop: (key: string) => void;
}

/**
 * Each visit has a draft of its own, so that two tabs do not overwrite each other's. The base, which may be large, is
 * kept once for all drafts that began from it.
 *
 * @param visit id of this visit of the page
 */
export function storedDrafts(
  { tab, shared }: { readonly tab: KeyValueStore; readonly shared: KeyValueStore },
  account: string,
  visit: string,
): StoredDrafts {
  const visitKey = `${ROOT}/visit/${account}`;
  const drafts = `${ROOT}/draft/${account}/`;
  const bases = `${ROOT}/base/${account}/`;
  const lastVisit = tab.get(visitKey);
  tab.set(visitKey, visit);

  const keysOf = (root: string) => shared.keys().filter((key) => key.startsWith(root));
  const versionOf = (key: string) => key.slice(drafts.length).split('/')[0] ?? '';
  const isOf = (key: string, id: string | undefined) => id !== undefined && key.endsWith(`/${id}`);
  const drop = (key: string) => {
    shared.remove(key);
    const version = versionOf(key);
    if (!keysOf(`${drafts}${version}/`).length) shared.remove(bases + version);
  };
  const removeOwn = (but?: string) => {
    keysOf(drafts)
      .filter((key) => isOf(key, visit) && key !== but)
      .forEach(drop);
  };

  return {
    save: (base, draft, nowMs) => {
      const table = hideSecrets(base.table);
      const changes = diffTables(table, hideSecrets(draft));
      const key = `${drafts}${base.version}/${visit}`;
      const kept = { value: changes, secretsLeftOut: countLeftOut(changes), savedAt: nowMs };
      const isKept = shared.set(key, JSON.stringify(kept));
      if (isKept && shared.get(bases + base.version) === undefined) {
        // Without room for the base the draft is good as long as its base is live.
        shared.set(bases + base.version, JSON.stringify(table));
      }
      if (isKept) removeOwn(key);
      return isKept;
    },
    remove: () => {
      removeOwn();
    },
    find: (live, nowMs) => {
      const found = keysOf(drafts).flatMap((key): readonly KeptDraft[] => {
        if (isOf(key, visit)) return [];
        const version = versionOf(key);
        const table = shared.get(bases + version);
        const base = version === live.version ? live : readBase(table, version);
        const stored = base && readDraft(shared.get(key), base);
        if (stored && nowMs - stored.savedAt <= MAX_AGE_MS) return [{ key, stored }];
        drop(key);
        return [];
      });
      const rank = ({ key, stored }: KeptDraft) =>
        isOf(key, lastVisit) ? Infinity : stored.savedAt;
      return [...found].sort((left, right) => (rank(right) > rank(left) ? 1 : -1));
    },
    drop,
  };
}

function readBase(text: string | undefined, version: string): BaseTable | undefined {
  return attempt(() => text && { table: tableOf(JSON.parse(text)), version });
}

function readDraft(text: string | undefined, base: BaseTable): StoredDraft | undefined {
  return attempt(() => {
    const kept: unknown = text && JSON.parse(text);
    if (!isObject(kept)) return undefined;
    const { value, savedAt, secretsLeftOut } = kept;
    if (!Array.isArray(value) || typeof savedAt !== 'number') return undefined;
    return {
      base,
      changes: changesOf(value),
      savedAt,
      secretsLeftOut: typeof secretsLeftOut === 'number' ? secretsLeftOut : 0,
    };
  });
}

/** What somebody else has written into the storage is not a draft. */
function attempt<Value>(read: () => Value | '' | undefined): Value | undefined {
  try {
    return read() || undefined;
  } catch {
    return undefined;
  }
}
