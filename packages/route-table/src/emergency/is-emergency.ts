/** Whether a number is one that nobody may be kept from calling. */
import { emergencyForms, mayBeEmergencyForm } from './emergency-forms';
import { emergencyNumbers } from './emergency-numbers';
import type { Numbering } from '../numbering/numbering-settings';

/**
 * The emergency numbers of the table's country, with and without country code; those of every country if the table has
 * no country, or one whose numbers are not known. Cheap for all other numbers: it is asked in every call of a table
 * with a plan for every call.
 */
export function isEmergency(dialled: string, numbering: Numbering | undefined): boolean {
  if (!mayBeEmergencyForm(dialled)) return false;
  if (!numbering || !emergencyNumbers(numbering.defaultCountry)) return true;
  return emergencyForms(dialled, numbering).length > 0;
}
