/** Making a call through the API: only SIP domains of the account can be reached. */
import type { ApiCall, Routes } from '../api/call';
import { emulatorReply } from '../api/emulator-says';
import { created, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { sipDomainOf } from '../calls/admit-call';
import { beginOutboundCall } from '../calls/outbound-call';
import { parseSipAddress } from '../calls/sip-address';
import { api2010Behaviours } from './behaviours';
import { renderCall } from './calls';

// Validation

/** What the call does once it is answered; one of them is needed. */
const INSTRUCTIONS = ['Url', 'Twiml', 'ApplicationSid'];
/** Spec of Timeout. */
const DEFAULT_TIMEOUT_SECONDS = 60;

function checkForm({ form }: ApiCall): void {
  const from = form.required('From');
  if (/[@\s]/.test(from) || from === '') throw refusal(api2010Behaviours.callerInvalid, from);
  if (!INSTRUCTIONS.some((name) => form.has(name))) {
    throw refusal(api2010Behaviours.callWithoutInstructions);
  }
}

// Operations

function createCall(call: ApiCall): Reply {
  const { form, emulator } = call;
  checkForm(call);
  const to = form.required('To');
  const address = parseSipAddress(to);
  const domain = address && sipDomainOf(emulator.store, address.host);
  if (!address || !domain) {
    const reason = `${to} is at no SIP domain of this account, and no other call is carried out.`;
    return emulatorReply(501, 'not-emulated', reason);
  }
  const username = form.text('SipAuthUsername');
  const password = form.text('SipAuthPassword');
  const row = beginOutboundCall(emulator, {
    to,
    from: form.required('From'),
    domain,
    user: address.user,
    timeoutSeconds: form.integer('Timeout') ?? DEFAULT_TIMEOUT_SECONDS,
    ...(username !== undefined && {
      credentials: { username, ...(password !== undefined && { password }) },
    }),
  });
  return created(renderCall(emulator, row));
}

// Routes

export const createCallRoutes: Routes = {
  CreateCall: {
    run: createCall,
    sure: 'docs',
    simplified:
      'Only to SIP domains of the account, anything else is 501; the instructions are not carried out, and no status callback is sent.',
  },
};
