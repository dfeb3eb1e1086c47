/** The option of what is rung in a call plan: the callee has to press a key, which no voicemail does. */
import { flagField } from '../fields/flag-field';
import type { WaysBack } from '../twiml/own-urls';
import type { XmlAttributes } from '../twiml/xml';
import type { StepOptions } from './destination-kind';

export const screenField = flagField({
  name: 'step.screen',
  example: true,
  source: 'this project',
});

/** For the noun of a Dial: what the callee hears before the call is put through. */
export function screenAttributes(
  options: StepOptions | undefined,
  { service, plan, step }: WaysBack,
): XmlAttributes {
  if (options?.screen !== true || plan === undefined || step === undefined) return {};
  return { url: `${service}/screen?p=${plan}&s=${step}` };
}
