/** What shall go wrong with the next requests that match. */

export interface FaultMatch {
  readonly method?: string;
  /** `*` means any text, also in paths: `serverless*`, `/v1/Services/*\/Builds`. */
  readonly host?: string;
  readonly path?: string;
}

export interface FirstRequest {
  readonly method: string;
  readonly host: string;
  readonly path: string;
  readonly form?: Readonly<Record<string, string>>;
}

export type FaultAction =
  /** Answer this instead of doing the work. */
  | {
      readonly kind: 'answer';
      readonly status: number;
      readonly code?: number;
      readonly message?: string;
      /** JSON instead of Twilio's form of an error. */
      readonly body?: object;
      readonly retryAfterSeconds?: number;
    }
  /** Do nothing and never answer. */
  | { readonly kind: 'time-out' }
  /** Do the work, then close the connection without an answer. */
  | { readonly kind: 'drop-answer' }
  /** Wait, by the clock, before doing the work. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** Do the work only after the client has given up. */
  | { readonly kind: 'work-after-client-left' }
  /** Carry out another request first: a race that this one loses. */
  | { readonly kind: 'lose-race'; readonly first: FirstRequest };

export interface Fault {
  readonly match?: FaultMatch;
  /** How many matching requests it meets. Default 1. */
  readonly times?: number;
  readonly action: FaultAction;
}

interface ArmedFault {
  readonly fault: Fault;
  timesLeft: number;
}

export class Faults {
  #armed: ArmedFault[] = [];

  add(fault: Fault): void {
    this.#armed.push({ fault, timesLeft: fault.times ?? 1 });
  }

  clear(): void {
    this.#armed = [];
  }

  /** The faults that have not met all their requests yet. */
  pending(): (Fault & { readonly timesLeft: number })[] {
    return this.#armed.map(({ fault, timesLeft }) => ({ ...fault, timesLeft }));
  }

  /** The oldest fault that this request meets; counts it. */
  take(request: {
    readonly method: string;
    readonly host: string;
    readonly path: string;
  }): FaultAction | undefined {
    const armed = this.#armed.find(({ fault }) => isMatch(fault.match ?? {}, request));
    if (!armed) return undefined;
    armed.timesLeft -= 1;
    if (armed.timesLeft <= 0) this.#armed = this.#armed.filter((other) => other !== armed);
    return armed.fault.action;
  }
}

function isMatch(
  match: FaultMatch,
  request: { readonly method: string; readonly host: string; readonly path: string },
): boolean {
  return (
    (match.method === undefined || match.method.toUpperCase() === request.method) &&
    (match.host === undefined || wildcard(match.host).test(request.host)) &&
    (match.path === undefined || wildcard(match.path).test(request.path))
  );
}

function wildcard(pattern: string): RegExp {
  const source = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${source.join('.*')}$`, 'i');
}
