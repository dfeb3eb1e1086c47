/** Refuses, before anything is done, what a later step of deploy could not do. */
import { UsageError } from 'command-line';
import type { Installation } from '../installation';
import { sourceFingerprint } from '../plugin/source-fingerprint';
import { observeService } from '../service/observe-service';
import { checkSipOptions } from '../sip/check-sip-options';
import { observeFor } from '../sip/provisioning';
import type { DeployOptions } from './deploy-options';

/** Throws a UsageError with everything that is wrong with the options, or the plugin's own error. */
export async function checkDeployOptions(
  { account, rest, choice }: Installation,
  options: DeployOptions,
): Promise<void> {
  if (options.flex && options.plugin) sourceFingerprint(options.pluginFolder);
  const state = await observeService(rest, choice);
  const ownDomains = state.kind === 'live' ? state.service.domains : [];
  const observed = await observeFor(account, { resources: [] });
  const faults = checkSipOptions(options, observed, ownDomains);
  if (faults.length > 0) throw new UsageError(faults.join('\n'));
}
