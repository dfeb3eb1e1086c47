/** What Flex Insights is told of an enqueued call: route and plan, and nothing else changes. */
import { MOMENT, OWN_URLS } from '../../test/build-call';
import { answerCall } from '../answer/answer-call';
import { openTable } from '../answer/open-table';
import type { JsonRecord } from '../comparison/json-tree';

const WORKFLOW = `WW${'0'.repeat(32)}`;

function enqueued(row: JsonRecord): { readonly twiml: string; readonly task: JsonRecord } {
  const steps = [{ id: 'queue', type: 'enqueue', destination: WORKFLOW, ...row }];
  const opened = openTable({
    routes: [
      { address: '4711', type: 'enqueue', destination: WORKFLOW, ...row },
      { address: '4712', domain: 'acme', type: 'call-plan', destination: 'office' },
    ],
    default: { type: 'hangup', destination: '' },
    plans: [{ id: 'office', name: 'Office', steps }],
  });
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const to = `sip:${row['plan'] === undefined ? '4711' : '4712'}@acme.sip.twilio.com`;
  const call = { to, from: 'sip:1234@x.example', sipDomain: undefined, headers: {} };
  const { decision } = answerCall(opened.table, call, MOMENT, OWN_URLS);
  if (decision.kind !== 'destination') throw new Error(decision.kind);
  const text = /<Task>(.*)<\/Task>/.exec(decision.twiml)?.[1] ?? '';
  const json = text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return { twiml: decision.twiml.replace(text, ''), task: JSON.parse(json) as JsonRecord };
}

const NUMBERS = { name: '1234', customers: { phone: '1234' } };

test('a route names itself, and the TwiML is otherwise as it was', () => {
  const { twiml, task } = enqueued({});
  expect(task).toEqual({
    ...NUMBERS,
    conversations: { external_contact: '4711', conversation_attribute_9: '4711' },
  });
  expect(twiml).toContain(`<Response><Enqueue workflowSid="${WORKFLOW}"><Task></Task></Enqueue>`);
});

test('a step names the route that led to its plan, and the plan', () => {
  expect(enqueued({ plan: 'x' }).task).toEqual({
    ...NUMBERS,
    conversations: {
      external_contact: '4712',
      conversation_attribute_9: '4712@acme',
      conversation_attribute_10: 'office',
    },
  });
});

test('attributes of the row count before it', () => {
  const attributes = { conversations: { conversation_attribute_9: 'Spring campaign' } };
  expect(enqueued({ options: { attributes } }).task).toMatchObject({
    conversations: { external_contact: '4711', conversation_attribute_9: 'Spring campaign' },
  });
});
