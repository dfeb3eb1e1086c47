import { answeringAccount } from '../../test/answering-account';
import type { DeclaredState } from '../declaration/declared-state';
import { observeClients } from './observe-clients';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const AT = 'Fri, 20 Nov 2026 08:00:00 +0000';
const CALL_SID = `CA${'1'.repeat(32)}`;
const DECLARED: DeclaredState = {
  account: `AC${'0'.repeat(32)}`,
  resources: [
    { kind: 'calls-credential-list', of: 'd.sip.twilio.com', name: 'l', fields: {}, path: [] },
    {
      kind: 'registrations-credential-list',
      of: 'd.sip.twilio.com',
      name: 'l',
      fields: {},
      path: [],
    },
  ],
  absent: [],
  goingClients: [],
  routers: [],
  clients: [
    { name: 'alice', username: 'alice', credentialList: 'l', password: { env: 'P' }, path: [] },
  ],
};
const alert = (error_code: string, resource_sid: string) => ({
  sid: 'NO1',
  error_code,
  resource_sid,
  alert_text: '',
  date_generated: '2026-11-20T08:00:00Z',
});

describe('For many clients', () => {
  it('the calls of the account are read once', async () => {
    const clients = Array.from({ length: 60 }, (_, at) => ({
      name: `c${at}`,
      username: `c${at}`,
      credentialList: 'l',
      password: { env: 'P' },
      path: [],
    }));
    const account = answeringAccount(({ path }) => {
      if (path.endsWith('/Alerts'))
        return { status: 200, body: { alerts: [], meta: { key: 'alerts' } } };
      const call = { sid: CALL_SID, status: 'completed', start_time: AT, date_created: AT };
      const calls = [
        { ...call, to: 'sip:c7@d.sip.twilio.com', from: '+15035550100' },
        {
          ...call,
          to: 'sip:c70@d.sip.twilio.com.example.com',
          from: 'sip:c8@d.sip.twilio.com;x=1',
        },
      ];
      return { status: 200, body: { calls } };
    });
    const activity = await observeClients(account, { ...DECLARED, clients }, NOW);
    expect(account.http.requestCount).toBe(2);
    const seen = activity.filter(({ callsTo, callsFrom }) => callsTo.length + callsFrom.length > 0);
    expect(seen.map(({ client }) => client)).toEqual(['c7', 'c8']);
  });
});

describe('What is known of a client', () => {
  it('are its calls at every domain of its list, and the alerts that it was not registered', async () => {
    const account = answeringAccount(({ path, query }) => {
      if (path.endsWith('/Alerts')) {
        const alerts = [
          alert('32009', CALL_SID),
          alert('32009', 'CAother'),
          alert('11200', CALL_SID),
        ];
        return { status: 200, body: { alerts, meta: { key: 'alerts' } } };
      }
      const isToAlice = query.get('To') === 'sip:alice@d.sip.twilio.com';
      const calls = isToAlice
        ? [
            {
              sid: CALL_SID,
              to: 'sip:alice@d.sip.twilio.com:5060',
              from: 'sip:x@example.com',
              status: 'failed',
              start_time: AT,
              date_created: AT,
            },
          ]
        : [];
      return { status: 200, body: { calls } };
    });
    expect(await observeClients(account, DECLARED, NOW)).toEqual([
      {
        client: 'alice',
        addresses: ['sip:alice@d.sip.twilio.com'],
        days: 7,
        callsTo: [],
        callsFrom: [],
        notRegistered: ['2026-11-20T08:00:00.000Z'],
      },
    ]);
  });
});
