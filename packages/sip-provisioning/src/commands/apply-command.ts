/** `apply`: plans again, asks, and carries the plan out. */
import { createPaint, EXIT } from 'command-line';
import { renderPlan } from '../plan/render-plan';
import { carryOutPlan, type CarryOutOptions } from './carry-out-plan';
import { commandLine } from './command-to-paste';
import { connect } from './connect';
import { loadDeclaration } from './load';
import { makePlan } from './make-plan';
import type { CommonOptions, Shell } from './shell';

export type ApplyOptions = CommonOptions & CarryOutOptions;

export async function applyCommand(shell: Shell, options: ApplyOptions): Promise<number> {
  const loaded = loadDeclaration(shell, options.file);
  const account = connect(shell, options, loaded.state.account);
  const { plan, observed } = await makePlan(shell, loaded, account);
  if (options.json !== true) shell.out(renderPlan(plan, createPaint(shell.isTerminal)));
  if (plan.changes.length === 0) {
    if (options.json === true) shell.out(`${JSON.stringify({ steps: [] })}\n`);
    return EXIT.ok;
  }
  const goOn = commandLine(options, 'apply');
  const input = { account, plan, observed, passwords: loaded.passwords, goOn };
  return carryOutPlan(shell, options, input);
}
