/** The list of destination types. A new type is a file beside this one, a line here and its texts. */
import type { Field } from '../fields/field';
import type { DestinationKind } from './destination-kind';
import { callPlan } from './call-plan';
import { callback } from './callback';
import { dialApplication } from './dial-application';
import { dialClient } from './dial-client';
import { dialConference } from './dial-conference';
import { dialNumber } from './dial-number';
import { dialSip } from './dial-sip';
import { echo } from './echo';
import { enqueue } from './enqueue';
import { hangup } from './hangup';
import { play } from './play';
import { refer } from './refer';
import { reject } from './reject';
import { ring } from './ring';
import { say } from './say';
import { twiml } from './twiml';
import { voicemail } from './voicemail';
import { webhook } from './webhook';

/** Every destination type, in the order in which a form shows them. */
export const destinationKinds = {
  webhook,
  'dial-application': dialApplication,
  'dial-client': dialClient,
  'dial-sip': dialSip,
  'dial-number': dialNumber,
  ring,
  'dial-conference': dialConference,
  enqueue,
  voicemail,
  callback,
  play,
  say,
  echo,
  refer,
  reject,
  hangup,
  twiml,
  'call-plan': callPlan,
};

type Kinds = typeof destinationKinds;
export type DestinationType = keyof Kinds;

/** What a kind renders; a kind that is listed by another name than its type has none. */
type DestinationOf<Type extends DestinationType> =
  Kinds[Type] extends DestinationKind<infer D> ? Extract<D, { readonly type: Type }> : never;

/** Where a call goes. */
export type Destination = { [Type in DestinationType]: DestinationOf<Type> }[DestinationType];

// Keys of the record above are the destination types by its type.
export const destinationTypes = Object.keys(destinationKinds) as readonly DestinationType[];

/** A kind whose type is not known before run time. */
export interface AnyDestinationKind extends DestinationKind<Destination> {
  readonly options: Readonly<Record<string, Field>>;
}

/** The kind of a type. It may only be asked to check or render destinations of that type. */
export function destinationKind(type: DestinationType): AnyDestinationKind {
  return destinationKinds[type];
}

export function isDestinationType(value: unknown): value is DestinationType {
  return typeof value === 'string' && destinationTypes.some((type) => type === value);
}
