/** Puts one fault at each of some requests of a run, told apart by method and path. */
import type { TwilioEmulator } from 'twilio-emulator';

type Faults = TwilioEmulator['faults'];
export type FaultAction = NonNullable<ReturnType<Faults['take']>>;
type Request = Parameters<Faults['take']>[0];

/** `POST /SIP/Domains/*.json`: the same request in every world. */
export function requestKey({ method, path }: Request): string {
  const [, rest = path] = path.split(/Accounts\/AC[0-9a-f]{32}/);
  return `${method} ${rest.replace(/[A-Z]{2}[0-9a-f]{32}/g, '*')}`;
}

/** Calls `meet` for each request; what it returns is done to the request. */
export function interceptRequests(
  { faults }: TwilioEmulator,
  meet: (request: Request) => FaultAction | undefined,
): void {
  const original = faults.take.bind(faults);
  faults.take = (request) => meet(request) ?? original(request);
}
