/** Which number a purchase gets: the one asked for, or a free one of the area code. */
import type { ApiCall } from '../api/call';
import { type NumberType, type OfferedNumber } from './phone-number-inventory';
/** Throws what Twilio answers when there is no such number to buy. */
export declare function numberToBuy(call: ApiCall, type: NumberType | undefined): OfferedNumber;
//# sourceMappingURL=number-purchase.d.ts.map