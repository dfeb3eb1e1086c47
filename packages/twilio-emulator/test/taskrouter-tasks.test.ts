/** TaskRouter tasks that are made through the API. */
import { startTestEmulator } from './test-emulator';

const emulator = startTestEmulator();
let workspace: string;
let workflow: string;

beforeEach(async () => {
  const { body } = await emulator.get('taskrouter.twilio.com', '/v1/Workspaces');
  workspace = (body['workspaces'] as { sid: string }[])[0]!.sid;
  const made = { friendlyName: 'Day', workspaceSid: workspace };
  workflow = (await emulator.control('POST', 'workflows', made)).body.sid;
});

describe('The API of tasks', () => {
  const API = 'taskrouter.twilio.com';
  const path = () => `/v1/Workspaces/${workspace}/Tasks`;
  const create = (form: Record<string, string> = {}) =>
    emulator.post(API, path(), { WorkflowSid: workflow, Attributes: '{"a":1}', ...form });

  it('makes, shows, moves and deletes them', async () => {
    const made = await create({ TaskChannel: 'voice', Priority: '5', Timeout: '60' });
    expect(made.status).toBe(201);
    expect(made.body).toMatchObject({
      assignment_status: 'pending',
      attributes: '{"a":1}',
      task_channel_unique_name: 'voice',
      priority: 5,
      timeout: 60,
      age: 0,
    });
    const one = `${path()}/${made.body.sid}`;
    const moved = await emulator.post(API, one, { AssignmentStatus: 'canceled', Reason: 'why' });
    expect(moved.body).toMatchObject({ assignment_status: 'canceled', reason: 'why' });
    const end = { AssignmentStatus: 'completed', Reason: 'done' };
    expect(await emulator.post(API, one, end)).toMatchObject({
      status: 400,
      body: { message: 'Cannot change the task from canceled to completed' },
    });
    const list = await emulator.get(API, `${path()}?AssignmentStatus=canceled`);
    expect(list.body['tasks']).toHaveLength(1);
    expect((await emulator.get(API, `${path()}?AssignmentStatus=pending`)).body['tasks']).toEqual(
      [],
    );
    expect((await emulator.delete(API, one)).status).toBe(204);
    expect((await emulator.get(API, one)).status).toBe(404);
  });

  it('cancels them when their time is over', async () => {
    const made = await create({ Timeout: '60' });
    await emulator.running.clock.advance(60_000);
    const { body } = await emulator.get(API, `${path()}/${made.body.sid}`);
    expect(body).toMatchObject({ assignment_status: 'canceled', age: 60 });
  });

  it('needs a reason to end one', async () => {
    const { body } = await create();
    const ended = await emulator.post(API, `${path()}/${body.sid}`, {
      AssignmentStatus: 'canceled',
    });
    expect(ended).toMatchObject({
      status: 400,
      body: { message: 'Missing required parameter Reason in the post body' },
    });
  });

  it.each([
    ['attributes that are not JSON', { Attributes: 'x' }],
    ['a workflow that is not there', { WorkflowSid: `WW${'0'.repeat(32)}` }],
  ])('refuses %s', async (_, form) => {
    expect(await create(form)).toMatchObject({ status: 400, body: { code: 20001 } });
  });
});
