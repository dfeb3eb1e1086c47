/** The last step: asks the live router and its status callback as Twilio would, signed. */
import { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from 'sip-provisioning';
import { postAsTwilio } from '../account/post-as-twilio';
import type { FormAnswer } from '../account/post-form';
import type { Installation } from '../installation';

export interface Finding {
  readonly kind: 'pass' | 'fail' | 'not-checked';
  readonly message: string;
}

/** No such call: what is looked up by it is not found, and nothing is told to anybody. */
const CALL_SID = `CA${'0'.repeat(32)}`;
/** A new container needs a moment. */
const MAX_ATTEMPTS = 4;
const AGAIN_AFTER_MS = 1_500;

export async function verifyRouter(installation: Installation): Promise<readonly Finding[]> {
  const { service, credentials, shell } = installation;
  if (!service) return [{ kind: 'not-checked', message: 'the service is not live yet' }];
  const { authToken, accountSid } = credentials;
  if (authToken === undefined) {
    const message = `an API key cannot sign a request: set TWILIO_AUTH_TOKEN (and TWILIO_ACCOUNT_SID=${accountSid}) to have the router asked`;
    return [{ kind: 'not-checked', message }];
  }
  const call = {
    AccountSid: accountSid,
    ApiVersion: '2010-04-01',
    CallSid: CALL_SID,
    Direction: 'inbound',
    From: 'sip:installer@verification.invalid',
    To: 'sip:installation-check@verification.sip.twilio.com',
  };
  const questions = [
    { path: ROUTER_PATH, form: { ...call, CallStatus: 'ringing' }, isTwiml: true },
    {
      path: ROUTER_STATUS_CALLBACK_PATH,
      form: { ...call, CallStatus: 'completed' },
      isTwiml: false,
    },
  ];
  const findings: Finding[] = [];
  for (const { path, form, isTwiml } of questions) {
    const url = `https://${service.domain}${path}`;
    const answer = await askPatiently(shell, () => postAsTwilio(url, form, authToken));
    findings.push(judge(url, answer, isTwiml));
  }
  return findings;
}

function judge(url: string, { status, text }: FormAnswer, isTwiml: boolean): Finding {
  if (status === 200 && (!isTwiml || text.includes('<Response'))) {
    return { kind: 'pass', message: `${url} answers a signed request` };
  }
  const how =
    status === undefined
      ? `gives no answer (${text})`
      : status === 200
        ? 'answers, but not with TwiML'
        : `answers ${status}`;
  const remedy =
    status === 403
      ? 'is TWILIO_AUTH_TOKEN the primary token of this account?'
      : 'its log in the Twilio Console says why.';
  return { kind: 'fail', message: `${url} ${how}: ${remedy}` };
}

async function askPatiently(
  shell: Installation['shell'],
  ask: () => Promise<FormAnswer>,
): Promise<FormAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await ask();
    const isWell = answer.status !== undefined && answer.status < 500;
    if (isWell || attempt >= MAX_ATTEMPTS) return answer;
    await shell.sleep(AGAIN_AFTER_MS);
  }
}
