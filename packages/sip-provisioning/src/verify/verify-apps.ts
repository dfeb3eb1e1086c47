/** No app can be connected to by other accounts unless that is declared. */
import { keyOf } from '../resources/resource';
import type { Finding } from './finding';
import type { VerifyInput } from './verify-input';

/** Declared apps are held to their declaration by `verifyResources`; this says what it means, and looks at the others. */
export function verifyApps({ declared, observed }: VerifyInput): Finding[] {
  const meant = new Map(
    declared.resources
      .filter(({ kind }) => kind === 'app')
      .map((app) => [keyOf(app), app.fields['connectableByOtherAccounts'] === true]),
  );
  return observed.resources
    .filter(({ kind, fields }) => kind === 'app' && fields['connectableByOtherAccounts'] === true)
    .filter((app) => meant.get(keyOf(app)) !== true)
    .map((app) => ({
      level: 'FAIL',
      rule: 'app-not-connectable',
      about: `app ${app.name}`,
      found: 'other Twilio accounts can connect to it',
      remedy: meant.has(keyOf(app))
        ? 'sip-provision apply'
        : `declare it, or switch off public connect of ${app.sid}`,
    }));
}
