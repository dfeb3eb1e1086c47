/** Reads fields of a create or update: what was sent, or what was there before. */
import type { ApiCall } from '../api/call';
export type HttpMethod = 'GET' | 'POST';
/** A URL; '' clears it and stays '' (spec, examples of IncomingPhoneNumber). */
export declare function urlField(call: ApiCall, name: string, before: string | null): string | null;
/** The specification lets only GET and POST through; '' means the default. */
export declare function methodField(call: ApiCall, name: string, before: HttpMethod): HttpMethod;
/** A SID; '' clears it. */
export declare function sidField(call: ApiCall, name: string, before: string | null): string | null;
//# sourceMappingURL=form-fields.d.ts.map