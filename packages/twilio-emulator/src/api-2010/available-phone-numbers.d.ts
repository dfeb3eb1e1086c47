/** Available Phone Numbers: what can be bought in a country. */
import type { ApiCall, Routes } from '../api/call';
import { type NumberCountry, type NumberType, type OfferedNumber } from './phone-number-inventory';
/** The numbers of a country that nobody has, in a fixed order. */
export declare function freeNumbers(call: ApiCall, country: NumberCountry, type?: NumberType): OfferedNumber[];
/** Every number here can do the same. */
export declare const CAPABILITIES: {
    voice: boolean;
    sms: boolean;
    mms: boolean;
    fax: boolean;
};
export declare const availablePhoneNumberRoutes: Routes;
//# sourceMappingURL=available-phone-numbers.d.ts.map