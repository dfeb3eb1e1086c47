export interface Credential {
    readonly sid: string;
    readonly account_sid: string;
    readonly credential_list_sid: string;
    readonly username: string;
    /** The password cannot be read back, from the state file neither (RFC 8760 §2.4: H(A1)). */
    readonly digest: string;
    readonly date_created: string;
    readonly date_updated: string;
}
export declare const credentials: import("../store/store").Collection<Credential>;
/** H(A1) of digest authentication: proves a password without keeping it. */
export declare function passwordDigest(username: string, password: string): string;
//# sourceMappingURL=sip-credential-rows.d.ts.map