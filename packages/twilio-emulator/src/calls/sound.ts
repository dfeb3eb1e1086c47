/** How long what a caller hears takes: an estimate that is the same for the same words. Pure. */
import { wholeNumber } from './attributes';
import type { TwimlElement } from './parse-twiml';

/** About 150 words a minute. */
const LETTERS_A_SECOND = 15;
const DEFAULT_PLAY_SECONDS = 10;
/** Docs, voice/twiml/pause: the default length. */
const DEFAULT_PAUSE_SECONDS = 1;
/** Docs, voice/twiml/play: loop="0" plays up to 1000 times. */
const ENDLESS_LOOPS = 1000;
const DIGIT_SECONDS = 0.5;

export const SOUNDS = new Set(['Say', 'Play', 'Pause']);

/** Seconds of a Say, Play or Pause. `playSeconds`: of files by URL. */
export function soundSeconds(
  { name, attributes, text }: TwimlElement,
  playSeconds: Readonly<Record<string, number>> = {},
): number {
  if (name === 'Pause') return wholeNumber(attributes['length'], DEFAULT_PAUSE_SECONDS);
  const loops = wholeNumber(attributes['loop'], 1) || ENDLESS_LOOPS;
  if (name === 'Say') return loops * Math.ceil(text.length / LETTERS_A_SECOND);
  const digits = attributes['digits'];
  if (digits !== undefined) return Math.ceil(digits.length * DIGIT_SECONDS);
  return loops * (playSeconds[text] ?? DEFAULT_PLAY_SECONDS);
}
