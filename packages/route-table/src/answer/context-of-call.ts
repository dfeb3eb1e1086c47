/** What rendering may know of a call, read when a destination asks for it. */
import type { Call } from './call';
import { addressOf, numberOf, type ReadAddress } from './read-addresses';
import type { SipAddress } from '../address/sip-address';
import type { CallContext } from '../twiml/call-context';

/** A class for the same reason as `FactsOfCall`. It is not to be spread: that would leave its getters out. */
class ContextOfCall implements CallContext {
  readonly headers: Readonly<Record<string, string>>;
  declare readonly callerName?: string;

  constructor(
    { headers, callerName }: Call,
    private readonly readCalled: ReadAddress,
    private readonly readCaller: () => ReadAddress | undefined,
    readonly isOfPlan: boolean,
  ) {
    this.headers = headers;
    if (callerName !== undefined) this.callerName = callerName;
  }

  get called(): SipAddress | undefined {
    return addressOf(this.readCalled);
  }

  get calledNumber(): string {
    return numberOf(this.readCalled);
  }

  get caller(): SipAddress | undefined {
    return addressOf(this.readCaller());
  }

  get callerNumber(): string {
    return numberOf(this.readCaller());
  }
}

/** @param isOfPlan whether a call plan dials. */
export function callContext(
  call: Call,
  called: ReadAddress,
  caller: () => ReadAddress | undefined,
  isOfPlan = false,
): CallContext {
  return new ContextOfCall(call, called, caller, isOfPlan);
}
