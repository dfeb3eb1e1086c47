/** Judges an account by its declaration, from what was observed alone. Pure. */
import { verifyApps } from './verify-apps';
import { verifyClients } from './verify-clients';
import { verifyDomains } from './verify-domains';
import { verifyEmergency } from './verify-emergency';
import type { Finding } from './finding';
import { verifyResources } from './verify-resources';
import type { VerifyInput } from './verify-input';
import { verifyUrls } from './verify-urls';

export function verifyAccount(input: VerifyInput): Finding[] {
  return [
    ...verifyResources(input),
    ...verifyApps(input),
    ...verifyDomains(input),
    ...verifyEmergency(input),
    ...verifyUrls(input.answers),
    ...verifyClients(input.activity),
  ];
}
