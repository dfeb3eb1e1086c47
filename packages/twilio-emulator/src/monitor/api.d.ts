/** Twilio Monitor v1, as it stands in this emulator. */
import type { Api } from '../api/api';
export declare const monitorApi: Api;
//# sourceMappingURL=api.d.ts.map