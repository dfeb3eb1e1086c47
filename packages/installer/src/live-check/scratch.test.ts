/** What a run may still do when it is closed, and what it may delete. */
import type { Answer } from '../account/twilio-rest';
import { markedName } from './mark';
import { Scratch, type ScratchRest } from './scratch';

const ID = '0123abcd';
const SERVICE = `ZS${'1'.repeat(32)}`;
const LIST = 'https://api.twilio.com/2010-04-01/Accounts/AC1/SIP/CredentialLists/CL1.json';

/** `answers`: by method; left out: 201 with the SID of the service. */
function scratchWith(answers: Partial<Record<string, () => Answer | Promise<Answer>>>) {
  const sent: string[] = [];
  const credentials = { accountSid: 'AC1', username: 'AC1', password: 'secret' };
  const rest: ScratchRest = {
    account: { credentials },
    upload: () => Promise.reject(new Error('Nothing is uploaded here.')),
    send: async (_, method, url) => {
      sent.push(`${method} ${url}`);
      return (await answers[method]?.()) ?? { status: 201, message: '', json: { sid: SERVICE } };
    },
  };
  const shell = { sleep: () => Promise.resolve(), nowMs: () => 0 };
  return { scratch: new Scratch(rest, shell, ID), sent };
}

const ok = (json: object): Answer => ({ status: 200, message: '', json });

test('closing waits for what is under way, and lets nothing else begin', async () => {
  let answer: (answer: Answer) => void = () => undefined;
  const late = new Promise<Answer>((resolve) => (answer = resolve));
  const { scratch, sent } = scratchWith({ post: () => late });
  const creating = scratch.createService();
  const order: string[] = [];
  const closing = scratch.close().then(() => order.push('closed'));
  await expect(scratch.get(scratch.serviceUrl)).rejects.toThrow('Interrupted');
  order.push('answered');
  answer({ status: 201, message: '', json: { sid: SERVICE } });
  await Promise.all([creating, closing]);
  expect(order).toEqual(['answered', 'closed']);
  expect(sent).toEqual(['post https://serverless.twilio.com/v1/Services']);
  expect(scratch.serviceUrl.endsWith(SERVICE)).toBe(true);
});

test('a list without the mark is not deleted', async () => {
  const { scratch, sent } = scratchWith({ get: () => ok({ friendly_name: 'phones' }) });
  await expect(scratch.deleteList(LIST)).rejects.toThrow('is not there any more');
  expect(sent).toEqual([`get ${LIST}`]);
});

test('a list with the mark is looked at, then deleted', async () => {
  const { scratch, sent } = scratchWith({ get: () => ok({ friendly_name: markedName(ID) }) });
  await scratch.deleteList(LIST);
  expect(sent).toEqual([`get ${LIST}`, `delete ${LIST}`]);
});

test('nothing is deleted in a service without the mark, or outside the service', async () => {
  const others = { unique_name: markedName(ID), friendly_name: 'Ours now' };
  const { scratch, sent } = scratchWith({ get: () => ok(others) });
  await scratch.createService();
  const build = `${scratch.serviceUrl}/Builds/ZB1`;
  await expect(scratch.deleteInService(build)).rejects.toThrow('is not there any more');
  await expect(scratch.deleteInService(LIST)).rejects.toThrow('Not inside');
  expect(sent.filter((each) => each.startsWith('delete'))).toEqual([]);
});
