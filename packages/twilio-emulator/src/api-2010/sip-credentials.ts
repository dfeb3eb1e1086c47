/** Credentials: the user names and passwords of a Credential List; a password is never returned. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { page2010 } from './page-2010';
import { credentialListOf } from './sip-credential-lists';
import { credentials, passwordDigest, type Credential } from './sip-credential-rows';

// Validation

/** Docs, api/errors/21242. */
const MAX_CREDENTIALS_IN_A_LIST = 1000;
/** Specification, in prose: "can be up to 32 characters long". */
const MAX_USERNAME_LENGTH = 32;
/** Docs, api/errors/21240. */
const MIN_PASSWORD_LENGTH = 12;

function credentialOf(call: ApiCall): Credential {
  const list = credentialListOf(call, 'CredentialListSid');
  const found = call.emulator.store.get(credentials, call.sid('Sid'));
  if (found?.credential_list_sid !== list.sid) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function uniqueUsername(call: ApiCall, inList: readonly Credential[]): string {
  const username = call.form.required('Username');
  if (username === '' || username.length > MAX_USERNAME_LENGTH) {
    throw refusal(api2010Behaviours.usernameInvalid, String(MAX_USERNAME_LENGTH));
  }
  if (inList.some((each) => each.username === username)) {
    throw refusal(api2010Behaviours.usernameTaken, username);
  }
  return username;
}

function checkPassword(password: string): void {
  const isStrong =
    password.length >= MIN_PASSWORD_LENGTH &&
    [/[0-9]/, /[a-z]/, /[A-Z]/].every((kind) => kind.test(password));
  if (!isStrong) throw refusal(api2010Behaviours.weakPassword);
}

// Operations

function createCredential(call: ApiCall): Reply {
  const { sids, account, clock, store } = call.emulator;
  const list = credentialListOf(call, 'CredentialListSid');
  const inList = store.all(credentials, (each) => each.credential_list_sid === list.sid);
  if (inList.length >= MAX_CREDENTIALS_IN_A_LIST) {
    throw refusal(api2010Behaviours.credentialLimit, String(MAX_CREDENTIALS_IN_A_LIST));
  }
  const username = uniqueUsername(call, inList);
  const password = call.form.required('Password');
  checkPassword(password);
  const now = rfc2822Timestamp(clock.now());
  const credential = store.put(credentials, {
    sid: sids.next('CR'),
    account_sid: account.sid,
    credential_list_sid: list.sid,
    username,
    digest: passwordDigest(username, password),
    date_created: now,
    date_updated: now,
  });
  return created(render(credential));
}

/** Only the password can change (spec: it is the one parameter). */
function updateCredential(call: ApiCall): Reply {
  const before = credentialOf(call);
  const { store, clock } = call.emulator;
  const password = call.form.text('Password');
  if (password !== undefined) checkPassword(password);
  const credential = store.put(credentials, {
    ...before,
    digest: password === undefined ? before.digest : passwordDigest(before.username, password),
    date_updated: rfc2822Timestamp(clock.now()),
  });
  return ok(render(credential));
}

function fetchCredential(call: ApiCall): Reply {
  return ok(render(credentialOf(call)));
}

function listCredentials(call: ApiCall): Reply {
  const list = credentialListOf(call, 'CredentialListSid');
  const rows = call.emulator.store.list(
    credentials,
    (each) => each.credential_list_sid === list.sid,
  );
  return ok(page2010(call, 'credentials', rows, render, (each) => each.sid));
}

function deleteCredential(call: ApiCall): Reply {
  call.emulator.store.remove(credentials, credentialOf(call));
  return noContent();
}

/** Field by field, so that nothing secret can slip in. */
function render(row: Credential): object {
  const path = `${accountPath(row.account_sid)}/SIP/CredentialLists/${row.credential_list_sid}`;
  return {
    sid: row.sid,
    account_sid: row.account_sid,
    credential_list_sid: row.credential_list_sid,
    username: row.username,
    date_created: row.date_created,
    date_updated: row.date_updated,
    uri: `${path}/Credentials/${row.sid}.json`,
  };
}

// Routes

export const credentialRoutes: Routes = {
  CreateSipCredential: { run: createCredential, sure: 'docs' },
  FetchSipCredential: { run: fetchCredential, sure: 'spec' },
  UpdateSipCredential: { run: updateCredential, sure: 'spec' },
  ListSipCredential: { run: listCredentials, sure: 'spec' },
  DeleteSipCredential: { run: deleteCredential, sure: 'spec' },
};
