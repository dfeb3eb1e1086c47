import { answeringAccount } from '../../test/answering-account';
import { placeTestCall } from './test-call';

const HOME = 'sip:alice@d.sip.twilio.com';

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
    const end = await placeTestCall(account, {
      addresses: [HOME],
      from: '+15035550100',
      sleep: () => Promise.resolve(),
      nowMs: () => 0,
    });
    expect(end).toEqual({ kind: 'ended', address: HOME, status: 'no-answer' });
  });

  it('is not waited for longer than its deadline', async () => {
    let nowMs = 0;
    const end = await placeTestCall(accountWhoseCallBecomes(), {
      addresses: [HOME],
      from: '+15035550100',
      sleep: (ms) => {
        nowMs += ms;
        return Promise.resolve();
      },
      nowMs: () => nowMs,
    });
    expect(end).toMatchObject({ status: 'ringing' });
    expect(nowMs).toBe(40_000);
  });
});
