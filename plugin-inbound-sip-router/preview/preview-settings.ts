/** What the page and the server of the preview agree on. */

/** A person of the preview, logged in to Flex. */
export interface PreviewUser {
  /** As in `?user=ada`. */
  readonly key: string;
  readonly name: string;
  readonly role: string;
  /** Attribute of the worker. */
  readonly language?: string;
  readonly identity: string;
  readonly token: string;
  readonly flexUserSid: string;
  readonly workerSid: string;
  readonly expiresAt: string;
}

export interface PreviewSettings {
  readonly accountSid: string;
  /** The first is logged in if nobody was chosen. */
  readonly users: readonly PreviewUser[];
  /** Origin at which Functions are asked: another one than the page's, as it is on Twilio. */
  readonly functionsOrigin: string;
  /** Whether the page must be reloaded when the plugin was rebuilt. */
  readonly reloads: boolean;
}

/** Begin of the path under which the server takes requests for other hosts: then host and path follow. */
export const FOREIGN_PREFIX = '/__twilio/';

export const RELOADS_PATH = '/preview/reloads';
