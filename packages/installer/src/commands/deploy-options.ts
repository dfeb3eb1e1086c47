/** What `deploy` can be told. */
import type { SipOptions } from '../sip/sip-options';
import type { CommonOptions } from './common-options';

export interface DeployOptions extends CommonOptions, SipOptions {
  /** False: Flex's configuration and the plugin are left alone. */
  readonly flex: boolean;
  /** False: the plugin is left alone. */
  readonly plugin: boolean;
  readonly pluginFolder: string;
}
