/** What an operation answers. */

export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; left out: an empty answer, or `content`. */
  readonly body?: object;
  /** Sent as it is: an answer that is not JSON. */
  readonly content?: { readonly bytes: Buffer; readonly type: string };
}

export const ok = (body: object): Reply => ({ status: 200, body });
export const created = (body: object): Reply => ({ status: 201, body });
export const noContent = (): Reply => ({ status: 204 });
