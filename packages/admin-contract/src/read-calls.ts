/** Reads what the admin API says of single calls: everything in it is unknown until it has been checked. */
import type { CallsAnswer, ToldCall, ToldStep } from './answers';
import { listOf, MalformedAnswer, numberOf, objectOf, optionalTextOf, textOf } from './read-json';

/** @throws MalformedAnswer */
export function readCalls(body: unknown): CallsAnswer {
  const next = optionalTextOf(body, 'next');
  return {
    calls: listOf(body, 'calls').map(callOf),
    steps: listOf(body, 'steps').map(stepOf),
    ...(next !== undefined && { next }),
  };
}

const TEXTS_OF_CALL = [
  'route',
  'user',
  'why',
  'plan',
  'step',
  'error',
  'tableVersion',
  'buildSid',
  'to',
  'from',
  'status',
] as const;

function callOf(value: unknown): ToldCall {
  const seconds = optionalNumberOf(value, 'seconds');
  return {
    callSid: textOf(value, 'callSid'),
    at: numberOf(value, 'at'),
    domain: textOf(value, 'domain'),
    ...textsOf(value, TEXTS_OF_CALL),
    ...(seconds !== undefined && { seconds }),
  };
}

function stepOf(value: unknown): ToldStep {
  return {
    at: numberOf(value, 'at'),
    plan: textOf(value, 'plan'),
    step: textOf(value, 'step'),
    outcome: textOf(value, 'outcome'),
    ...textsOf(value, ['nextPlan', 'nextStep', 'error']),
  };
}

function textsOf<Name extends string>(
  value: unknown,
  names: readonly Name[],
): Partial<Record<Name, string>> {
  const texts: Partial<Record<Name, string>> = {};
  for (const name of names) {
    const text = optionalTextOf(value, name);
    if (text !== undefined) texts[name] = text;
  }
  return texts;
}

function optionalNumberOf(value: unknown, name: string): number | undefined {
  const number = objectOf(value)[name];
  if (number === undefined || typeof number === 'number') return number;
  throw new MalformedAnswer(name);
}
