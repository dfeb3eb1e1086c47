/** What one destination type is: the one description that validation, JSON Schema, TwiML, editor and docs share. */
import type { JsonRecord } from '../comparison/json-tree';
import type { JsonValue } from '../json-value';
import type { Field } from '../fields/field';
import type { Findings, Path } from '../findings/findings';
import type { CallContext } from '../twiml/call-context';
import type { WaysBack } from '../twiml/own-urls';

/** A destination of one type. */
export interface Typed<Type extends string, Options> {
  readonly type: Type;
  /** The value; what it holds depends on the type. */
  readonly destination: string;
  readonly options?: Options;
}

/** For types that take none. */
export type NoOptions = Readonly<Record<string, never>>;

/** Options that only a step of a call plan has. */
export interface StepOptions {
  /** For what is heard: the steps below are read afterwards. */
  readonly thenContinue?: boolean;
  /** For what rings: whoever answers hears who is called, and takes the call by pressing 1. */
  readonly screen?: boolean;
  /** For queues: seconds after which the steps below are read, and what is heard until then. */
  readonly maxWait?: number;
  readonly waitText?: string;
  /** Offers to press 1, which leads to the next voicemail below. */
  readonly offerText?: string;
  readonly waitVoice?: string;
  readonly waitLanguage?: string;
}

/** A field for every option that the type of the destination names. */
type OptionFields<D extends Typed<string, object>> = {
  readonly [
    Name in keyof NonNullable<D['options']> as string extends Name
      ? never
      : Exclude<Name, keyof StepOptions>
  ]-?: Field;
};

export interface DestinationKind<D extends Typed<string, object>> {
  /** What `destination` holds. */
  readonly value: Field;
  readonly options: OptionFields<D>;
  /** Further options of a step of a call plan. */
  readonly stepOptions?: { readonly [Name in keyof StepOptions]?: Field };
  /**
   * To whom the secrets of its options go, from the value and the options; absent: to whom the value names. A marker
   * counts only as long as this stays the same.
   */
  receiver?(value: string, options: JsonRecord): JsonValue;
  /** Rules across fields. Asked only when every field on its own is good. */
  check?(destination: D, path: Path, found: Findings): void;
  /** The whole TwiML document. The destination is valid; nothing of the call may be trusted. */
  render(destination: D, call: CallContext, ways: WaysBack): string;
}
