/** The account on the pictures: workflows and an app beside what a local Twilio has, and three publishes. */
import { localClient } from './local-client.mjs';
import { publishTable, readDestinations, tokenOf } from './publish-table.mjs';
import { publishesOf } from './screenshots-routes.mjs';

/** Resolves to the SIDs (of flows their URLs) of what routes lead to, by name. */
export async function fillPicturedAccount({ emulator, preview, domain }) {
  await addWorkflow(emulator, 'Sales');
  await localClient(emulator).applications.create({ friendlyName: 'Voice assistant' });
  const service = (person) => ({ preview, domain, token: tokenOf(emulator, person) });
  const { flows, workflows, apps } = await readDestinations(service('ada'));
  const sids = Object.fromEntries([
    ...flows.map(({ name, webhookUrl }) => [name, webhookUrl]),
    ...[...workflows, ...apps].map(({ name, sid }) => [name, sid]),
  ]);
  for (const [index, { at, by, note, table }] of publishesOf(sids).entries()) {
    await emulator.clock.set(new Date(at));
    await publishTable(service(by), { table, note, id: `picture-${index + 1}` });
  }
  return sids;
}

/** Workflows are made in Twilio's console: there is no other way in. */
async function addWorkflow(emulator, friendlyName) {
  const { url, accountSid } = emulator;
  const client = localClient(emulator);
  const [workspace] = await client.taskrouter.v1.workspaces.list();
  const response = await fetch(`${url}/__emulator/workflows`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ workspaceSid: workspace.sid, friendlyName }),
  });
  if (!response.ok) throw new Error(`No workflow in ${accountSid}: ${await response.text()}`);
}
