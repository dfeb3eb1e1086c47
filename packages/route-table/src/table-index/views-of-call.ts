/** The texts of a call that rows are looked up by, as `matchRoute` compares them. */
import type { CalledAddress } from '../address/called-address';
import { emergencyForms } from '../emergency/emergency-forms';
import type { Numbering } from '../numbering/numbering-settings';

export interface ViewsOfCall {
  /** What was dialled: prefixes, patterns and exact rows are compared with it. */
  readonly dialled: readonly string[];
  /** Its E.164 number, with the parameters behind it too; empty if it means none. */
  readonly means: readonly string[];
  /** Of an emergency number: for exact rows alone. */
  readonly forms: readonly string[];
}

export function viewsOfCall(
  { user, number, parameters, e164 }: CalledAddress,
  numbering: Numbering | undefined,
): ViewsOfCall {
  return {
    dialled: [user, number, ...(parameters === '' ? [] : [number + parameters])],
    means: e164 === undefined ? [] : [e164, ...(parameters === '' ? [] : [e164 + parameters])],
    forms: e164 === undefined ? emergencyForms(number, numbering) : [],
  };
}
