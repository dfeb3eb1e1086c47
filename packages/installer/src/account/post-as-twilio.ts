/** A form, sent to a deployed Function as Twilio would send it, with Twilio's signature. */
import { getExpectedTwilioSignature } from 'twilio';
import { postForm, type FormAnswer } from './post-form';

/** For webhooks: the voice URL and the status callback. The admin API takes no such signature. */
export function postAsTwilio(
  url: string,
  form: Readonly<Record<string, string>>,
  authToken: string,
): Promise<FormAnswer> {
  const signature = getExpectedTwilioSignature(authToken, url, { ...form });
  return postForm(url, form, { 'X-Twilio-Signature': signature });
}
