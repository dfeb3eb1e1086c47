/** Lines of a diagram outside the part of Mermaid that these documents keep to. */

/** A diagram that stays within it has been rendered by Mermaid 11. */
const SEQUENCE: readonly RegExp[] = [
  /^(participant|actor) \w+( as [^;#]+)?$/,
  /^\w+(->>|-->>|-x|--x)[+-]?\w+: [^;#]+$/,
  /^Note (over|left of|right of) \w+(,\w+)?: [^;#]+$/,
  /^(alt|else|opt|loop|par|and|critical|break|rect)( [^;#]+)?$/,
  /^end$/,
];
const NODE = String.raw`\w+(\["[^"]+"\]|\("[^"]+"\)|\{"[^"]+"\}|\[\("[^"]+"\)\])?`;
const FLOWCHART: readonly RegExp[] = [
  new RegExp(String.raw`^${NODE}( (-->|-\.->|---)(\|"[^"]+"\|)? ${NODE})*$`),
  /^subgraph \w+(\["[^"]+"\])?$/,
  /^direction (LR|TB)$/,
  /^end$/,
];

export function mermaidFaults(diagram: string): readonly string[] {
  const [first = '', ...lines] = diagram
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const grammar = /^flowchart (LR|TB)$/.test(first)
    ? FLOWCHART
    : first === 'sequenceDiagram'
      ? SEQUENCE
      : undefined;
  if (!grammar) return [first];
  return lines.filter((line) => !grammar.some((form) => form.test(line)));
}
