/** The option of what is heard in a call plan on the way to another step. */
import { flagField } from '../fields/flag-field';

export const thenContinueField = flagField({
  name: 'step.thenContinue',
  example: true,
  source: 'this project',
});
