/** Reads the two addresses of a call, and what their numbers are. */
import type { Call } from './call';
import { calledAddress, type CalledAddress } from '../address/called-address';
import { parseSipAddress, type SipAddress } from '../address/sip-address';
import type { SipAddressFailure } from '../address/sip-address-failure';
import { resolveE164 } from '../numbering/numbering';
import type { Numbering } from '../numbering/numbering-settings';

/** An address of a call, or why it cannot be read. */
export type ReadAddress =
  | {
      readonly kind: 'parsed';
      readonly address: SipAddress;
      /** By the numbering of the table; undefined if it does not resolve. */
      readonly e164: string | undefined;
    }
  | SipAddressFailure;

/** With the views that routes are compared with. */
export type ReadCalled =
  | (Extract<ReadAddress, { readonly kind: 'parsed' }> & { readonly views: CalledAddress })
  | SipAddressFailure;

export function readCalled({ to, sipDomain }: Call, numbering: Numbering | undefined): ReadCalled {
  const read = parseSipAddress(to);
  if (read.kind === 'failed') return read;
  const { address } = read;
  const views = calledAddress(address, {
    ...(sipDomain !== undefined && { sipDomain }),
    ...(numbering && { numbering }),
  });
  return { kind: 'parsed', address, e164: views.e164, views };
}

/** Undefined if the call names no caller. */
export function readCaller(
  { from }: Call,
  numbering: Numbering | undefined,
): ReadAddress | undefined {
  if (from === undefined) return undefined;
  const read = parseSipAddress(from);
  if (read.kind === 'failed') return read;
  const { address } = read;
  return { kind: 'parsed', address, e164: numbering && resolveE164(address.number, numbering) };
}

export function addressOf(read: ReadAddress | undefined): SipAddress | undefined {
  return read?.kind === 'parsed' ? read.address : undefined;
}

/** E.164 if the numbering resolves it, otherwise the number as it was dialled; empty if there is none. */
export function numberOf(read: ReadAddress | undefined): string {
  return read?.kind === 'parsed' ? (read.e164 ?? read.address.number) : '';
}
