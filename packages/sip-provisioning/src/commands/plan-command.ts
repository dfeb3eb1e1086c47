/** `plan`: what apply would do; strictly read-only. */
import { createPaint, EXIT } from 'command-line';
import { renderPlan } from '../plan/render-plan';
import { sayWhoIsGone } from './client-changes';
import { connect } from './connect';
import { loadDeclaration } from './load';
import { makePlan } from './make-plan';
import type { CommonOptions, Shell } from './shell';

export async function planCommand(shell: Shell, options: CommonOptions): Promise<number> {
  const loaded = loadDeclaration(shell, options.file);
  const account = connect(shell, options, loaded.state.account);
  const { plan } = await makePlan(shell, loaded, account);
  shell.out(
    options.json === true
      ? `${JSON.stringify(plan, undefined, 2)}\n`
      : renderPlan(plan, createPaint(shell.isTerminal)),
  );
  if (options.json !== true) sayWhoIsGone(shell, options, loaded, plan);
  return plan.changes.length === 0 ? EXIT.ok : EXIT.changes;
}
