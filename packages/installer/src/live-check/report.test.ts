/** What is read of a report: it comes from others, and its words end up in a document. */
import { readReport, writeReport } from './report';

const OUTCOME = {
  id: 'delete-live-build',
  does: 'deletes the build that is live',
  settles: ['serverless.buildLive'],
  kind: 'otherwise',
  assumed: '400, code 20001',
  found: '409, code 20409',
} as const;
const REPORT = {
  liveCheck: 1,
  answeredBy: 'account',
  date: '2026-12-01',
  outcomes: [OUTCOME],
  measured: [],
} as const;

test('what was written is read again, without what was not asked', () => {
  const outcomes = [
    OUTCOME,
    { ...OUTCOME, id: 'flex', kind: 'not-asked' as const, because: 'no Flex' },
  ];
  expect(readReport(JSON.parse(writeReport({ ...REPORT, outcomes })))).toEqual({
    date: '2026-12-01',
    answers: [
      {
        row: 'serverless.buildLive',
        question: 'delete-live-build',
        verdict: 'otherwise',
        found: '409, code 20409',
      },
    ],
  });
});

const REFUSED: readonly (readonly [name: string, report: unknown, reason: string])[] = [
  ['no report', { ...REPORT, liveCheck: 2 }, 'it is not a report of live-check'],
  ['a text', 'report', 'it is not a report of live-check'],
  [
    'the local Twilio',
    { ...REPORT, answeredBy: 'emulator' },
    'it was answered by the local Twilio, which proves nothing',
  ],
  ['no date', { ...REPORT, date: 'today' }, 'it has no date'],
  [
    'no question',
    { ...REPORT, outcomes: [{ ...OUTCOME, id: 'a b' }] },
    'an answer in it names no question',
  ],
  [
    'no row',
    { ...REPORT, outcomes: [{ ...OUTCOME, settles: ['<b>'] }] },
    'delete-live-build names no row of the table',
  ],
  ...['a | b', 'x'.repeat(121), '<script>', 4].map(
    (found) =>
      [
        `found ${String(found).slice(0, 10)}`,
        { ...REPORT, outcomes: [{ ...OUTCOME, found }] },
        'the answer to delete-live-build cannot be read',
      ] as const,
  ),
];

test.each(REFUSED)('%s is refused with a reason', (_, report, reason) => {
  expect(readReport(report)).toBe(reason);
});
