/** The one error of the installer: a code from one list, and a message that says what to do; no secret in it. */

export type InstallerErrorCode =
  | 'no-auth-token'
  | 'node-version'
  | 'no-flex'
  | 'not-built'
  | 'local-table'
  | 'foreign-service'
  | 'twilio-refused'
  | 'twilio-run-failed'
  | 'publish-refused'
  | 'older-code'
  | 'changed-meanwhile'
  | 'plugin-cli-failed'
  | 'sip-domain-refused'
  | 'admin-refused'
  | 'cancelled';

export class InstallerError extends Error {
  override readonly name = 'InstallerError';

  constructor(
    readonly code: InstallerErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
