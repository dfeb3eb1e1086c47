/** Questions that are answered by a refusal: its status and code. */
import type { Answer } from '../../account/twilio-rest';
import { maskText } from '../mask-text';
import type { Prepared } from '../prepare';
import type { Finding, Question } from '../question';
import { shown, type Scratch } from '../scratch';

export interface RefusalQuestion {
  readonly id: string;
  readonly does: string;
  /** Row of the behaviour table. */
  readonly row: string;
  /** Status and code that are assumed. */
  readonly refused: readonly [status: number, code?: number];
  readonly ask: (scratch: Scratch, prepared: Prepared) => Promise<Answer>;
}

export function refusalQuestion({ id, does, row, refused, ask }: RefusalQuestion): Question {
  const [status, code] = refused;
  return {
    id,
    does,
    settles: [row],
    assumed: shown({ status, message: '', ...(code !== undefined && { code }) }),
    ask: async (scratch, prepared) => finding(scratch, await ask(scratch, prepared)),
  };
}

function finding({ secrets }: Scratch, answer: Answer): Finding {
  const found = shown(answer);
  return found === 'accepted' || answer.message === ''
    ? { found }
    : { found, said: maskText(answer.message, secrets) };
}
