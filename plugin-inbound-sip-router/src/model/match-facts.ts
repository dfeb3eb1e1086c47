/** What a sentence about a match can name. */
import { describePattern } from 'route-table';
import type { ReadAddress } from './tried-answer';
import type { Match } from './try-call';

export interface MatchFacts {
  readonly address: string;
  readonly number: string;
  readonly e164: string;
  /** The pattern in plain words; empty if the route is none. */
  readonly words: string;
}

export function matchFacts({ route }: Match, called: ReadAddress): MatchFacts {
  const read = called.kind === 'read' ? called : { number: '', e164: undefined };
  return {
    address: route.address,
    number: read.number,
    e164: read.e164 ?? read.number,
    words: (route.match === 'pattern' && describePattern(route.address)) || '',
  };
}
