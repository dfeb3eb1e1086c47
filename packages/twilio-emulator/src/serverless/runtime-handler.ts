/** Which versions of Twilio's runtime handler a Build takes, and which one it really gets. */
import { lt, lte, valid } from 'semver';
import { refusal } from '../api/twilio-error';
import { serverlessBehaviours } from './behaviours';
import type { Dependency } from './dependency';
import type { KnownPackages } from './known-packages';
import { NODE_24 } from './runtimes';

export const RUNTIME_HANDLER = '@twilio/runtime-handler';

/** On the platform though not on npm (docs, handler page; serverless-toolkit issue 564). */
const ONLY_ON_THE_PLATFORM = ['2.1.2'];
/** On npm, but refused by Twilio's Build (serverless-toolkit issue 557). */
const REFUSED = ['2.1.0'];

/** Docs, changelog 2026-07-08: node24 replaces from the first up to the second by the second. */
const FIRST_UPGRADED = '1.2.0';
const OF_NODE_24 = '2.1.2';

/** Row serverless.defaultDependencies of the behaviour table. */
const DEFAULT_RUNTIME_HANDLER = '2.0.1';
const DEFAULT_TWILIO: Dependency = { name: 'twilio', version: '5.0.3' };

/** Throws 20001 unless the version is exact and one that the platform has. */
export function checkRuntimeHandler(version: string, known: KnownPackages): void {
  const published = known[RUNTIME_HANDLER];
  const isOnPlatform =
    ONLY_ON_THE_PLATFORM.includes(version) || (published?.includes(version) ?? true);
  if (valid(version) === version && isOnPlatform && !REFUSED.includes(version)) return;
  throw refusal(serverlessBehaviours.runtimeHandlerNotFound, `${RUNTIME_HANDLER}@${version}`);
}

/**
 * The dependencies that a Build shows and uses: those asked for, and always `twilio` and the
 * runtime handler. Throws 20001 for a handler that is too old for node24.
 */
export function completeDependencies(
  asked: readonly Dependency[],
  runtime: string,
): readonly Dependency[] {
  const others = asked.filter(({ name }) => name !== RUNTIME_HANDLER);
  const handler = asked.find(({ name }) => name === RUNTIME_HANDLER)?.version;
  return [
    ...(others.some(({ name }) => name === DEFAULT_TWILIO.name) ? [] : [DEFAULT_TWILIO]),
    ...others,
    { name: RUNTIME_HANDLER, version: handlerFor(runtime, handler ?? DEFAULT_RUNTIME_HANDLER) },
  ];
}

function handlerFor(runtime: string, version: string): string {
  if (runtime !== NODE_24) return version;
  if (lt(version, FIRST_UPGRADED)) {
    throw refusal(serverlessBehaviours.runtimeHandlerTooOld, `${RUNTIME_HANDLER}@${version}`);
  }
  return lte(version, OF_NODE_24) ? OF_NODE_24 : version;
}
