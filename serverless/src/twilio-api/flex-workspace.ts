/** Asks Flex which TaskRouter workspace it uses. */
import { type Ask, optionalTextOf, TwilioFailure } from 'publishing';

export async function flexWorkspace(ask: Ask): Promise<string> {
  const url = 'https://flex-api.twilio.com/v1/Configuration';
  const { status, json } = await ask({ method: 'GET', url, isRepeatable: true });
  const workspaceSid =
    status === 200 ? optionalTextOf(json, 'taskrouter_workspace_sid') : undefined;
  if (workspaceSid !== undefined) return workspaceSid;
  throw new TwilioFailure(
    'unexpected',
    `The workspace of Flex is not known: its configuration was answered with ${status}.`,
  );
}
