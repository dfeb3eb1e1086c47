/** Which rows of the behaviour table an account was asked about, and what it answered. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Confidence } from './api/behaviour';
import { packageFolder } from './package-folder';

interface LiveAnswer {
  readonly verdict: 'as-assumed' | 'otherwise';
  readonly found: string;
  /** In UTC. */
  readonly date: string;
}

interface LiveAnswers {
  /** Row → the question of the live check that settles it. */
  readonly asks: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, LiveAnswer>>;
}

/** Written by `--take` of the live check. */
export function readLiveAnswers(): LiveAnswers {
  return JSON.parse(readFileSync(join(packageFolder(), 'live-check.json'), 'utf8')) as LiveAnswers;
}

/** What an account answered counts more than what was read or assumed. */
export function howSure(sure: Confidence, answer: LiveAnswer | undefined): string {
  if (!answer) return sure;
  return answer.verdict === 'as-assumed'
    ? `live (${answer.date})`
    : `${sure}; otherwise on an account: ${answer.found} (${answer.date})`;
}
