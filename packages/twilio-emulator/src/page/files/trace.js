/** Draws what happened to a call: each request with its answer, each verb, each leg. */
import { element, instant } from './draw.js';

export function drawCall(call) {
  const { from, to, placedAt, callSid, steps, end } = call;
  const isGood = end.kind === 'ended' && end.error === undefined;
  const summary = element(
    'summary',
    {},
    instant(placedAt),
    ` ${from} → ${to}: `,
    element('span', { className: isGood ? 'good' : 'bad' }, endOf(end)),
  );
  const drawn = element('details', {}, summary);
  // Most calls are never opened.
  drawn.addEventListener(
    'toggle',
    () => {
      const list = element('ol', {}, ...steps.map((step) => drawStep(step, placedAt)));
      const sid = element('p', { className: 'quiet' }, callSid ?? 'It was not a call.');
      drawn.append(sid, list);
    },
    { once: true },
  );
  return drawn;
}

function endOf(end) {
  if (end.kind === 'dropped') return `dropped: ${end.reason}`;
  if (end.kind === 'refused') return `refused, SIP ${end.sipStatus}: ${end.reason}`;
  const error = end.error ? `, error ${end.error.code}: ${end.error.reason}` : '';
  return `${end.status}, SIP ${end.sipStatus}${error}`;
}

function drawStep(step, placedAt) {
  const seconds = (Date.parse(step.at) - Date.parse(placedAt)) / 1000;
  const leg = step.leg === undefined ? '' : `${step.leg}: `;
  const time = element('span', { className: 'quiet' }, `+${seconds.toFixed(1)} s`);
  return element('li', {}, time, drawBody(step, leg));
}

function drawBody(step, leg) {
  if (step.kind === 'note') return element('span', {}, `${leg}${step.note}`);
  if (step.kind === 'verb') {
    return element('span', {}, leg, element('code', {}, `<${step.verb.name}>`), ` ${step.note}`);
  }
  const { purpose, method, url, parameters, answer } = step;
  const answered = answerOf(answer);
  return element(
    'details',
    {},
    element('summary', {}, `${leg}${purpose}: ${method} ${url} → ${answered}`),
    element('pre', {}, JSON.stringify(parameters, null, 2)),
    answer.kind === 'answered' && answer.body ? element('pre', {}, answer.body) : undefined,
  );
}

function answerOf(answer) {
  if (answer.kind === 'answered') return String(answer.status);
  return answer.kind === 'flow'
    ? `flow ${answer.flowSid}`
    : `error ${answer.code}, ${answer.reason}`;
}
