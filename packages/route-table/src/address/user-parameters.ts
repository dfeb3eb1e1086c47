/** The user parameters of a user part, such as the extension behind a number: `;ext=12`. */
import { withoutVisualSeparators } from './dialled-number';
import { unescapePercents } from './percent-encoding';

/** Of a user part as it is in a URI, still escaped; with their semicolon, unescaped, '' if there are none. */
export function userParameters(escapedUser: string): string {
  const semicolon = escapedUser.indexOf(';');
  return semicolon < 0 ? '' : plainParameters(unescapePercents(escapedUser.slice(semicolon)));
}

/** RFC 3966 §3 and §5.3: the case of a parameter's name and the visual separators of an extension do not count. */
export function plainParameters(parameters: string): string {
  return parameters.replace(
    /;ext=([^;]*)/i,
    (_, extension: string) => `;ext=${withoutVisualSeparators(extension)}`,
  );
}
