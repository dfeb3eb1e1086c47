/** `deploy`: puts the router onto the account, or brings it up to date; safe to run again at any time. */
import { join } from 'node:path';
import { createPaint, EXIT, parseJson } from 'command-line';
import { flexStep } from '../flex/flex-step';
import type { Installation } from '../installation';
import { pluginStep } from '../plugin/plugin-step';
import { readLocalCode, TABLE_FILE } from '../service/local-code';
import { serviceStep } from '../service/service-step';
import type { Shell } from '../shell';
import { sipStep } from '../sip/sip-step';
import { runSteps, type StepsOutcome } from '../steps/run-steps';
import { verifyRouter, type Finding } from '../verify/verify-step';
import { checkDeployOptions } from './check-deploy-options';
import { checkStep } from './check-step';
import { openInstallation } from './common-options';
import { waitForOthersMs, type DeployOptions } from './deploy-options';

export async function deployCommand(shell: Shell, options: DeployOptions): Promise<number> {
  const paint = createPaint(shell.isTerminal);
  const code = readLocalCode(options.serviceFolder);
  const installation = openInstallation(shell, options);
  const localTable = () => parseJson(shell.readFile(join(options.serviceFolder, TABLE_FILE)));
  const outcome = await runSteps(shell, paint, options, [
    checkStep(installation, {
      flex: options.flex,
      checkOptions: () => checkDeployOptions(installation, options),
    }),
    serviceStep(installation, code, waitForOthersMs(options)),
    ...(options.flex ? [flexStep(installation)] : []),
    ...(options.flex && options.plugin
      ? [
          pluginStep(installation, {
            folder: options.pluginFolder,
            profile: options.profile,
          }),
        ]
      : []),
    ...(options.sip === false ? [] : [sipStep(installation, options, localTable)]),
  ]);
  if (options.dryRun === true) return sayDryRun(shell, outcome);
  shell.out(`\n${paint.bold('Verification')}\n`);
  const findings = await verifyRouter(installation);
  const mark = { pass: paint.green('PASS'), fail: paint.red('FAIL'), 'not-checked': 'SKIP' };
  for (const { kind, message } of findings) shell.out(`  ${mark[kind]} ${message}\n`);
  saySummary(shell, installation, outcome, findings);
  return findings.some(({ kind }) => kind === 'fail') ? EXIT.verifyFailed : EXIT.ok;
}

function sayDryRun(shell: Shell, { changedSteps }: StepsOutcome): number {
  shell.out(
    changedSteps === 0
      ? '\nNothing to do. Nothing was changed.\n'
      : `\n${changedSteps} ${changedSteps === 1 ? 'step has' : 'steps have'} something to do. Nothing was changed (--dry-run).\n`,
  );
  return changedSteps === 0 ? EXIT.ok : EXIT.changes;
}

function saySummary(
  shell: Shell,
  { service, choice }: Installation,
  { changedSteps, left }: StepsOutcome,
  findings: readonly Finding[],
): void {
  const done =
    changedSteps === 0
      ? 'Nothing to do: everything is up to date.'
      : `Done: ${changedSteps} ${changedSteps === 1 ? 'step' : 'steps'} changed something.`;
  const todo = [
    ...left,
    ...findings.flatMap(({ kind, message }) => (kind === 'pass' ? [] : [message])),
  ];
  shell.out(`\n${done}\n`);
  if (service) shell.out(`The router: https://${service.domain}/inbound-sip-router\n`);
  if (todo.length > 0) shell.out(`Left to do:\n${todo.map((each) => `  - ${each}\n`).join('')}`);
  shell.out(
    `To undo it: npm run uninstall${choice.serviceName === 'inbound-sip-router' ? '' : ` -- --service-name ${choice.serviceName}`} (asks first)\n`,
  );
}
