/** How a number's emergency address gets registered and unregistered, as time passes. */
type EmergencyAddressStatus = 'registered' | 'unregistered' | 'pending-registration' | 'registration-failure' | 'pending-unregistration' | 'unregistration-failure';
/** What was last asked for; what has become of it follows from the clock. */
export type EmergencyRegistration = {
    readonly kind: 'none';
} | {
    readonly kind: 'register' | 'unregister';
    readonly address_sid: string;
    /** ISO 8601: when it is done. */
    readonly done_at: string;
    readonly has_failed: boolean;
};
export interface EmergencyAddress {
    readonly status: EmergencyAddressStatus;
    readonly address_sid: string | null;
}
/** Asks for a change at `now`, done when the country's wait is over. */
export declare function beginEmergencyChange(kind: 'register' | 'unregister', addressSid: string, isoCountry: string, now: Date): EmergencyRegistration;
/** What the number shows at `now`. */
export declare function emergencyAddressAt(registration: EmergencyRegistration, now: Date): EmergencyAddress;
export {};
//# sourceMappingURL=emergency-registration.d.ts.map