/** Accounts: the one account there is; the Twilio CLI asks for it to check a profile. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { page2010 } from './page-2010';

// Types

const FRIENDLY_NAME = 'twilio-emulator';
/** The account is as old as the API: the emulator does not remember when it was made. */
const CREATED = rfc2822Timestamp(new Date('2010-04-01T00:00:00Z'));

const SUBRESOURCES = {
  addresses: 'Addresses',
  applications: 'Applications',
  authorized_connect_apps: 'AuthorizedConnectApps',
  available_phone_numbers: 'AvailablePhoneNumbers',
  balance: 'Balance',
  calls: 'Calls',
  conferences: 'Conferences',
  connect_apps: 'ConnectApps',
  incoming_phone_numbers: 'IncomingPhoneNumbers',
  keys: 'Keys',
  messages: 'Messages',
  notifications: 'Notifications',
  outgoing_caller_ids: 'OutgoingCallerIds',
  queues: 'Queues',
  recordings: 'Recordings',
  short_codes: 'SMS/ShortCodes',
  signing_keys: 'SigningKeys',
  sip: 'SIP',
  transcriptions: 'Transcriptions',
  usage: 'Usage',
};

// Operations

function fetchAccount(call: ApiCall): Reply {
  if (call.sid('Sid') !== call.emulator.account.sid) {
    throw refusal(commonBehaviours.notFound, call.path);
  }
  return ok(render(call));
}

function listAccounts(call: ApiCall): Reply {
  const { query, emulator } = call;
  const isAskedFor =
    [undefined, FRIENDLY_NAME].includes(query.text('FriendlyName')) &&
    [undefined, 'active'].includes(query.text('Status'));
  const rows = isAskedFor ? [emulator.account.sid] : [];
  return ok(
    page2010(
      call,
      'accounts',
      rows,
      () => render(call),
      (sid) => sid,
    ),
  );
}

function render({ emulator: { account } }: ApiCall): object {
  const path = accountPath(account.sid);
  return {
    sid: account.sid,
    owner_account_sid: account.sid,
    auth_token: account.authToken,
    friendly_name: FRIENDLY_NAME,
    status: 'active',
    type: 'Full',
    date_created: CREATED,
    date_updated: CREATED,
    uri: `${path}.json`,
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([key, name]) => [key, `${path}/${name}.json`]),
    ),
  };
}

// Routes

export const accountRoutes: Routes = {
  FetchAccount: { run: fetchAccount, sure: 'spec' },
  ListAccount: { run: listAccounts, sure: 'spec', simplified: 'There are no subaccounts.' },
};
