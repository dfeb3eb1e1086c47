/** That the usual set-ups of the documents are valid, short, and do to a call what they say. */
import { createIntlWallClock, openTable, answerCall, validateTable } from 'route-table';
import { readDocument } from './documents/read-document';

/** By their order in the document; more keys would be clumsy. */
const MOST_KEYS = [42, 38, 38, 80, 33, 22];
const wallClock = createIntlWallClock();
const { blocks } = readDocument('docs/call-plan-set-ups.md');
const tables = blocks.map(
  ({ content }) => JSON.parse(content) as Readonly<Record<string, unknown>>,
);
const headings = [...readDocument('docs/call-plan-set-ups.md').text.matchAll(/\((\d+) keys\)/g)];

function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  const below = Object.values(value).reduce((sum: number, one) => sum + countKeys(one), 0);
  return (Array.isArray(value) ? 0 : Object.keys(value).length) + below;
}

test.each(MOST_KEYS.map((most, index) => [index, most] as const))(
  'set-up %i has the keys that it says, at most %i, and nothing is wrong with it',
  (index, most) => {
    const table = { ...tables[index] };
    expect(validateTable(table)).toMatchObject({ kind: 'valid', warnings: [] });
    delete table['default'];
    const count = countKeys(table);
    expect(String(count)).toBe(headings[index]?.[1]);
    expect(count).toBeLessThanOrEqual(most);
  },
);

test.each<[number, string, string, string | RegExp]>([
  [0, '+15551234567', '2026-11-30T10:00-05:00', /<Dial action.*<Client>desk/],
  [0, '+15551234567', '2026-11-30T20:00-05:00', /<Say>.*<Record/],
  [0, '+15551234567', '2026-12-25T10:00-05:00', /<Say>.*<Record/],
  [1, '+15551234567', '2027-01-12T10:00-05:00', />\+15557654322</],
  [1, '+15551234567', '2027-12-20T10:00-05:00', />\+1555765432\d</],
  [2, '+15551234567', '2026-11-30T10:00-05:00', /ann<\/Client><Client>ben/],
  [3, '+15553334444', '2026-11-30T08:30-05:00', /<Record/],
  [3, '+15551112222', '2026-11-30T08:30-05:00', /sip:\+15551112222@pbx/],
  [3, '+15551112222', '2026-12-24T13:00-05:00', /<Record/],
  [4, '+15551234567', '2026-11-30T10:00-05:00', /<Sip>|<Enqueue/],
  [5, '+15551234567', '2026-11-30T10:00-05:00', /water in the building/],
  [5, '+15551234567', '2026-12-01T08:00-05:00', /<Hangup/],
  [5, 'anything', '2026-11-30T10:00-05:00', /water in the building/],
])('set-up %i answers a call to %s at %s', (index, called, at, expected) => {
  const opened = openTable(tables[index]);
  if (opened.kind === 'broken') throw new Error(JSON.stringify(opened.issues));
  const { decision } = answerCall(
    opened.table,
    {
      to: `sip:${called}@acme.sip.twilio.com`,
      from: 'sip:+15550001111@carrier.example.com',
      sipDomain: 'acme.sip.twilio.com',
      callSid: `CA${'0'.repeat(32)}`,
      headers: {},
    },
    { instant: Date.parse(at), wallClock },
    { service: 'https://router.example.com' },
  );
  expect(decision.kind === 'refused' ? decision : decision.twiml).toMatch(expected);
});
