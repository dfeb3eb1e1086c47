/** A local Twilio with the router deployed to it by Twilio's own tool, and SIP domains that point to it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { startEmulator } from 'twilio-emulator';
import twilio from 'twilio';
import { phone } from './local-phone.mjs';
import { root } from './root.mjs';

/** SIP domains of the sample: `acme` has a route of its own in the sample table. */
const SIP_DOMAINS = ['example', 'acme'];

/** Resolves once calls can be placed: `{emulator, domain}`. `say` is told what is being done. */
export async function startLocalTwilio({ port, say }) {
  const emulator = await startEmulator({ port });
  try {
    say(`The local Twilio listens on ${emulator.url}.`);
    say('Deploying the service to it (twilio-run deploy) …');
    const domain = await deployService(emulator);
    say(`Deployed to ${domain}.`);
    await pointSipDomains(emulator, domain);
    return { emulator, domain };
  } catch (error) {
    await emulator.dispose();
    throw error;
  }
}

/** Runs the real tool, which believes that it talks to Twilio; its output is shown when it fails. */
async function deployService({ accountSid, authToken, ca, redirect }) {
  const child = spawn(
    process.execPath,
    [
      join(root, 'node_modules/twilio-run/bin/twilio-run'),
      'deploy',
      ...['--username', accountSid, '--password', authToken],
      ...['--override-existing-project', '--output-format', 'json'],
    ],
    {
      cwd: join(root, 'serverless'),
      env: { ...process.env, NODE_OPTIONS: `--require ${redirect}`, NODE_EXTRA_CA_CERTS: ca },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const output = { text: '' };
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => (output.text += String(chunk)));
  }
  const [code] = await once(child, 'close');
  const domain = /"domain":\s*"([^"]+)"/.exec(output.text)?.[1];
  if (code !== 0 || domain === undefined) {
    throw new Error(`twilio-run deploy failed (exit code ${code}):\n${output.text}`);
  }
  return domain;
}

/** A call reaches a SIP domain only when the domain has authentication: a credential list is mapped to each. */
async function pointSipDomains(emulator, domain) {
  const client = localClient(emulator);
  const list = await client.sip.credentialLists.create({ friendlyName: 'local phones' });
  await client.sip.credentialLists(list.sid).credentials.create(phone);
  for (const name of SIP_DOMAINS) {
    const sipDomain = await client.sip.domains.create({
      domainName: `${name}.sip.twilio.com`,
      voiceUrl: `https://${domain}/inbound-sip-router`,
      voiceMethod: 'POST',
      voiceStatusCallbackUrl: `https://${domain}/status-callback`,
      voiceStatusCallbackMethod: 'POST',
    });
    await client.sip
      .domains(sipDomain.sid)
      .auth.calls.credentialListMappings.create({ credentialListSid: list.sid });
  }
}

/** Twilio's own client; only the address that it connects to is another. */
function localClient({ url, accountSid, authToken }) {
  class LocalHttpClient extends twilio.RequestClient {
    request(options) {
      const { host, pathname, search } = new URL(options.uri);
      return super.request({
        ...options,
        uri: `${url}${pathname}${search}`,
        headers: { ...options.headers, Host: host },
      });
    }
  }
  return twilio(accountSid, authToken, { httpClient: new LocalHttpClient() });
}
