/** Makes the last change of a number's emergency address fail, as a carrier may. */
import type { EmulatorInstance } from '../emulator-instance';
/** False when there is no such number, or nothing was asked of its emergency address. */
export declare function failEmergencyChange({ store }: EmulatorInstance, numberSid: string): boolean;
//# sourceMappingURL=emergency-failure.d.ts.map