/** The option of what is rung in a call plan: the callee has to press a key, which no voicemail does. */
import { flagField } from '../fields/flag-field';

export const screenField = flagField({
  name: 'step.screen',
  example: true,
  source: 'this project',
});
