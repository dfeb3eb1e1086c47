/** Makes the last change of a number's emergency address fail, as a carrier may. */
import type { EmulatorInstance } from '../emulator-instance';
import { incomingPhoneNumbers } from './incoming-phone-number-rows';

/** False when there is no such number, or nothing was asked of its emergency address. */
export function failEmergencyChange({ store }: EmulatorInstance, numberSid: string): boolean {
  const number = store.get(incomingPhoneNumbers, numberSid);
  if (!number || number.emergency.kind === 'none') return false;
  store.put(incomingPhoneNumbers, {
    ...number,
    emergency: { ...number.emergency, has_failed: true },
  });
  return true;
}
