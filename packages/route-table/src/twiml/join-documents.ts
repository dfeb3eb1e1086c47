/** Joins TwiML documents of our own into one: announcements, then what takes the call. */
import { XML_DECLARATION } from './xml';

const BEGIN = `${XML_DECLARATION}<Response>`;
const END = '</Response>';

/**
 * @param documents as `twimlDocument` writes them. TwiML that a person wrote must not be among them: it may be a
 *   document of any form.
 */
export function joinDocuments(documents: readonly string[]): string {
  const verbs = documents.map((document) =>
    document.startsWith(BEGIN) ? document.slice(BEGIN.length, -END.length) : '',
  );
  const all = verbs.join('');
  return all === '' ? `${XML_DECLARATION}<Response/>` : BEGIN + all + END;
}
