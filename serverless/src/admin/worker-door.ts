/** Lets in whoever works in Flex, whatever the table says: for what is not of the admin API. */
import type { FunctionPlace } from '../http/function-context';
import type { FunctionEvent } from '../http/twilio-runtime';
import type { FlexTokenVerdict } from '../twilio-api/flex-token';
import { checkOrigin } from './check-origin';
import { isPosted } from './posted-parameters';
import { headerOf } from './request-headers';

export interface DoorRefusal {
  readonly status: 400 | 401 | 403;
  readonly code: string;
  readonly message: string;
}

/** `origin` of an allowed page, for the answer. */
export type WorkerVerdict = { readonly origin: string | undefined } & (
  { readonly kind: 'open' } | ({ readonly kind: 'closed' } & DoorRefusal)
);

/** Roles of Flex's own that work with tasks (Twilio docs, flex/admin-guide/setup/sso-configuration; docs). */
const WORKER_ROLES: readonly string[] = ['agent', 'supervisor', 'admin'];
const MAX_TOKEN_CHARACTERS = 8_192;

/** `refuse` looks at the other parameters: Twilio is asked about a token only if nothing else is wrong. */
export async function checkWorker(
  event: FunctionEvent,
  { allowedOrigins }: Pick<FunctionPlace, 'allowedOrigins'>,
  validateToken: (token: string) => Promise<FlexTokenVerdict>,
  refuse: () => DoorRefusal | undefined,
): Promise<WorkerVerdict> {
  const asked = checkOrigin(headerOf(event, 'origin'), allowedOrigins);
  const origin = asked.kind === 'allowed' ? asked.origin : undefined;
  const close = (status: DoorRefusal['status'], code: string, message: string): WorkerVerdict => ({
    ...{ kind: 'closed', status, code, message },
    origin,
  });
  if (asked.kind === 'foreign') return close(403, 'foreign-origin', 'Open it in Flex.');
  if (!isPosted(event)) {
    return close(400, 'bad-request', 'Send a POST with all parameters in its body.');
  }
  const refusal = refuse();
  if (refusal) return { kind: 'closed', ...refusal, origin };
  const { Token: token } = event;
  if (typeof token !== 'string' || token === '' || token.length > MAX_TOKEN_CHARACTERS) {
    return close(401, 'no-token', 'Send the token of a Flex user.');
  }
  const known = await validateToken(token);
  if (known.kind === 'invalid') {
    return close(401, 'bad-token', 'The Flex token is not valid or has expired: log in again.');
  }
  if (!known.roles.some((role) => WORKER_ROLES.includes(role))) {
    return close(403, 'no-worker', 'Only agents, supervisors and admins of Flex may ask.');
  }
  return { kind: 'open', origin };
}
