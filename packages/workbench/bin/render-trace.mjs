/** Shows a call trace to a person: what was asked, what was answered, how the call ended. */

export function renderTrace({ from, to, steps, flows, end }) {
  return [
    `${from} calls ${to}`,
    ...steps.flatMap(renderStep),
    ...flows.map(renderFlow),
    renderEnd(end),
  ].join('\n');
}

function renderStep(step) {
  const who = step.leg === undefined ? '' : `${step.leg} `;
  if (step.kind === 'note') return [`    ${who}${step.note}`];
  if (step.kind === 'verb') return [`    ${who}<${step.verb.name}>: ${step.note}`];
  const { purpose, method, url, durationMs, answer } = step;
  const outcome =
    answer.kind === 'answered'
      ? answer.status
      : answer.kind === 'flow'
        ? 'Studio'
        : `error ${answer.code}`;
  return [
    '',
    `  ${who}${purpose}  ${method} ${url}  →  ${outcome}  (${Math.round(durationMs)} ms)`,
    ...renderAnswer(answer),
  ];
}

function renderAnswer(answer) {
  if (answer.kind === 'flow') return [`    taken by the Studio flow ${answer.flowSid}`];
  if (answer.kind === 'failed') return [`    ${answer.reason}`];
  return indentXml(answer.body)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => `    ${line}`);
}

/** One element a line. */
function indentXml(text) {
  let depth = 0;
  return text
    .replace(/>\s*</g, '>\n<')
    .split('\n')
    .map((line) => {
      if (line.startsWith('</')) depth -= 1;
      const shown = '  '.repeat(Math.max(0, depth)) + line;
      if (/^<[^?!/]/.test(line) && !line.endsWith('/>') && !line.includes('</')) depth += 1;
      return shown;
    })
    .join('\n');
}

function renderFlow({ flowSid, isStuck }) {
  return `\n  Studio flow ${flowSid}: ${isStuck ? 'still waits for the end of the call' : 'knows that the call has ended'}`;
}

function renderEnd(end) {
  if (end.kind === 'refused') return `\n  refused with SIP ${end.sipStatus}: ${end.reason}`;
  if (end.kind === 'dropped') return `\n  dropped without an answer: ${end.reason}`;
  const problem = end.error ? `, after error ${end.error.code}: ${end.error.reason}` : '';
  return `\n  ${end.status} (SIP ${end.sipStatus})${problem}`;
}
