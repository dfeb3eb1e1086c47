/** The answer to a call for which a destination cannot be made: it is not in service here (SIP 404). */
import { element, twimlDocument } from './xml';

export function rejectedCall(reason: 'rejected' | 'busy' = 'rejected'): string {
  return twimlDocument(element('Reject', { reason }));
}
