/** The field of the caller ID that the called party sees: its form depends on what is dialled. */
import { fault } from '../findings/findings';
import type { CallContext } from '../twiml/call-context';
import { fillIn, hasPlaceholder } from '../twiml/placeholders';
import { quote } from '../findings/untrusted';
import { E164_FORM } from './e164-form';
import type { Field } from './field';
import { IDENTITY_FORM } from './identity-field';
import { textField } from './text-field';

/** What is dialled: a phone number, a SIP URI, or a Voice SDK client or TwiML app. */
export type Dialled = 'number' | 'sip' | 'client';

interface CallerIdForm {
  readonly form: RegExp;
  readonly example: string;
}

/** Twilio docs, voice/twiml/dial#callerid, voice/twiml/sip (docs); an identity's form for clients is assumed. */
const FORMS: Readonly<Record<Dialled, CallerIdForm>> = {
  number: {
    form: new RegExp(`^${E164_FORM}$`),
    example: '+15551234567',
  },
  sip: {
    form: /^[A-Za-z0-9+_.-]+$/,
    example: 'support-line',
  },
  client: {
    form: new RegExp(`^${IDENTITY_FORM}$`),
    example: '+15551234567',
  },
};

const MAX_CALLER_ID_LENGTH = 256;

export function callerIdField(dialled: Dialled): Field {
  const { form, example } = FORMS[dialled];
  return textField({
    name: 'dial.callerId',
    example,
    source: 'Twilio docs, voice/twiml/dial#callerid and voice/twiml/sip',
    maxLength: MAX_CALLER_ID_LENGTH,
    placeholders: true,
    rules(callerId, path, found) {
      if (hasPlaceholder(callerId) || form.test(callerId)) return;
      const meant = dialled === 'number' ? found.advice?.meantE164(callerId) : undefined;
      const remedy = meant === undefined ? undefined : [{ path, value: meant }];
      fault(found, path, `not-a-caller-id:${dialled}`, { callerId: quote(callerId) }, remedy);
    },
  });
}

/** The caller ID of a call. What a caller sent and Twilio would refuse is left out, as if none were given. */
export function fillInCallerId(
  callerId: string | undefined,
  dialled: Dialled,
  call: CallContext,
): string | undefined {
  if (callerId === undefined) return undefined;
  const filledIn = fillIn(callerId, call);
  const isGood = FORMS[dialled].form.test(filledIn) && filledIn.length <= MAX_CALLER_ID_LENGTH;
  return isGood ? filledIn : undefined;
}
