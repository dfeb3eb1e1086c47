/** Finds numbers by a part of them, with Twilio's wildcards. */
/**
 * Whether an E.164 number contains the pattern: `*` is one digit, `%` any number of them, `+` at the
 * start and `$` at the end anchor it, letters are keys (spec, prose of Contains).
 */
export declare function matchesNumberPattern(phoneNumber: string, pattern: string): boolean;
//# sourceMappingURL=number-pattern.d.ts.map