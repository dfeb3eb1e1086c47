/** What a request does to a number's emergency address: nothing, begin a change, or a refusal. */
import type { ApiCall } from '../api/call';
import { type EmergencyRegistration } from './emergency-registration';
/** The number's registration after the call; throws what Twilio answers to a change out of turn. */
export declare function changedEmergencyAddress(call: ApiCall, before: EmergencyRegistration, isoCountry: string): EmergencyRegistration;
//# sourceMappingURL=emergency-address-change.d.ts.map