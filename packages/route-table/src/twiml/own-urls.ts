/** Where the TwiML of this router leads a call back to the router itself. */

export interface OwnUrls {
  /**
   * The service that answers, such as `https://inbound-sip-router-1234.twil.io`; its Functions are below it. Empty if it
   * is not known: Twilio then takes the paths relative to the document that holds them.
   */
  readonly service: string;
  /** Version of the table that answers; undefined if nothing is published, as in a tester. */
  readonly tableVersion?: string | undefined;
}

/** What documents of one place of the table need to lead back to it. */
export interface WaysBack extends OwnUrls {
  /** Key of the route, `default` for the default route; undefined if no call is answered, as in checks. */
  readonly route?: string;
  /** Ids; undefined for a destination outside call plans. */
  readonly plan?: string;
  readonly step?: string;
  /** Query of `/call-step` when the verb of the step has ended and something comes after it; otherwise undefined. */
  readonly goOn?: string | undefined;
  /** The same for a step after which nothing comes, so that its outcome is known; undefined outside call plans. */
  readonly ended?: string | undefined;
}

/** The `action` of a verb after which the call may go on; undefined if nothing comes after it. */
export function goOnUrl({ service, goOn }: WaysBack): string | undefined {
  return goOn === undefined ? undefined : `${service}/call-step?${goOn}`;
}
