/** Which versions there still are: Twilio does not keep forever what no build holds. */
import type { EmulatorInstance } from '../emulator-instance';
import { builds } from './build-rows';
import { fileVersions, type FileVersion } from './version-rows';

/** The version of a SID; undefined: there is none, or it is gone by now. */
export function keptVersion(emulator: EmulatorInstance, sid: string): FileVersion | undefined {
  const found = emulator.store.get(fileVersions, sid);
  return found && isKept(emulator, found) ? found : undefined;
}

export function isKept({ store, limits }: EmulatorInstance, version: FileVersion): boolean {
  return (
    Date.parse(version.date_created) >= limits.unusedVersionsSinceMs ||
    store.all(builds, (build) => build.versions.some(({ sid }) => sid === version.sid)).length > 0
  );
}
