/** Asks whether a plan may be carried out, does it with progress, and says what became of each step. */
import { createPaint, EXIT, type Paint, UsageError } from 'command-line';
import { AccountError } from '../account/account-error';
import { applyPlan, type ApplyInput, type Step, type StepState } from '../apply/apply-plan';
import type { Waiting } from '../apply/executor';
import type { Change, Plan } from '../plan/plan';
import { titleOf } from '../resources/resource';
import type { Shell } from './shell';

export interface CarryOutOptions {
  readonly yes?: boolean;
  /** Without it, and without a person to ask, no number is left without emergency calling. */
  readonly allowEmergencyGap?: boolean;
  readonly json?: boolean;
  /** Minutes for which the registration of an emergency address is waited for. */
  readonly wait?: number;
}

export interface CarryOutInput extends Omit<ApplyInput, 'waiting' | 'onProgress'> {
  /** The command that continues with what was not done. */
  readonly goOn: string;
}

/** Twilio registers within minutes at best; looking more often is of no use (assumed). */
const POLL_EVERY_MS = 10_000;
const DEFAULT_WAIT_MINUTES = 2;

export async function carryOutPlan(
  shell: Shell,
  options: CarryOutOptions,
  input: CarryOutInput,
): Promise<number> {
  await askForConsent(shell, options, input.plan);
  const steps = await runPlan(shell, options, input);
  return exitCodeOf(steps);
}

export async function askForConsent(
  shell: Shell,
  options: CarryOutOptions,
  plan: Plan,
): Promise<void> {
  const gaps = plan.changes.filter(({ gap }) => gap !== undefined);
  if (options.yes !== true) {
    if (!shell.canAsk) throw new UsageError('There is no terminal to ask on: add --yes to apply.');
    const costs = plan.changes.some((change) => change.costs !== undefined);
    const count = plan.changes.length === 1 ? '1 change' : `${plan.changes.length} changes`;
    const question = `Carry out ${count}${costs ? ', some of which cost money' : ''}?`;
    if (!(await shell.confirm(question))) throw cancelled();
  }
  if (gaps.length === 0 || options.allowEmergencyGap === true) return;
  const numbers = gaps.map(({ name }) => name).join(', ');
  if (options.yes === true || !shell.canAsk) {
    throw new UsageError(
      `${numbers} would be without emergency calling for a while: add --allow-emergency-gap if that is meant.`,
    );
  }
  if (!(await shell.confirm(`Leave ${numbers} without emergency calling meanwhile?`))) {
    throw cancelled();
  }
}

export async function runPlan(
  shell: Shell,
  options: CarryOutOptions,
  input: CarryOutInput,
): Promise<readonly Step[]> {
  const paint = createPaint(shell.isTerminal);
  const waiting: Waiting = {
    sleep: shell.sleep,
    nowMs: shell.nowMs,
    pollEveryMs: POLL_EVERY_MS,
    deadlineMs: (options.wait ?? DEFAULT_WAIT_MINUTES) * 60_000,
  };
  const { goOn, ...toApply } = input;
  const steps = await applyPlan({
    ...toApply,
    waiting,
    onProgress: (change, state) => {
      if (options.json === true) return;
      shell.out(
        state === undefined ? renderBegin(change, paint) : renderStep(change, state, paint),
      );
    },
  });
  if (options.json === true)
    shell.out(`${JSON.stringify({ steps: steps.map(toJson) }, null, 2)}\n`);
  else shell.out(renderOutcome(steps, goOn, paint));
  return steps;
}

export function exitCodeOf(steps: readonly Step[]): number {
  if (steps.some(({ state }) => state.kind === 'failed')) return EXIT.error;
  return steps.some(({ state }) => state.kind === 'waiting') ? EXIT.waiting : EXIT.ok;
}

const BEGINNING = { create: 'creating', change: 'changing', remove: 'removing' } as const;

/** Steps that need nothing of each other begin side by side. */
function renderBegin(change: Change, paint: Paint): string {
  return paint.dim(`…        ${BEGINNING[change.verb]} ${change.kind} ${titleOf(change)}\n`);
}

function renderStep(change: Change, state: StepState, paint: Paint): string {
  const name = `${change.verb} ${change.kind} ${titleOf(change)}`;
  switch (state.kind) {
    case 'done':
      return `${paint.green('done')}     ${name}\n`;
    case 'waiting':
      return `${paint.yellow('waiting')}  ${name}: ${state.message}\n`;
    case 'failed':
      return `${paint.red('FAILED')}   ${name}: ${state.message}\n`;
    case 'not-started':
      return '';
  }
}

function renderOutcome(steps: readonly Step[], goOn: string, paint: Paint): string {
  if (steps.length === 0) return '';
  const count = (kind: StepState['kind']): number =>
    steps.filter(({ state }) => state.kind === kind).length;
  const notStarted = steps
    .filter(({ state }) => state.kind === 'not-started')
    .map(({ change }) =>
      paint.dim(`not started  ${change.verb} ${change.kind} ${titleOf(change)}\n`),
    );
  const parts = [`${count('done')} done`];
  for (const kind of ['waiting', 'failed', 'not-started'] as const) {
    if (count(kind) > 0) parts.push(`${count(kind)} ${kind.replace('-', ' ')}`);
  }
  const isDone = steps.every(({ state }) => state.kind === 'done');
  const advice = isDone ? '' : `To go on: ${goOn}\n`;
  return `${notStarted.join('')}\n${parts.join(', ')}.\n${advice}`;
}

function toJson({ change, state }: Step): object {
  const { id } = change;
  if (state.kind === 'failed') return { id, state: state.kind, message: state.message };
  if (state.kind === 'waiting') return { id, state: state.kind, message: state.message };
  return { id, state: state.kind };
}

function cancelled(): AccountError {
  return new AccountError('cancelled', 'Cancelled: nothing was changed.');
}
