/** Which Node a Build runs on: what it asks for, and what it gets when it does not say. */
import { refusal } from '../api/twilio-error';
import { serverlessBehaviours } from './behaviours';

export const NODE_24 = 'node24';

/** Docs, changelog 2026-07-08: "Node.js v22 remains the current default." */
const DEFAULT_RUNTIME = 'node22';

/** node18 ended 2025-11 (docs), node20 2026-09 (serverless-toolkit pull request 565). */
const RUNTIMES = [DEFAULT_RUNTIME, NODE_24];

/** Sent by the Flex plugins CLI 7.1.2; which runtime it means was not found. */
const LATEST = 'latest';

/**
 * The runtime of a new Build. `lastRuntime` is that of the service's last completed Build, if
 * there is one. Throws 20001 for one that takes no new Builds.
 */
export function chooseRuntime(asked: string | undefined, lastRuntime: string | undefined): string {
  if (asked === LATEST) return DEFAULT_RUNTIME;
  const runtime = asked === undefined || asked === '' ? (lastRuntime ?? DEFAULT_RUNTIME) : asked;
  if (!RUNTIMES.includes(runtime)) throw refusal(serverlessBehaviours.runtimeUnsupported, runtime);
  return runtime;
}
