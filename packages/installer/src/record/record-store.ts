/** Keeps the record of the installation in the variables of the environment: publishes and deployments leave them. */
import { optionalTextOf, sidOf, textOf } from 'publishing';
import { SERVERLESS_API, type TwilioRest } from '../account/twilio-rest';
import { isRecordKey, readInstallRecord, type InstallRecord } from './install-record';
import type { Variable } from './way-in-record';

interface KeptVariable extends Variable {
  readonly sid: string;
}

export class RecordStore {
  readonly #url: string;

  constructor(
    private readonly rest: TwilioRest,
    {
      serviceSid,
      environmentSid,
    }: { readonly serviceSid: string; readonly environmentSid: string },
  ) {
    this.#url = `${SERVERLESS_API}/Services/${serviceSid}/Environments/${environmentSid}/Variables`;
  }

  async read(): Promise<InstallRecord> {
    return readInstallRecord(await this.#variables());
  }

  /** Sets what differs. A part of an earlier value that is longer than the new one goes. */
  async write(
    variables: readonly Variable[],
    staleKeys: (all: readonly Variable[]) => readonly string[] = () => [],
  ) {
    const kept = await this.#variables();
    for (const { key, value } of variables) {
      const existing = kept.find((each) => each.key === key);
      if (existing?.value === value) continue;
      const url = existing ? `${this.#url}/${existing.sid}` : this.#url;
      await this.rest.postForm(`Remember ${key}`, url, { Key: key, Value: value });
    }
    const written = new Set(variables.map(({ key }) => key));
    await this.#removeAll(
      kept,
      staleKeys(kept).filter((key) => !written.has(key)),
    );
  }

  async forget(keysOf: (all: readonly Variable[]) => readonly string[]): Promise<void> {
    const kept = await this.#variables();
    await this.#removeAll(kept, keysOf(kept));
  }

  async #removeAll(kept: readonly KeptVariable[], keys: readonly string[]): Promise<void> {
    for (const { sid, key } of kept.filter((each) => keys.includes(each.key))) {
      await this.rest.remove(`Forget ${key}`, `${this.#url}/${sid}`);
    }
  }

  async #variables(): Promise<readonly KeptVariable[]> {
    const rows = await this.rest.list('Read the variables', this.#url, 'variables');
    return rows
      .map((row) => ({
        sid: sidOf(row),
        key: textOf(row, 'key'),
        value: optionalTextOf(row, 'value') ?? '',
      }))
      .filter(({ key }) => isRecordKey(key));
  }
}
