import { verifyClients, type ClientActivity } from './verify-clients';

const client = (more: Partial<ClientActivity> = {}): ClientActivity => ({
  client: 'alice',
  addresses: ['sip:alice@d.sip.twilio.com'],
  days: 7,
  callsTo: [],
  callsFrom: [],
  notRegistered: [],
  ...more,
});
const AT = 'sip:alice@d.sip.twilio.com';
const MORNING = '2026-11-20T08:00:00.000Z';
const NOON = '2026-11-20T12:00:00.000Z';

describe('A client', () => {
  it.each([
    [
      'passes with a call',
      client({ callsFrom: [MORNING], callsTo: [NOON] }),
      'PASS',
      `last call ${NOON}`,
    ],
    ['is doubtful without one', client(), 'WARN', 'no call to or from it in 7 days'],
    [
      'is doubtful when it was not registered since',
      client({ callsFrom: [MORNING], notRegistered: [NOON] }),
      'WARN',
      `was not registered at ${NOON}`,
    ],
    [
      'passes when it called after that',
      client({ callsFrom: [NOON], notRegistered: [MORNING] }),
      'PASS',
      `last call ${NOON}`,
    ],
    [
      'passes a test call that rang',
      client({ testCall: { kind: 'ended', address: AT, status: 'no-answer' } }),
      'PASS',
      `a test call reached ${AT} (no-answer)`,
    ],
    [
      'fails a test call that reached nobody',
      client({ testCall: { kind: 'ended', address: AT, status: 'failed' } }),
      'FAIL',
      `no test call reached it, last ${AT} (failed)`,
    ],
  ])('%s', (_, activity, level, found) => {
    expect(verifyClients([activity])[0]).toMatchObject({ level, found, about: 'client alice' });
  });
});
