/** `uninstall`: takes back what deploy added, and puts back what was there before. */
import { createPaint, EXIT } from 'command-line';
import type { Shell } from '../shell';
import { runSteps } from '../steps/run-steps';
import { observeService } from '../service/observe-service';
import { removeServiceStep } from '../service/remove-service-step';
import { restoreFlexStep } from '../flex/restore-flex-step';
import { restorePluginStep } from '../plugin/restore-plugin-step';
import { restoreSipStep } from '../sip/restore-sip-step';
import { openInstallation, type CommonOptions } from './common-options';

export type UninstallOptions = CommonOptions;

/** In the opposite order: calls first, so that none meets a router that is gone. */
export async function uninstallCommand(shell: Shell, options: UninstallOptions): Promise<number> {
  const paint = createPaint(shell.isTerminal);
  const installation = openInstallation(shell, options);
  const { serviceName } = installation.choice;
  const state = await observeService(installation.rest, installation.choice);
  if (state.kind === 'absent') {
    shell.out(`Nothing to do: the account has no service ${serviceName}.\n`);
    return EXIT.ok;
  }
  installation.service = state.kind === 'live' ? state.service : undefined;
  const { serviceSid } = state.kind === 'live' ? state.service : state;
  const { changedSteps, left } = await runSteps(shell, paint, options, [
    restoreSipStep(installation),
    restorePluginStep(installation),
    restoreFlexStep(installation),
    removeServiceStep(installation, serviceSid, options),
  ]);
  if (left.length > 0) {
    shell.out(`\nLeft to do:\n${left.map((each) => `  - ${each}\n`).join('')}`);
  }
  if (options.dryRun !== true) {
    shell.out(changedSteps === 0 ? '\nNothing to do.\n' : '\nDone.\n');
    return EXIT.ok;
  }
  shell.out(`\nNothing was changed (--dry-run).\n`);
  return changedSteps === 0 ? EXIT.ok : EXIT.changes;
}
