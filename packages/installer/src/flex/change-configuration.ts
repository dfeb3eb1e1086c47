/** Sets the router's domain in Flex's configuration: reads again right before writing, writes, reads back. */
import { fieldsOf } from 'publishing';
import { FLEX_API, type TwilioRest } from '../account/twilio-rest';
import { InstallerError } from '../installer-error';
import {
  attributesWith,
  domainIn,
  foreignChanges,
  OUR_KEY,
  type Configuration,
} from './flex-configuration';

const URL = `${FLEX_API}/Configuration`;

/** Undefined: the account has no Flex. */
export async function findConfiguration(rest: TwilioRest): Promise<Configuration | undefined> {
  const found = await rest.find("Read Flex's configuration", URL);
  return found === undefined ? undefined : fieldsOf(found);
}

/** `planned` is what the plan was made from. What others have changed since is kept, and reported by name. */
export async function changeConfiguration(
  rest: TwilioRest,
  planned: Configuration,
  domain: string | null,
): Promise<readonly string[]> {
  const fresh = fieldsOf(await rest.get("Read Flex's configuration again", URL));
  if (domainIn(fresh) !== domainIn(planned)) {
    throw new InstallerError(
      'changed-meanwhile',
      `Somebody has just set ${OUR_KEY} in Flex's configuration to ${domainIn(fresh) ?? 'none'}: nothing was written. Run the command again.`,
    );
  }
  await rest.postJson("Write Flex's configuration", URL, {
    account_sid: fresh['account_sid'],
    ui_attributes: attributesWith(fresh, domain),
  });
  const after = fieldsOf(await rest.get("Read Flex's configuration back", URL));
  if (domainIn(after) !== domain) {
    throw new InstallerError(
      'changed-meanwhile',
      `Flex's configuration names ${domainIn(after) ?? 'no domain'} though ${domain ?? 'none'} was written: somebody else is changing it. Run the command again.`,
    );
  }
  const found = (when: string, names: readonly string[]) =>
    names.length === 0 ? [] : [`somebody else changed ${names.join(', ')} ${when}: left as it is`];
  return [
    ...found('since the plan was shown', foreignChanges(planned, fresh)),
    ...found('while this was written', foreignChanges(fresh, after)),
  ];
}
