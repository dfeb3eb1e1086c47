/** Removes a service with everything in it. */
import type { EmulatorInstance } from '../emulator-instance';
import { services, type Service } from './services';

export async function forgetService(emulator: EmulatorInstance, service: Service): Promise<void> {
  await Promise.resolve();
  emulator.store.remove(services, service);
}
