/** Lays XML out for people: a line for each element, indented. For reading only: white space is not kept. */

const TOKEN =
  /<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<\?[^]*?\?>|<(?:"[^"]*"|'[^']*'|[^'">])*>|[^<]+|</g;

/** An element that holds only text stays on one line. */
export function prettyXml(xml: string): string {
  const lines: string[] = [];
  let depth = 0;
  /** The line that a text or an end tag may still follow. */
  let open: string | undefined;
  const put = (text: string) => lines.push('  '.repeat(depth) + text);
  const flush = () => {
    if (open === undefined) return;
    put(open);
    depth += 1;
    open = undefined;
  };
  for (const [token] of xml.matchAll(TOKEN)) {
    if (token.startsWith('</')) {
      if (open !== undefined) put(open + token);
      else {
        depth = Math.max(0, depth - 1);
        put(token);
      }
      open = undefined;
    } else if (isStartTag(token)) {
      flush();
      open = token;
    } else if (token.trim() !== '') {
      const isText = !token.startsWith('<');
      if (isText && open !== undefined && !/>[^<]/.test(open)) open += token.trim();
      else {
        flush();
        put(token.trim());
      }
    }
  }
  flush();
  return lines.join('\n');
}

function isStartTag(token: string): boolean {
  return /^<[^!?/]/.test(token) && !token.endsWith('/>');
}
