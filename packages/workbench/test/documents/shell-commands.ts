/** Splits a block of shell into its commands, and a command into its words. */

/** One command may go over several lines: inside quotes, or after a backslash. Comments are left out. */
export function commandsOf(block: string): readonly string[] {
  const commands: string[] = [];
  let current = '';
  for (const line of block.split('\n')) {
    current += current === '' ? line : `\n${line}`;
    if (line.endsWith('\\') || hasOpenQuote(current)) continue;
    const command = withoutComment(current).trim();
    if (command !== '') commands.push(command);
    current = '';
  }
  return current === '' ? commands : [...commands, current];
}

/** Quotes are taken away, and so are the brackets around what may be left out. */
export function wordsOf(command: string): readonly string[] {
  const words = command.replace(/\\\n/g, ' ').match(/(?:'[^']*'|"[^"]*"|[^\s'"])+/g) ?? [];
  return words.map((word) => word.replace(/['"]/g, '').replace(/^\[|\]$/g, ''));
}

function hasOpenQuote(text: string): boolean {
  return withoutQuotes(text).match(/['"]/) !== null;
}

function withoutComment(text: string): string {
  const start = withoutQuotes(text).search(/(^|\s)#/);
  return start < 0 ? text : text.slice(0, start);
}

/** What is quoted is replaced by as many other characters. */
function withoutQuotes(text: string): string {
  return text.replace(/'[^']*'|"[^"]*"/g, (quoted) => '_'.repeat(quoted.length));
}
