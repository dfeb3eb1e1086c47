/** Twilio's 2010-04-01 API, as it stands in this emulator. */
import type { Api } from '../api/api';
export declare const api2010Api: Api;
//# sourceMappingURL=api.d.ts.map