/** Twilio Studio v2, as it stands in this emulator. */
import type { Api } from '../api/api';
export declare const studioApi: Api;
//# sourceMappingURL=api.d.ts.map