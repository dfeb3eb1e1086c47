/** Adds up the lines of a log. */
import { readLogLine, type CallLine, type StepLine } from './read-log-line';
import { addUpUsage } from './add-up-usage';
import { NO_USAGE, type ErrorTally, type Usage } from './usage';

export interface LoggedLine {
  /** The text, as a log holds it: anything. */
  readonly message: unknown;
  /** Milliseconds since 1970 UTC. */
  readonly at: number;
}

/** Lines that say nothing of a call count for nothing. */
export function collectUsage(lines: readonly LoggedLine[]): Usage {
  return addUpUsage(
    lines.flatMap(({ message, at }) => {
      const line = readLogLine(message);
      if (!line) return [];
      return [line.kind === 'call' ? usageOfCall(line, at) : usageOfStep(line, at)];
    }),
  );
}

function usageOfCall(line: CallLine, at: number): Usage {
  const { route, user, domain, plan, step, error } = line;
  const once = { calls: 1, last: at };
  const isUnrouted = route === 'default';
  return {
    calls: 1,
    unattributed: route === undefined ? 1 : 0,
    routes: route === undefined ? [] : [{ route, ...once }],
    dialled: isUnrouted && user !== undefined ? [{ user, domain, ...once }] : [],
    dialledOthers: isUnrouted && user === undefined ? 1 : 0,
    steps:
      plan === undefined || step === undefined || error !== undefined
        ? []
        : [{ plan, step, ...once, ended: {} }],
    errors: errorsOf(line, at),
  };
}

/** A step that rings on, with its next members, has neither ended nor begun again. */
function usageOfStep(line: StepLine, at: number): Usage {
  const { plan, step, outcome, nextPlan = plan, nextStep } = line;
  const ringsOn = nextPlan === plan && nextStep === step;
  const ended = { plan, step, calls: 0, last: at };
  return {
    ...NO_USAGE,
    steps: ringsOn
      ? []
      : [
          ...(outcome === 'heard' ? [] : [{ ...ended, ended: { [outcome]: 1 } }]),
          ...(nextStep !== undefined
            ? [{ plan: nextPlan, step: nextStep, calls: 1, last: at, ended: {} }]
            : []),
        ],
    errors: errorsOf(line, at),
  };
}

function errorsOf({ error, route = '' }: CallLine | StepLine, at: number): readonly ErrorTally[] {
  return error === undefined ? [] : [{ reason: error, route, calls: 1, last: at }];
}
