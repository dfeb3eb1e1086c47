/** The secrets of a URL field: user info, and parameters whose names tell. */
import { parameterNamesSecret } from './secret-names';
import {
  blankSecrets,
  boundToText,
  fewSpans,
  joinSpans,
  type PlacedSpan,
  type SecretSpan,
} from './secret-place';
import { decodedName, findSecretsInText } from './text-secrets';

/** Whatever a reader of URLs may take for the end of the host is not in `host`. */
const URL_PARTS =
  /^(\s*([a-z][a-z0-9+.-]*):\/\/)((?:[^\s/?#\\]*@)?)([a-z0-9.-]+|\[[0-9a-f:.]+\])(?::([0-9]{0,5}))?(?=[/?#]|\s*$)/i;
const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };

/**
 * A secret is bound to scheme, host and port, a parameter also to its name. In a text of which readers of URLs could
 * disagree where it leads, it is bound to the whole text.
 */
export function findSecretsInUrl(text: string): readonly PlacedSpan[] {
  const parts = URL_PARTS.exec(text);
  if (!parts) return boundToText(text, findSecretsInText(text), 'text');
  const [whole, beginning = '', scheme = '', userInfo = '', host = '', port = ''] = parts;
  const origin = originOf(scheme, host, port);
  const start = beginning.length;
  const end = start + userInfo.length - 1;
  const own: PlacedSpan[] = [
    ...(end > start
      ? [{ start, end, kind: 'url-user-info', boundTo: origin, within: '' } as const]
      : []),
    ...parametersOf(text, whole.length, origin),
  ];
  return withOthers(text, own);
}

function originOf(scheme: string, host: string, port: string): readonly string[] {
  const lower = scheme.toLowerCase();
  return [lower, host.toLowerCase(), port === DEFAULT_PORTS[lower] ? '' : port];
}

/** Of the query, and of the fragment, where some services take them too. */
function parametersOf(
  text: string,
  from: number,
  origin: readonly string[],
): readonly PlacedSpan[] {
  const spans: PlacedSpan[] = [];
  let start = text.slice(from).search(/[?#]/) + from + 1;
  if (start === from) return spans;
  for (const piece of text.slice(start).split(/[&#]/)) {
    const equals = piece.indexOf('=');
    const name = decodedName(piece.slice(0, Math.max(equals, 0)).replace(/^amp;/, ''));
    const end = start + piece.trimEnd().length;
    if (end > start + equals + 1 && parameterNamesSecret(name)) {
      const boundTo = [...origin, name.toLowerCase()];
      spans.push({ start: start + equals + 1, end, kind: 'url-query', boundTo, within: '' });
    }
    start += piece.length + 1;
  }
  return spans;
}

/** The spans, which are in order, and what else looks like a secret, such as a URL within a parameter. */
export function withOthers(text: string, own: readonly PlacedSpan[]): readonly PlacedSpan[] {
  let next = 0;
  const others = findSecretsInText(text).filter(({ start, end }) => {
    while ((own[next]?.end ?? Infinity) <= start) next += 1;
    return end <= (own[next]?.start ?? Infinity);
  });
  if (others.length === 0) return own;
  if (fewSpans(others) !== others) {
    return boundToText(text, joinSpans([...own, ...others]), 'text');
  }
  const inOrder = (one: SecretSpan, other: SecretSpan) => one.start - other.start;
  const within = blankSecrets(text, [...own, ...others].sort(inOrder));
  const placed = others.map(
    (span, boundTo) => ({ ...span, kind: 'text', boundTo, within }) as const,
  );
  return [...own, ...placed].sort(inOrder);
}
