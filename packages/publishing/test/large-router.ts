/** A router on a Twilio in memory whose publishes keep their tables, and bring them back, as the Functions do. */
import type { RouteTable } from 'route-table';
import { isArchivePath, MAX_ARCHIVE_FILES } from '../src/archive/archive-bound';
import { keepTable } from '../src/history/keep-table';
import { changesBetween, makeRecord } from '../src/history/make-record';
import { maskTable, type MaskedTable } from '../src/history/masked-table';
import { restorableEntries, type Present } from '../src/history/old-table';
import { readHistory, type History } from '../src/history/read-history';
import { restoreTable, type RestoreRequest } from '../src/history/restore-table';
import { writeRecord } from '../src/protocol/publish-record';
import { readSituation, type Situation } from '../src/protocol/situation';
import { TABLE_PATH, tableFiles } from '../src/protocol/stored-table';
import { updateTable } from '../src/protocol/update-table';
import { builtBy, FakeRouter } from './fake-router';
import { AUTH_TOKEN } from './present-with';

/** Twilio's limit for a private asset (docs, serverless limits). */
const MAX_ASSET_BYTES = 10_000_000;

export class LargeRouter {
  readonly #router = new FakeRouter();
  #masked: { readonly text: string; readonly table: MaskedTable } | undefined;

  /** `table` was deployed from the command line. */
  constructor(table: RouteTable) {
    const record = writeRecord({ format: 1, kind: 'cli', id: 'cli-table' });
    this.#router.twilio.deployFromElsewhere({ [TABLE_PATH]: JSON.stringify(table) }, record);
  }

  /** The live one, with its secrets. */
  get table(): RouteTable {
    return JSON.parse(String(this.#asset(TABLE_PATH))) as RouteTable;
  }

  publish(id: string, table: RouteTable): Promise<void> {
    return this.#publish(id, () => table);
  }

  /** Publishes what the archive kept; throws if it did not keep it whole. */
  restore(id: string, request: RestoreRequest): Promise<void> {
    return this.#publish(id, (history, present) => wholeTable(history, present, request));
  }

  /** What `restore` would publish. */
  async restored(request: RestoreRequest): Promise<RouteTable> {
    const { history, present } = await this.#lookNow();
    return wholeTable(history, present, request);
  }

  /** Id of each entry, and whether it is offered for restoring. */
  async restorable(): Promise<readonly (readonly [string, boolean])[]> {
    const { history, present } = await this.#lookNow();
    const offered = restorableEntries(history, present);
    return history.entries.map(({ id }, at) => [id, offered[at] ?? false]);
  }

  /** No asset of the live build is larger, and not more of them keep tables, than Twilio takes. */
  expectWithinLimits(): void {
    const { live } = this.#router;
    const kept = live.assetVersions.filter(({ path }) => isArchivePath(path));
    expect(kept.length).toBeLessThanOrEqual(MAX_ARCHIVE_FILES);
    for (const { path } of live.assetVersions) {
      expect(Buffer.byteLength(this.#asset(path) ?? '')).toBeLessThan(MAX_ASSET_BYTES);
    }
  }

  async #publish(
    id: string,
    draft: (history: History, present: Present) => RouteTable,
  ): Promise<void> {
    const router = this.#router;
    const budget = router.budget();
    const outcome = await updateTable(router.twilio, budget, this.#own(), {
      publishId: id,
      requestTag: id,
      baseVersion: router.version,
      draft: async (situation) => {
        const { history, present } = await this.#look(situation);
        const table = draft(history, present);
        const text = JSON.stringify(table);
        const masked = this.#mask(text).table;
        if (!masked) throw new Error(`The table of ${id} is not valid.`);
        const archive = keepTable(history, present, { id, table: { ...table } });
        const record = makeRecord({
          ...{ id, author: 'ada', at: new Date(budget.nowMs), note: '', requestTag: id },
          changes: changesBetween(present.live.table, masked),
          table: masked,
          earlier: history.entries,
          archive: archive.files,
        });
        return { table: { upload: tableFiles(text) }, record, archive };
      },
    });
    const published = await router.publish(builtBy(outcome));
    if (published.kind !== 'live') throw new Error(JSON.stringify(published));
  }

  async #lookNow() {
    return this.#look(await readSituation(this.#router.twilio, this.#router.budget()));
  }

  async #look(situation: Situation): Promise<{ history: History; present: Present }> {
    const own = this.#own();
    const live = this.#mask(own.tableText);
    const history = await readHistory(this.#router.twilio, situation, own, live.table);
    return { history, present: { own, live, authToken: AUTH_TOKEN } };
  }

  /** Once for each table: it takes long at this size. */
  #mask(text: string): MaskedTable {
    if (this.#masked?.text !== text) {
      this.#masked = { text, table: maskTable(JSON.parse(text), AUTH_TOKEN) };
    }
    return this.#masked.table;
  }

  #own(): Present['own'] {
    return {
      ...this.#router.own,
      tableText: String(this.#asset(TABLE_PATH)),
      readAsset: (path) => {
        const content = this.#asset(path);
        return content === undefined ? undefined : Buffer.from(content as Uint8Array);
      },
    };
  }

  #asset(path: string): string | Uint8Array | undefined {
    const { live, twilio } = this.#router;
    const version = live.assetVersions.find((each) => each.path === path);
    return version && twilio.contents.get(version.sid);
  }
}

function wholeTable(history: History, present: Present, request: RestoreRequest): RouteTable {
  const restored = restoreTable(history, present, request);
  if (restored.kind !== 'whole') throw new Error(`${request.to} is ${restored.kind}.`);
  // Published as a valid table before.
  return restored.data as RouteTable;
}
