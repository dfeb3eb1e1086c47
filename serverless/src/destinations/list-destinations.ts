/** What the account has that a route can lead to or name: offered by the editor instead of being typed. */
import type { AccountDestinations, DestinationPart } from 'admin-contract';
import { canonicalSipDomain } from 'route-table';
import {
  type Ask,
  fieldsOf,
  listRows,
  optionalTextOf,
  OutOfTime,
  textOf,
  TwilioFailure,
} from 'publishing';
import { flexWorkspace } from '../twilio-api/flex-workspace';

/** Rows of one list that are read; a list with more of them is named in `truncated`. */
const MAX_ROWS_OF_A_PART = 1_000;
/** Rows to a page: the specifications allow 1,000, which takes Twilio long (assumed). */
const PAGE = 200;

/** Reads all parts at once; one that fails takes no other down. */
export async function listDestinations(ask: Ask, accountSid: string): Promise<AccountDestinations> {
  const truncated: DestinationPart[] = [];
  const problems: { part: DestinationPart; message: string }[] = [];
  const account = `https://api.twilio.com/2010-04-01/Accounts/${accountSid}`;

  const part = async <Row>(
    name: DestinationPart,
    key: string,
    urlOf: () => string | Promise<string>,
    read: (row: unknown) => readonly Row[],
  ): Promise<readonly Row[]> => {
    try {
      const url = `${await urlOf()}?PageSize=${PAGE}`;
      const { rows, isTruncated } = await listRows(ask, url, key, MAX_ROWS_OF_A_PART);
      const found = rows.flatMap(read);
      if (isTruncated) truncated.push(name);
      return found;
    } catch (error) {
      if (!(error instanceof TwilioFailure || error instanceof OutOfTime)) throw error;
      problems.push({ part: name, message: error.message });
      return [];
    }
  };

  const [flows, workflows, apps, sipDomains, numbers] = await Promise.all([
    part(
      'flows',
      'flows',
      () => 'https://studio.twilio.com/v2/Flows',
      (row) => [{ ...named(row), webhookUrl: flowWebhook(accountSid, textOf(row, 'sid')) }],
    ),
    part(
      'workflows',
      'workflows',
      async () => {
        const workspaceSid = await flexWorkspace(ask);
        return `https://taskrouter.twilio.com/v1/Workspaces/${workspaceSid}/Workflows`;
      },
      (row) => [named(row)],
    ),
    part(
      'apps',
      'applications',
      () => `${account}/Applications.json`,
      (row) => [named(row)],
    ),
    part(
      'sipDomains',
      'domains',
      () => `${account}/SIP/Domains.json`,
      (row) => {
        const label = canonicalSipDomain(textOf(row, 'domain_name'));
        return label === undefined ? [] : [{ sid: textOf(row, 'sid'), label }];
      },
    ),
    part(
      'numbers',
      'incoming_phone_numbers',
      () => `${account}/IncomingPhoneNumbers.json`,
      (row) => {
        const { voice } = fieldsOf(fieldsOf(row)['capabilities']);
        return voice === true ? [{ ...named(row), number: textOf(row, 'phone_number') }] : [];
      },
    ),
  ]);
  return { accountSid, flows, workflows, apps, sipDomains, numbers, truncated, problems };
}

/** Runs the flow for a call that is sent there (Twilio docs, studio/user-guide/connect-studio; docs). */
function flowWebhook(accountSid: string, flowSid: string): string {
  return `https://webhooks.twilio.com/v1/Accounts/${accountSid}/Flows/${flowSid}`;
}

function named(row: unknown): { readonly sid: string; readonly name: string } {
  return { sid: textOf(row, 'sid'), name: optionalTextOf(row, 'friendly_name') ?? '' };
}
