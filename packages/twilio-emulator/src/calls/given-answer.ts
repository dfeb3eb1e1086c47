/** How an endpoint or a queue answers a call, as whoever places the call says. Pure. */

export const ANSWER_OUTCOMES = [
  'answered',
  'busy',
  'no-answer',
  'failed',
  'canceled',
  'queue-full',
  'error',
  'system-error',
] as const;

/** One answer; what is left out follows from the outcome. */
export interface GivenAnswer {
  readonly outcome: (typeof ANSWER_OUTCOMES)[number];
  /** The final SIP response of a Sip noun: 603. Left out: the usual one of the outcome. */
  readonly sipCode?: number;
  /** Seconds that it rings, or waits in the queue, before this happens. */
  readonly afterSeconds?: number;
  /** Keys that it presses when a screening document asks. Default '1'; '': none, as a mailbox. */
  readonly presses?: string;
  /** Hangs up so many seconds after it answered, also in the middle of a screening document. */
  readonly hangsUpAfterSeconds?: number;
  /** How long both talk until the called side hangs up. Default 30. */
  readonly talkSeconds?: number;
  /** X- headers of the final SIP response. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Awaited while it rings, or waits: for what a test does meanwhile. Library only. */
  readonly meanwhile?: () => Promise<void>;
}

/** Text as `readAnswer` reads it, or the answer itself. */
export type AnswerLike = string | GivenAnswer;

/** By client identity, number, SIP URI, application, conference, queue or workflow; `*`: all others. */
export type GivenAnswers = Readonly<Record<string, AnswerLike | readonly AnswerLike[]>>;

const NAMED: Readonly<Record<string, GivenAnswer>> = {
  answered: { outcome: 'answered' },
  busy: { outcome: 'busy' },
  'no-answer': { outcome: 'no-answer' },
  failed: { outcome: 'failed' },
  canceled: { outcome: 'canceled' },
  mailbox: { outcome: 'answered', afterSeconds: 15, presses: '' },
  refuses: { outcome: 'answered', presses: '', hangsUpAfterSeconds: 3 },
  'queue-full': { outcome: 'queue-full' },
  error: { outcome: 'error' },
  'system-error': { outcome: 'system-error' },
};

/** What `readAnswer` understands, for messages and for `--help`. */
export const ANSWER_WORDS = [...Object.keys(NAMED), 'presses-1', '603'];

const ANSWER_TEXT = /^([a-z0-9*#-]+?)(?::(\d+))?(?:@(\d+))?$/i;

/** `busy`, `603`, `mailbox`, `presses-1`; `answered:45` talks 45 s, `busy@8` after 8 s. Undefined: not an answer. */
export function readAnswer(text: string): GivenAnswer | undefined {
  const [, word = '', talk, after] = ANSWER_TEXT.exec(text.trim()) ?? [];
  const base = readWord(word);
  return (
    base && {
      ...base,
      ...(talk !== undefined && { talkSeconds: Number(talk) }),
      ...(after !== undefined && { afterSeconds: Number(after) }),
    }
  );
}

function readWord(word: string): GivenAnswer | undefined {
  if (Object.hasOwn(NAMED, word)) return NAMED[word];
  const presses = /^presses-([0-9*#]+)$/.exec(word)?.[1];
  if (presses !== undefined) return { outcome: 'answered', presses };
  return /^[2-6]\d\d$/.test(word) ? ofSipCode(Number(word)) : undefined;
}

/** Row calls.sipOutcomes of the behaviour table. */
function ofSipCode(sipCode: number): GivenAnswer {
  if (sipCode < 300) return { outcome: 'answered', sipCode };
  if (sipCode === 486 || sipCode === 600) return { outcome: 'busy', sipCode };
  if (sipCode === 408 || sipCode === 480 || sipCode === 487)
    return { outcome: 'no-answer', sipCode, afterSeconds: 2 };
  return { outcome: 'failed', sipCode };
}

/** Answers that were given, each used once in its order; the last one of an endpoint stays. */
export class AnswerBook {
  readonly #given: ReadonlyMap<string, GivenAnswer[]>;

  /** Throws a `TypeError` for a text that is not an answer. */
  constructor(given: GivenAnswers = {}) {
    this.#given = new Map(
      Object.entries(given).map(([name, answers]) => [
        name,
        (isList(answers) ? [...answers] : [answers]).map((answer) => understood(name, answer)),
      ]),
    );
  }

  /** The next answer of an endpoint that has these names; undefined when none was given. */
  next(names: readonly string[]): GivenAnswer | undefined {
    const queue = [...names, '*'].map((name) => this.#given.get(name)).find((each) => each);
    return queue && queue.length > 1 ? queue.shift() : queue?.[0];
  }
}

function isList(value: AnswerLike | readonly AnswerLike[]): value is readonly AnswerLike[] {
  return Array.isArray(value);
}

function understood(name: string, answer: AnswerLike): GivenAnswer {
  if (typeof answer !== 'string') return answer;
  const read = readAnswer(answer);
  if (read) return read;
  throw new TypeError(
    `The answer of ${name}, "${answer}", is not one of ${ANSWER_WORDS.join(', ')}.`,
  );
}
