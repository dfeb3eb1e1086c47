/** The numbers on offer: a fixed few for each area, all reserved for fiction, so that none can ring. */
export declare const NUMBER_TYPES: readonly ["Local", "TollFree", "Mobile"];
export type NumberType = (typeof NUMBER_TYPES)[number];
/** A number that can be bought, and where it is. */
export interface OfferedNumber {
    readonly phone_number: string;
    readonly friendly_name: string;
    readonly type: NumberType;
    readonly iso_country: string;
    readonly area_code: string;
    readonly locality: string | null;
    readonly region: string | null;
    readonly postal_code: string | null;
    readonly rate_center: string | null;
    readonly latitude: number | null;
    readonly longitude: number | null;
}
interface Area {
    readonly code: string;
    readonly type: NumberType;
    /** E.164 up to the last digits; these count up from `first`. */
    readonly prefix: string;
    readonly first: string;
    readonly place?: readonly [
        locality: string,
        region: string,
        postalCode: string,
        latitude: number,
        longitude: number
    ];
}
export interface NumberCountry {
    readonly code: string;
    readonly name: string;
    readonly areas: readonly Area[];
}
export declare const numberCountries: readonly NumberCountry[];
/** All numbers of a country that are not sold yet, in a fixed order. */
export declare function offeredNumbers(country: NumberCountry, type?: NumberType): OfferedNumber[];
/** The number in the whole inventory; toll-free numbers of two countries are found in the first. */
export declare function findOfferedNumber(phoneNumber: string): OfferedNumber | undefined;
export {};
//# sourceMappingURL=phone-number-inventory.d.ts.map