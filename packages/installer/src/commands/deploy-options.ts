/** What `deploy` can be told. */
import { UsageError } from 'command-line';
import type { SipOptions } from '../sip/sip-options';
import type { CommonOptions } from './common-options';

export interface DeployOptions extends CommonOptions, SipOptions {
  /** False: Flex's configuration and the plugin are left alone. */
  readonly flex: boolean;
  /** False: the plugin is left alone. */
  readonly plugin: boolean;
  readonly pluginFolder: string;
  /** Seconds, as it was typed: how long somebody else's publish is waited for. */
  readonly wait: string;
}

/** Milliseconds. @throws UsageError if it is not a whole number of seconds */
export function waitForOthersMs({ wait }: Pick<DeployOptions, 'wait'>): number {
  if (/^\d{1,4}$/.test(wait)) return Number(wait) * 1000;
  throw new UsageError(`--wait ${wait}: a whole number of seconds from 0 to 9999.`);
}
