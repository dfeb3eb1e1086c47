/** The one table of what Twilio does beyond its specification, with how we know. */
import type { Behaviour } from './api/behaviour';
import { commonBehaviours } from './api/common-behaviours';
import { callBehaviours } from './calls/behaviours';
import { verbBehaviours } from './calls/verb-behaviours';
import { emulatedApis } from './emulated-apis';
import { functionBehaviours } from './runner/behaviours';

export interface BehaviourRow extends Behaviour {
  /** `serverless.buildLive`: where it belongs, and its name in the code. */
  readonly id: string;
}

/** Rows beside those of the APIs: a part of the emulator and its behaviours. */
const otherParts: readonly (readonly [string, Readonly<Record<string, Behaviour>>])[] = [
  ['every-api', commonBehaviours],
  ['functions', functionBehaviours],
  ['calls', callBehaviours],
  ['calls', verbBehaviours],
];

/** All rows, in the order of the parts they belong to. */
export function behaviourTable(): BehaviourRow[] {
  const ofApis = emulatedApis.map((api) => [api.product, api.behaviours] as const);
  return [...otherParts, ...ofApis].flatMap(([part, behaviours]) =>
    Object.entries(behaviours).map(([name, behaviour]) => ({
      id: `${part}.${name}`,
      ...behaviour,
    })),
  );
}
