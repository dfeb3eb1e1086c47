/** What a live check prints: one line for each question, and a last one that counts. */
import type { Paint } from 'command-line';
import type { Outcome } from './question';

export function renderOutcome(outcome: Outcome, paint: Paint): string {
  const { id, does } = outcome;
  switch (outcome.kind) {
    case 'as-assumed':
      return `  ${paint.green('as assumed')}  ${id}: ${does}; ${outcome.found}\n`;
    case 'otherwise':
      return `  ${paint.red('otherwise')}   ${id}: ${does}; ${outcome.found}, not ${outcome.assumed}${said(outcome.said)}\n`;
    case 'not-asked':
      return `  ${paint.dim('not asked')}   ${id}: ${does}; ${outcome.because}\n`;
  }
}

export function renderCounts(outcomes: readonly Outcome[]): string {
  const count = (kind: Outcome['kind']) => outcomes.filter((each) => each.kind === kind).length;
  return `${count('as-assumed')} as assumed, ${count('otherwise')} otherwise, ${count('not-asked')} not asked.\n`;
}

function said(text: string | undefined): string {
  return text === undefined ? '' : ` ("${text}")`;
}
