/** Publishes a route table on the local Twilio as a Flex admin does, by the admin API. */

/**
 * Resolves once it is live. `id` is new for each publish; `token` is the admin's (`emulator.flexUsers`).
 * Functions are asked through the preview's server, as its page does.
 */
export async function publishTable({ preview, domain, token }, { table, note, id }) {
  const ask = (name, parameters) => askUntilSaid({ preview, domain, token, name, parameters });
  const { version } = await ask('list', {});
  const { buildSid } = await ask('update', { data: table, version, note, id });
  for (;;) {
    const { state } = await ask('publish', { buildSid });
    if (state === 'live') return;
  }
}

/** The answer of `admin/<name>`; one that is not ready says so with 503, and is asked again. */
async function askUntilSaid({ preview, domain, token, name, parameters }) {
  for (;;) {
    const response = await fetch(`${preview.url}/__twilio/${domain}/admin/${name}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...parameters, Token: token }),
    });
    const answer = await response.json();
    if (response.ok) return answer;
    if (response.status !== 503) throw new Error(`admin/${name}: ${JSON.stringify(answer)}`);
  }
}

/** The token of a person of the preview: `ada`, `ben`, `sue` or `amy`. */
export function tokenOf(emulator, person) {
  return emulator.flexUsers.find(({ identity }) => identity.startsWith(`${person}_40`)).token;
}

/** What the routes can lead to, as the pickers show it. */
export function readDestinations(service) {
  return askUntilSaid({ ...service, name: 'destinations', parameters: {} });
}
