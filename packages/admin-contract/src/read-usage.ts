/** Reads what the admin API says of usage: everything in it is unknown until it has been checked. */
import type { StepTally, Tally, Usage } from 'route-table';
import type { UsageAnswer } from './answers';
import { listOf, MalformedAnswer, numberOf, objectOf, optionalTextOf, textOf } from './read-json';

/** @throws MalformedAnswer */
export function readUsage(body: unknown): UsageAnswer {
  const next = optionalTextOf(body, 'next');
  return {
    day: textOf(body, 'day'),
    usage: usageOf(objectOf(body)['usage']),
    lines: numberOf(body, 'lines'),
    ...(next !== undefined && { next }),
  };
}

/** Also of a store that anybody may have written into. @throws MalformedAnswer */
export function usageOf(value: unknown): Usage {
  return {
    calls: numberOf(value, 'calls'),
    unattributed: numberOf(value, 'unattributed'),
    routes: listOf(value, 'routes').map((each) => ({
      route: textOf(each, 'route'),
      ...tallyOf(each),
    })),
    dialled: listOf(value, 'dialled').map((each) => ({
      user: textOf(each, 'user'),
      domain: textOf(each, 'domain'),
      ...tallyOf(each),
    })),
    dialledOthers: numberOf(value, 'dialledOthers'),
    steps: listOf(value, 'steps').map((each) => ({
      plan: textOf(each, 'plan'),
      step: textOf(each, 'step'),
      ...tallyOf(each),
      ended: endedOf(objectOf(each)['ended']),
    })),
    errors: listOf(value, 'errors').map((each) => ({
      reason: textOf(each, 'reason'),
      route: textOf(each, 'route'),
      ...tallyOf(each),
    })),
    ...(objectOf(value)['isPart'] === true && { isPart: true }),
  };
}

function tallyOf(value: unknown): Tally {
  return { calls: numberOf(value, 'calls'), last: numberOf(value, 'last') };
}

/** Outcomes of a later release stay: what they are called is all that is shown of them. */
function endedOf(value: unknown): StepTally['ended'] {
  const ended = objectOf(value);
  if (Object.values(ended).every((calls) => typeof calls === 'number')) return ended;
  throw new MalformedAnswer('ended');
}
