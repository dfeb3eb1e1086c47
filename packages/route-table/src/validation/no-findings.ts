/** Begins a list of findings for people: with warnings, and with advice on what was meant. */
import type { OwnAccount } from '../circles/own-account';
import type { Findings } from '../findings/findings';
import { seemsToHoldSecret } from '../secrets/seems-secret';
import { meantE164 } from '../typed-address/meant-number';
import { adviseOnAddress, remedyOfPattern } from './advise-on-address';

const advice = { onAddress: adviseOnAddress, remedyOfPattern, meantE164, seemsToHoldSecret };

export function noFindings(account?: OwnAccount): Findings {
  return { issues: [], warnings: [], advice, ...(account && { account }) };
}
