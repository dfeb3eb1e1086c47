/** Puts into the account of the local Twilio what a customer has: SIP domains, a phone, Studio flows. */
import { phone } from './local-phone.mjs';

/** `acme` has a route of its own in the sample table. */
const SIP_DOMAINS = ['example', 'acme'];

const STUDIO_FLOWS = ['Opening hours', 'Customer survey'];

export async function fillAccount({ client, emulator, domain }) {
  await pointSipDomains(client, domain);
  // Flows are drawn in Twilio's console: there is no other way in.
  for (const friendlyName of STUDIO_FLOWS) {
    await fetch(`${emulator.url}/__emulator/flows`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ friendlyName }),
    });
  }
}

/** A call reaches a SIP domain only when the domain has authentication: a credential list is mapped to each. */
async function pointSipDomains(client, domain) {
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
