/** Placed calls: what Studio knows of a call that one of its flows took. */
import { startCallWorld } from './calls-world';

const { emulator, web, place } = startCallWorld();

const FLOW = `FW${'1'.repeat(32)}`;
const url = `https://webhooks.twilio.com/v1/Accounts/AC1/Flows/${FLOW}`;
const list = async () =>
  (
    await emulator.get(
      'studio.twilio.com',
      `/v2/Flows/${FLOW}/Executions?DateCreatedFrom=2026-11-20T11:59:55Z`,
    )
  ).body['executions'] as { sid: string; status: string; contact_channel_address: string }[];

it('Studio has an execution for a call that a flow took, until the flow learns of its end', async () => {
  web.twiml('/voice', `<Redirect>${url}</Redirect>`);
  const active: unknown[] = [];
  const { callSid, flows } = await place({
    duringCall: async () => void active.push(...(await list())),
  });
  expect(active).toEqual([
    expect.objectContaining({
      status: 'active',
      contact_channel_address: 'sip:+15550001111@carrier.example.com',
    }),
  ]);
  expect(flows).toEqual([{ flowSid: FLOW, isStuck: true }]);
  const [execution] = await list();
  const context = await emulator.get(
    'studio.twilio.com',
    `/v2/Flows/${FLOW}/Executions/${execution?.sid}/Context`,
  );
  expect(context.body).toMatchObject({ context: { trigger: { call: { CallSid: callSid } } } });
  web.on('/ended', (response) => response.writeHead(302, { Location: url }).end());
  await place();
  expect((await list()).map(({ status }) => status)).toEqual(['ended', 'active']);
  const before = await emulator.get(
    'studio.twilio.com',
    `/v2/Flows/${FLOW}/Executions?DateCreatedTo=2026-11-20T12:00:00Z`,
  );
  expect(before.body['executions']).toEqual([]);
});
