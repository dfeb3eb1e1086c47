/** Whether an address can be an emergency address, and in which spelling. */
/** The parts of an address that are checked. */
export interface PostalAddress {
    readonly street: string;
    readonly city: string;
    readonly region: string;
    readonly postal_code: string;
    readonly iso_country: string;
}
export type AddressCheck = {
    readonly kind: 'valid';
} | {
    readonly kind: 'correctable';
    readonly suggestion: PostalAddress;
} | {
    readonly kind: 'invalid';
    readonly reason: string;
};
/** A simplification: Twilio looks addresses up; here only their shape tells. */
export declare function checkEmergencyAddress(address: PostalAddress): AddressCheck;
//# sourceMappingURL=emergency-address-check.d.ts.map