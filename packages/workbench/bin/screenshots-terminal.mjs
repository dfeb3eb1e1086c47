/** A terminal with commands and what they printed, as a page. */

/** `runs` are `{command, output}`. */
export function pictureOfTerminal(runs) {
  const text = runs
    .map(({ command, output }) => `<b>$ ${escaped(command)}</b>\n${escaped(output)}\n`)
    .join('\n');
  return `<!doctype html><html lang="en"><style>
    body { margin: 0; padding: 28px 32px; background: #0d122b; }
    pre { margin: 0; font: 15px/1.5 "DejaVu Sans Mono", Menlo, Consolas, monospace; color: #e1e3ea; white-space: pre-wrap; overflow-wrap: anywhere; }
    b { color: #6adca0; font-weight: normal; }
  </style><pre>${text}</pre></html>`;
}

function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
