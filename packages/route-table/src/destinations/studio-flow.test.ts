/** What counts as the webhook of a Studio flow. */
import type { Destination } from '../destination';
import { namesStudioFlow, studioFlowOf } from './studio-flow';

const studioFlowUrl = (destination: Destination) => studioFlowOf(destination)?.url;

const sid = (kind: string) => `${kind}${'0123456789abcdef'.repeat(2)}`;
const base = `https://webhooks.twilio.com/v1/Accounts/${sid('AC')}/Flows/${sid('FW')}`;

test.each([base, `${base}/`, `${base}?FlowEvent=status`, `${base}#rc=2`])('%s is a flow', (url) => {
  expect(studioFlowUrl({ type: 'webhook', destination: url })).toBe(url);
});

test('space around the URL does not count', () => {
  expect(studioFlowUrl({ type: 'webhook', destination: ` ${base}\n` })).toBe(base);
});

test.each([
  base.replace('https', 'http'),
  base.replace('webhooks.twilio.com', 'webhooks.twilio.com.example.com'),
  base.slice(0, -1),
  `${base}/Executions`,
  `https://example.com/?u=${base}`,
])('%s is not', (url) => {
  expect(studioFlowUrl({ type: 'webhook', destination: url })).toBeUndefined();
});

test('another type is never a flow, whatever its value', () => {
  expect(studioFlowUrl({ type: 'play', destination: base })).toBeUndefined();
});

test('a flow is found inside TwiML too', () => {
  expect(namesStudioFlow(`<Redirect>${base}</Redirect>`)).toBe(true);
  expect(namesStudioFlow('<Redirect>https://example.com/Flows/</Redirect>')).toBe(false);
});
