/** A router service on a Twilio in memory, and admins who publish to it. */
import type { ArchivePlan } from '../src/archive/plan-archive';
import { recordOf } from '../src/protocol/build-lineage';
import { makeRecord } from '../src/history/make-record';
import { readHistory } from '../src/history/read-history';
import type { NewTable } from '../src/protocol/create-table-build';
import { discardBuild } from '../src/protocol/discard-build';
import type { OwnDeployment } from '../src/protocol/own-deployment';
import { publishBuild } from '../src/protocol/publish-build';
import { publishOntoLive } from '../src/protocol/publish-onto-live';
import type { RefusalCode } from '../src/protocol/refusal';
import type { Situation } from '../src/protocol/situation';
import { readRecord } from '../src/protocol/publish-record';
import type { UpdateOutcome } from '../src/protocol/settle-build';
import { tableFiles, tableVersionOf, TABLE_PATH } from '../src/protocol/stored-table';
import { TimeBudget } from '../src/protocol/time-budget';
import { updateTable } from '../src/protocol/update-table';
import { FakeTwilio } from './fake-twilio';

export interface Update {
  readonly id: string;
  /** Left out: what is live. */
  readonly base?: string;
  readonly tag?: string;
  readonly overwrite?: string;
  /** Left out: the files of the last publish are taken over. */
  readonly archive?: ArchivePlan;
  /** Left out: its id is the text of the table. */
  readonly table?: NewTable['table'];
  /** Left out: the code of the live build. */
  readonly own?: OwnDeployment;
}

interface Draft {
  readonly archive?: ArchivePlan;
  readonly table?: NewTable['table'];
  readonly goesAhead?: boolean;
}

/** Told with 503: the same request is sent again. */
const AGAIN: readonly RefusalCode[] = ['stale-container', 'outcome-unknown'];

export class FakeRouter {
  readonly twilio = new FakeTwilio();
  #cli = 0;

  constructor() {
    this.cli();
  }

  /** Deploys from the command line; returns the build's SID. */
  cli(): string {
    this.#cli += 1;
    const record = `module.exports = {"format":1,"kind":"cli","id":"cli-${this.#cli}"};\n`;
    return this.twilio.deployFromElsewhere({ [TABLE_PATH]: `cli-${this.#cli}` }, record).sid;
  }

  get version(): string {
    return tableVersionOf(this.live) ?? '';
  }

  get live() {
    return this.twilio.allBuilds.find(({ sid }) => sid === this.twilio.liveSid)!;
  }

  get own(): OwnDeployment {
    const recordText = this.twilio.recordText(this.live);
    return {
      recordPath: recordOf(this.live)?.path,
      recordText,
      record: readRecord(recordText),
      tableText: '{}',
      readAsset: () => undefined,
    };
  }

  /** SIDs of builds that exist, newest first. */
  get sids(): readonly string[] {
    return this.twilio.allBuilds.map(({ sid }) => sid);
  }

  budget(): TimeBudget {
    return new TimeBudget(this.twilio.time);
  }

  update({
    id,
    base = this.version,
    tag = 'tag',
    overwrite,
    archive,
    table,
    own = this.own,
  }: Update) {
    const budget = this.budget();
    return updateTable(this.twilio, budget, own, {
      publishId: id,
      requestTag: tag,
      baseVersion: base,
      ...(overwrite === undefined ? {} : { overwrite }),
      draft: (situation) =>
        this.#draft(situation, {
          id,
          tag,
          own,
          ...(archive && { archive }),
          ...(table && { table }),
        }),
    });
  }

  async #draft(
    situation: Situation,
    {
      id,
      tag,
      own,
      archive,
      table = { upload: tableFiles(id) },
      goesAhead,
    }: Required<Pick<Update, 'id' | 'tag' | 'own'>> & Draft,
  ) {
    const history = await readHistory(this.twilio, situation, own, undefined);
    const plan = archive ?? { files: history.archive };
    const record = makeRecord({
      id,
      author: 'ada',
      at: new Date(this.twilio.nowMs),
      note: '',
      requestTag: tag,
      changes: { kind: 'unknown' },
      table: undefined,
      earlier: history.entries,
      archive: plan.files,
      ...(goesAhead === undefined ? {} : { goesAhead }),
    });
    return { table, record, archive: plan };
  }

  /** One request of somebody who goes ahead of others, in a container of the live build. */
  ahead(id: string, { tag = 'tag', own = this.own }: Pick<Update, 'tag' | 'own'> = {}) {
    const draft = (situation: Situation, attemptId: string) =>
      this.#draft(situation, { id: attemptId, tag, own, goesAhead: true });
    const request = { publishId: id, requestTag: tag, draft };
    return publishOntoLive(this.twilio, this.budget(), own, request, () => Promise.resolve());
  }

  /** The same request again and again, until there is an answer; how often it was sent. */
  async untilAhead(id: string, act: (turn: number) => unknown = () => undefined) {
    for (let turn = 1; turn <= 40; turn += 1) {
      const outcome = await this.ahead(id);
      const isOver = outcome.kind !== 'waiting' && outcome.kind !== 'building';
      if (isOver && !(outcome.kind === 'refused' && AGAIN.includes(outcome.code))) {
        return { outcome, turns: turn };
      }
      await act(turn);
    }
    throw new Error(`${id} never got an answer.`);
  }

  /** update until it is built; returns the build's SID. */
  async built(id: string, more: Partial<Update> = {}): Promise<string> {
    return builtBy(await this.update({ id, ...more }));
  }

  publish(buildSid: string, awaitBuild: () => Promise<void> = () => Promise.resolve()) {
    return publishBuild(this.twilio, this.budget(), buildSid, awaitBuild);
  }

  discard(buildSid: string) {
    return discardBuild(this.twilio, this.budget(), buildSid);
  }

  /** update and publish; returns the build's SID. */
  async published(id: string, more: Partial<Update> = {}): Promise<string> {
    const buildSid = await this.built(id, more);
    const outcome = await this.publish(buildSid);
    if (outcome.kind !== 'live') throw new Error(JSON.stringify(outcome));
    return buildSid;
  }
}

export function builtBy(outcome: UpdateOutcome): string {
  if (outcome.kind !== 'built') throw new Error(JSON.stringify(outcome));
  return outcome.buildSid;
}
