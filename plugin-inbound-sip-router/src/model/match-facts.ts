/** What a sentence about a match can name. */
import { describePattern, type ReadAddress, type RouteTableTexts } from 'route-table';
import type { Match } from './try-call';

export interface MatchFacts {
  readonly address: string;
  readonly number: string;
  readonly e164: string;
  /** The pattern in plain words; empty if the route is not one. */
  readonly words: string;
}

export function matchFacts(
  { route }: Match,
  called: ReadAddress,
  texts: RouteTableTexts,
): MatchFacts {
  const number = called.kind === 'parsed' ? called.address.number : '';
  return {
    address: route.address,
    number,
    e164: (called.kind === 'parsed' ? called.e164 : undefined) ?? number,
    words: (route.match === 'pattern' && describePattern(route.address, texts)) || '',
  };
}
