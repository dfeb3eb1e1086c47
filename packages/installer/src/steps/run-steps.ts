/** Runs steps one after the other: shows each plan, asks, carries it out, and gathers what is left. */
import { type Paint, UsageError } from 'command-line';
import { InstallerError } from '../installer-error';
import type { Shell } from '../shell';
import type { Step } from './step';

export interface RunOptions {
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export interface StepsOutcome {
  /** Steps that had, or in a dry run would have had, something to do. */
  readonly changedSteps: number;
  readonly left: readonly string[];
}

export async function runSteps(
  shell: Shell,
  paint: Paint,
  options: RunOptions,
  steps: readonly Step[],
): Promise<StepsOutcome> {
  const left: string[] = [];
  let changedSteps = 0;
  for (const [index, step] of steps.entries()) {
    shell.out(`\n${paint.bold(`${index + 1}/${steps.length} ${step.title}`)}\n`);
    const plan = await step.plan();
    if (plan.kind !== 'changes') {
      const what = plan.kind === 'nothing' ? 'Nothing to do' : 'Left to you';
      shell.out(`  ${paint.dim(`${what}: ${plan.because}`)}\n`);
      left.push(...(plan.left ?? []));
      continue;
    }
    changedSteps += 1;
    for (const change of plan.changes) shell.out(`  ${paint.yellow('~')} ${change}\n`);
    for (const warning of plan.warnings ?? []) shell.out(`  ${paint.red('!')} ${warning}\n`);
    if (options.dryRun === true) continue;
    await askForConsent(shell, options);
    const report = await plan.carryOut();
    for (const done of report.done) shell.out(`  ${paint.green('done')} ${done}\n`);
    left.push(...(report.left ?? []));
  }
  return { changedSteps, left };
}

async function askForConsent(shell: Shell, { yes }: RunOptions): Promise<void> {
  if (yes === true) return;
  if (!shell.canAsk) {
    throw new UsageError(
      'There is no terminal to ask on: add --yes to carry this out, or --dry-run to only look.',
    );
  }
  if (await shell.confirm('Do this?')) return;
  throw new InstallerError(
    'cancelled',
    'Cancelled: this step and what comes after it were not done. Run the command again to go on.',
  );
}
