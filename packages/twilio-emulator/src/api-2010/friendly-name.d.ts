/** Reads the FriendlyName of a 2010 resource within its limit. */
import type { ApiCall } from '../api/call';
/** Specification, in prose: "It can be up to 64 characters long." */
export declare const MAX_FRIENDLY_NAME_LENGTH = 64;
/** The name that was sent, or `otherwise`; throws 20001 when it is too long. */
export declare function friendlyName(call: ApiCall, otherwise: string, maxLength?: number): string;
//# sourceMappingURL=friendly-name.d.ts.map