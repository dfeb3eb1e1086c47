/** Journey: queues and who waits in them, through twilio-node, while calls are under way. */
import type { Twilio } from 'twilio';
import { startCallWorld } from './calls-world';
import { nodeClient, refusalOf } from './node-client';

const { emulator, web, place } = startCallWorld();
let client: Twilio;
beforeEach(() => (client = nodeClient(emulator.running)));
afterEach(() => {
  expect(emulator.running.requests.all().filter((each) => each.failure !== undefined)).toEqual([]);
});

const NOBODY = { answers: { sales: 'no-answer' } };
const enqueue = (name = 'sales'): void =>
  web.twiml('/voice', `<Enqueue waitUrl="/wait" action="/after">${name}</Enqueue>`);
/** What `look` finds at the first request of the wait document; the caller then leaves the queue. */
async function whileWaiting<Found>(look: () => Promise<Found>): Promise<Found> {
  let found: Promise<Found> | undefined;
  web.twiml('/wait', '<Leave/>');
  enqueue();
  await place({
    ...NOBODY,
    onRequest: async ({ purpose }) => {
      if (purpose === 'wait') await (found ??= look());
      return undefined;
    },
  });
  if (!found) throw new Error('Nobody has waited.');
  return found;
}

it('A queue is made, renamed, resized, listed newest first and removed', async () => {
  const first = await client.queues.create({ friendlyName: 'sales' });
  expect(first).toMatchObject({ maxSize: 1000, currentSize: 0, averageWaitTime: 0 });
  const second = await client.queues.create({ friendlyName: 'support', maxSize: 5 });
  const all = await client.queues.list({ pageSize: 1 });
  expect(all.map(({ friendlyName }) => friendlyName)).toEqual(['support', 'sales']);
  const one = client.queues(second.sid);
  expect(await one.update({ maxSize: 9 })).toMatchObject({ friendlyName: 'support', maxSize: 9 });
  expect(await one.update({ friendlyName: 'help' })).toMatchObject({ maxSize: 9 });
  expect(await one.fetch()).toMatchObject({ friendlyName: 'help', accountSid: second.accountSid });
  expect(await one.remove()).toBe(true);
  expect(await refusalOf(one.fetch())).toMatchObject({ status: 404, code: 20404 });
  expect(await client.queues.list()).toHaveLength(1);
});

it('A name belongs to one queue', async () => {
  await client.queues.create({ friendlyName: 'sales' });
  const { sid } = await client.queues.create({ friendlyName: 'support' });
  const taken = {
    status: 400,
    code: 22003,
    message: "A queue named 'sales' already exists",
  };
  expect(await refusalOf(client.queues.create({ friendlyName: 'sales' }))).toEqual(taken);
  expect(await refusalOf(client.queues(sid).update({ friendlyName: 'sales' }))).toEqual(taken);
  expect(await client.queues(sid).update({ friendlyName: 'support' })).toMatchObject({ sid });
});

it('A call makes the queue that it is put into, which stays when it has left', async () => {
  const during = await whileWaiting(async () => (await client.queues.list())[0]);
  expect(during).toMatchObject({ friendlyName: 'sales', currentSize: 1, averageWaitTime: 0 });
  const [form] = web.asked('/after').map((each) => each.form);
  expect(form).toMatchObject({ QueueResult: 'leave', QueueSid: during?.sid });
  expect(web.asked('/wait')[0]?.form).toMatchObject({ MaxQueueSize: '1000' });
  expect(await client.queues(during?.sid ?? '').fetch()).toMatchObject({ currentSize: 0 });
});

it('A call waits in the queue that was made for it', async () => {
  const { sid } = await client.queues.create({ friendlyName: 'sales' });
  expect(await whileWaiting(async () => (await client.queues.list()).length)).toBe(1);
  expect(web.asked('/after')[0]?.form).toMatchObject({ QueueSid: sid });
});

it('Those who wait are its members, in the order in which they came', async () => {
  enqueue();
  const { sid } = await client.queues.create({ friendlyName: 'sales' });
  const { members } = client.queues(sid);
  const look = async () => {
    const all = await members.list();
    const front = await client.queues(sid).members('Front').fetch();
    const queue = await client.queues(sid).fetch();
    return { all, front, average: queue.averageWaitTime };
  };
  let seen: ReturnType<typeof look> | undefined;
  // No time passes while a document is asked for.
  web.on('/wait', (response, { form }) => {
    const isMoment = form['QueueTime'] === '20' && form['QueuePosition'] === '2';
    if (isMoment) seen = look();
    void Promise.resolve(seen).then(() => {
      response.setHeader('Content-Type', 'text/xml');
      response.end('<Response><Pause length="10"/></Response>');
    });
  });
  const traces = await Promise.all([
    place({ ...NOBODY, hangUpAt: 25 }),
    place({ ...NOBODY, hangUpAt: 25 }),
  ]);
  const sids = traces.map(({ callSid }) => callSid);
  const last = await seen;
  if (!last) throw new Error('Nobody was second.');
  expect(last.all.map(({ callSid, position }) => [callSid, position])).toEqual([
    [sids[0], 1],
    [sids[1], 2],
  ]);
  expect(last.front).toMatchObject({ callSid: sids[0], queueSid: sid, waitTime: 20 });
  expect(last.front.dateEnqueued).toEqual(new Date('2026-11-20T12:00:00Z'));
  expect(last.average).toBe(20);
  expect(await members.list()).toEqual([]);
  expect(
    await refusalOf(
      client
        .queues(sid)
        .members(sids[0] ?? '')
        .fetch(),
    ),
  ).toMatchObject({
    status: 404,
    code: 20404,
  });
});

it('A queue in which somebody waits stays', async () => {
  const refused = await whileWaiting(async () => {
    const [queue] = await client.queues.list();
    return refusalOf(client.queues(queue?.sid ?? '').remove());
  });
  expect(refused).toMatchObject({ status: 400, code: 20001 });
  expect(await client.queues.list()).toHaveLength(1);
});

it('A full queue takes nobody more', async () => {
  await client.queues.create({ friendlyName: 'sales', maxSize: 1 });
  web.twiml('/wait', '<Pause length="10"/>');
  enqueue();
  await Promise.all([place({ ...NOBODY, hangUpAt: 15 }), place({ ...NOBODY, hangUpAt: 15 })]);
  const results = web.asked('/after').map(({ form }) => form['QueueResult']);
  expect(results.sort()).toEqual(['hangup', 'queue-full']);
});

it('The callers of a workflow wait in a queue with its name', async () => {
  const { body } = await emulator.get('taskrouter.twilio.com', '/v1/Workspaces');
  const [workspace] = body['workspaces'] as { sid: string }[];
  const made = { friendlyName: 'Day', workspaceSid: workspace?.sid };
  const { sid } = (await emulator.control('POST', 'workflows', made)).body;
  web.twiml('/voice', `<Enqueue workflowSid="${sid}"><Task>{}</Task></Enqueue>`);
  await place({ hangUpAt: 3, answers: { '*': 'no-answer' } });
  expect((await client.queues.list()).map(({ friendlyName }) => friendlyName)).toEqual([sid]);
});
