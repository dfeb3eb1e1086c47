/** Asks the questions one after the other and reads each answer. */
import { maskText } from './mask-text';
import { prepare } from './prepare';
import { CannotAsk } from './cannot-ask';
import type { Finding, Outcome, Question } from './question';
import type { Scratch } from './scratch';

/** `onOutcome` hears of each as it is known. Rejects only if the scratch service was closed meanwhile. */
export async function runQuestions(
  scratch: Scratch,
  questions: readonly Question[],
  onOutcome: (outcome: Outcome) => void,
): Promise<void> {
  const prepared = prepare(scratch);
  for (const question of questions) {
    const { id, does, settles } = question;
    const found = await question.ask(scratch, prepared).catch((error: unknown) => {
      if (scratch.isClosed) throw error;
      return reasonOf(error, scratch);
    });
    onOutcome({ id, does, settles, ...verdictOf(question, found) });
  }
}

/** What Twilio answered, held against what is assumed. */
function verdictOf({ assumed }: Question, finding: Finding | string) {
  if (typeof finding === 'string') return { kind: 'not-asked', because: finding } as const;
  return finding.found === assumed
    ? ({ kind: 'as-assumed', ...finding } as const)
    : ({ kind: 'otherwise', assumed, ...finding } as const);
}

function reasonOf(error: unknown, { secrets }: Scratch): string {
  if (error instanceof CannotAsk) return maskText(error.message, secrets);
  const message = error instanceof Error ? error.message : String(error);
  return maskText(`what it needs went wrong: ${message}`, secrets);
}
