/** What a person can do about an unsuccessful answer: the one place that decides it. */
import type { Answer } from 'admin-contract';
import type { Problem } from '../problem';

export function problemOf(answer: Exclude<Answer<unknown>, { readonly kind: 'ok' }>): Problem {
  const { message } = answer;
  if (answer.kind === 'no-answer') return { kind: 'unreachable', message };
  if (answer.kind === 'ask-again') return { kind: 'other', code: answer.code, message };
  const { status, code } = answer;
  if (code === 'unreachable') return { kind: 'unreachable', message };
  if (status === 401) return { kind: 'token-expired', message };
  if (status === 403) return { kind: 'not-allowed', message };
  return { kind: 'other', code, message };
}
