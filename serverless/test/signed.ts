/** Signs requests of the admin API as a script does, rightly or wrongly. */
import { createHmac, randomBytes } from 'node:crypto';
import { SIGNATURE_HEADER, signableText, SIGNING_PURPOSE, writeSignature } from 'admin-contract';
import type { RouterWorld } from './router-world';

export interface Signing {
  readonly authToken?: string;
  /** Signs with this key instead of the one that is derived from the auth token. */
  readonly key?: string;
  readonly name?: string;
  readonly domain?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  /** Seconds from now. */
  readonly seconds?: number;
  readonly nonce?: string;
}

export function signedHeaders(
  world: RouterWorld,
  name: string,
  parameters: Readonly<Record<string, string>>,
  signing: Signing = {},
): Readonly<Record<string, string>> {
  const nonce = signing.nonce ?? randomBytes(18).toString('base64url');
  const time = Math.floor(world.emulator.clock.now().getTime() / 1_000) + (signing.seconds ?? 0);
  const text = signableText({
    method: 'POST',
    url: `https://${signing.domain ?? world.domain}/admin/${signing.name ?? name}`,
    parameters: signing.parameters ?? parameters,
    time,
    nonce,
  });
  const authToken = signing.authToken ?? world.emulator.authToken;
  const key = signing.key ?? createHmac('sha256', authToken).update(SIGNING_PURPOSE).digest();
  const signature = createHmac('sha256', key).update(text).digest('hex');
  return { [SIGNATURE_HEADER]: writeSignature({ time, nonce, signature }) };
}

/** As Twilio signs a form that it sends to a webhook. */
export function twilioSignature(
  world: RouterWorld,
  name: string,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const pairs = Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1));
  const text = `https://${world.domain}/admin/${name}${pairs.flat().join('')}`;
  const signature = createHmac('sha1', world.emulator.authToken).update(text).digest('base64');
  return { 'x-twilio-signature': signature };
}
