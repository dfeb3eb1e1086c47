import { answeringAccount, type Answered } from '../../test/answering-account';
import type { Account } from './account';
import { AccountError } from './account-error';

const OK: Answered = { status: 200, body: { applications: [], page_size: 1000 } };
const refused = (status: number, headers: Record<string, string> = {}): Answered => ({
  status,
  headers,
  body: { code: 20500, message: 'No', status },
});

function accountThat(...answers: (Answered | Error)[]): { account: Account; slept: number[] } {
  const slept: number[] = [];
  const account = answeringAccount(() => answers.shift() ?? OK, {
    maxRetries: 2,
    random: () => 1,
    sleep: (ms) => {
      slept.push(ms);
      return Promise.resolve();
    },
  });
  return { account, slept };
}
const read = (account: Account) => account.ask('Read', (client) => client.applications.list());
const write = (account: Account) =>
  account.ask('Write', (client) => client.applications.create({ friendlyName: 'a' }));

describe('Patience', () => {
  it('repeats a read after 429, an error of the server and a lost answer, each time later', async () => {
    const { account, slept } = accountThat(refused(429), refused(503));
    expect(await read(account)).toEqual([]);
    expect(slept).toEqual([250, 500]);
    const lost = accountThat(Object.assign(new Error('socket'), { code: 'ECONNRESET' }));
    expect(await read(lost.account)).toEqual([]);
  });

  it('waits as long as Twilio asks', async () => {
    const { account, slept } = accountThat(refused(429, { 'retry-after': '2' }));
    await read(account);
    expect(slept).toEqual([2000]);
  });

  it('repeats a write after 429 only', async () => {
    const { account } = accountThat(refused(429), { status: 201, body: { sid: 'AP1' } });
    expect((await write(account)).sid).toBe('AP1');
    const failing = accountThat(refused(500));
    await expect(write(failing.account)).rejects.toMatchObject({
      code: 'twilio-refused',
      status: 500,
    });
    expect(failing.account.http.requestCount).toBe(1);
  });

  it('ends', async () => {
    const { account } = accountThat(refused(429), refused(429), refused(429), refused(429));
    await expect(read(account)).rejects.toMatchObject({ code: 'twilio-refused', status: 429 });
    expect(account.http.requestCount).toBe(3);
  });

  it('says that no answer came, and nothing of the request', async () => {
    const error = Object.assign(new Error('socket'), {
      code: 'ECONNRESET',
      config: { data: 'Password=x' },
    });
    const { account } = accountThat(error);
    const thrown: unknown = await write(account).catch((each: unknown) => each);
    expect(thrown).toEqual(
      new AccountError('twilio-unreachable', 'Write: Twilio did not answer (ECONNRESET).'),
    );
    expect(thrown).not.toHaveProperty('cause');
  });
});
