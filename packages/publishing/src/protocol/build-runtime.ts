/** The runtime of a new build: that of the build it carries over, as long as Twilio still builds it. */

/** Refused for new builds (Twilio changelog, 2025-11 for node18; serverless-toolkit PR 565, 2026-09, for node20). */
const NOT_BUILT_ANY_MORE = /^node(?:8|10|12|14|16|18|20)$/;

/** Twilio's default (Twilio docs, serverless/functions-assets/functions/runtimes). */
const INSTEAD = 'node22';

/** A service that was deployed with an older runtime could not be published otherwise. */
export function buildRuntime(carried: string): string {
  return NOT_BUILT_ANY_MORE.test(carried) ? INSTEAD : carried;
}
