/** The one table of what Twilio does beyond its specification, with how we know. */
import type { Behaviour, Refusal } from './api/behaviour';
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
  return behavioursById().map(([id, behaviour]) => ({ id, ...behaviour }));
}

/** The refusal of a row; undefined: there is no such row, or it is not a refusal. */
export function refusalOf(id: string): Refusal | undefined {
  const behaviour = behavioursById().find(([each]) => each === id)?.[1];
  return behaviour && isRefusal(behaviour) ? behaviour : undefined;
}

function behavioursById(): (readonly [string, Behaviour])[] {
  const ofApis = emulatedApis.map((api) => [api.product, api.behaviours] as const);
  return [...otherParts, ...ofApis].flatMap(([part, behaviours]) =>
    Object.entries(behaviours).map(([name, behaviour]) => [`${part}.${name}`, behaviour] as const),
  );
}

function isRefusal(behaviour: Behaviour): behaviour is Refusal {
  return 'status' in behaviour && 'code' in behaviour && 'message' in behaviour;
}
