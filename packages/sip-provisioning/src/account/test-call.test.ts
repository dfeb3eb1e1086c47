import { answeringAccount } from '../../test/answering-account';
import { placeTestCall } from './test-call';

function accountWhoseCallBecomes(...statuses: string[]) {
  const sid = `CA${'1'.repeat(32)}`;
  return answeringAccount(({ method }) => ({
    status: method === 'POST' ? 201 : 200,
    body: { sid, status: method === 'POST' ? 'queued' : (statuses.shift() ?? 'ringing') },
  }));
}

describe('A test call', () => {
  it('ends with the status that the call ended with', async () => {
    const account = accountWhoseCallBecomes('queued', 'ringing', 'no-answer');
    const status = await placeTestCall(account, {
      to: 'sip:alice@d.sip.twilio.com',
      from: '+15035550100',
      sleep: () => Promise.resolve(),
      nowMs: () => 0,
    });
    expect(status).toBe('no-answer');
  });

  it('is not waited for longer than its deadline', async () => {
    let nowMs = 0;
    const status = await placeTestCall(accountWhoseCallBecomes(), {
      to: 'sip:alice@d.sip.twilio.com',
      from: '+15035550100',
      sleep: (ms) => {
        nowMs += ms;
        return Promise.resolve();
      },
      nowMs: () => nowMs,
    });
    expect(status).toBe('ringing');
    expect(nowMs).toBe(40_000);
  });
});
