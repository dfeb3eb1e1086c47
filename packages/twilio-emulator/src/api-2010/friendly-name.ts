/** Reads the FriendlyName of a 2010 resource within its limit. */
import type { ApiCall } from '../api/call';
import { refusal } from '../api/twilio-error';
import { api2010Behaviours } from './behaviours';

/** Specification, in prose: "It can be up to 64 characters long." */
export const MAX_FRIENDLY_NAME_LENGTH = 64;

/** The name that was sent, or `otherwise`; throws 20001 when it is too long. */
export function friendlyName(
  call: ApiCall,
  otherwise: string,
  maxLength = MAX_FRIENDLY_NAME_LENGTH,
): string {
  const name = call.form.text('FriendlyName') ?? otherwise;
  if (name.length <= maxLength) return name;
  throw refusal(api2010Behaviours.friendlyNameTooLong, String(maxLength));
}
