/** Knows which builds are live, or about to be. */
import type { EmulatorInstance } from '../emulator-instance';
import { builds } from './build-rows';
import { environments } from './environments';
import type { FileVersion } from './version-rows';

export function isBuildLive(emulator: EmulatorInstance, buildSid: string): boolean {
  return (
    emulator.deployments.isStarting(buildSid) ||
    emulator.store.all(environments).some((each) => each.build_sid === buildSid)
  );
}

export function isVersionLive(emulator: EmulatorInstance, version: FileVersion): boolean {
  return emulator.store
    .all(builds, (build) => build.versions.some((each) => each.sid === version.sid))
    .some((build) => isBuildLive(emulator, build.sid));
}
