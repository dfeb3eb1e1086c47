/** The rows of Addresses, and which numbers depend on one. */
import { type Store } from '../store/store';
import { type IncomingPhoneNumber } from './incoming-phone-number-rows';
/** A row holds what Twilio shows, without `uri`. */
export interface Address {
    readonly sid: string;
    readonly account_sid: string;
    readonly friendly_name: string | null;
    readonly customer_name: string;
    readonly street: string;
    readonly street_secondary: string | null;
    readonly city: string;
    readonly region: string;
    readonly postal_code: string;
    readonly iso_country: string;
    readonly emergency_enabled: boolean;
    readonly validated: boolean;
    readonly verified: boolean;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const addresses: import("../store/store").Collection<Address>;
/** The numbers that name the address, as theirs or for emergencies, at `now`. */
export declare function dependentNumbers(store: Store, addressSid: string, now: Date, read?: 'all' | 'list'): IncomingPhoneNumber[];
//# sourceMappingURL=address-rows.d.ts.map