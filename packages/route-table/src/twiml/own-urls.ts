/** Where the TwiML of this router leads a call back to the router itself. */

export interface OwnUrls {
  /**
   * The service that answers, such as `https://inbound-sip-router-1234.twil.io`; its Functions are below it. Empty if it
   * is not known: Twilio then takes the paths relative to the document that holds them.
   */
  readonly service: string;
}
