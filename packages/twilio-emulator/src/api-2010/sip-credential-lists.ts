/** Credential Lists: named lists of user names and passwords. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { api2010Behaviours } from './behaviours';
import { MAX_FRIENDLY_NAME_LENGTH } from './friendly-name';
import { page2010 } from './page-2010';
import { isMapped } from './sip-mapping-rows';

// Types

/** A row holds what Twilio shows, without addresses. */
export interface CredentialList {
  readonly sid: string;
  readonly account_sid: string;
  readonly friendly_name: string;
  readonly date_created: string;
  readonly date_updated: string;
}

export const credentialLists = collection<CredentialList>('api-2010.credential-lists');

// Validation

/** Docs, api/errors/21239. */
const MAX_CREDENTIAL_LISTS = 100;

/** The list that the path names. */
export function credentialListOf(call: ApiCall, parameter: string): CredentialList {
  const found = call.emulator.store.get(credentialLists, call.sid(parameter));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function uniqueName(call: ApiCall, ownSid: string | undefined): string {
  const name = call.form.required('FriendlyName');
  if (name === '' || name.length > MAX_FRIENDLY_NAME_LENGTH) {
    const rule = `FriendlyName has 1 to ${MAX_FRIENDLY_NAME_LENGTH} characters`;
    throw refusal(api2010Behaviours.credentialListInvalid, rule);
  }
  const isTaken = call.emulator.store
    .all(credentialLists)
    .some((each) => each.friendly_name === name && each.sid !== ownSid);
  if (isTaken) {
    throw refusal(
      api2010Behaviours.credentialListInvalid,
      `a list with FriendlyName ${name} exists`,
    );
  }
  return name;
}

// Operations

function createList(call: ApiCall): Reply {
  const { sids, account, clock, store } = call.emulator;
  if (store.all(credentialLists).length >= MAX_CREDENTIAL_LISTS) {
    throw refusal(api2010Behaviours.credentialListLimit, String(MAX_CREDENTIAL_LISTS));
  }
  const now = rfc2822Timestamp(clock.now());
  const list = store.put(credentialLists, {
    sid: sids.next('CL'),
    account_sid: account.sid,
    friendly_name: uniqueName(call, undefined),
    date_created: now,
    date_updated: now,
  });
  return created(render(list));
}

function updateList(call: ApiCall): Reply {
  const before = credentialListOf(call, 'Sid');
  const { store, clock } = call.emulator;
  const list = store.put(credentialLists, {
    ...before,
    friendly_name: uniqueName(call, before.sid),
    date_updated: rfc2822Timestamp(clock.now()),
  });
  return ok(render(list));
}

function fetchList(call: ApiCall): Reply {
  return ok(render(credentialListOf(call, 'Sid')));
}

function listLists(call: ApiCall): Reply {
  const rows = call.emulator.store.list(credentialLists);
  return ok(page2010(call, 'credential_lists', rows, render, (each) => each.sid));
}

function deleteList(call: ApiCall): Reply {
  const { store } = call.emulator;
  const list = credentialListOf(call, 'Sid');
  if (isMapped(store, list.sid)) throw refusal(api2010Behaviours.credentialListMapped, list.sid);
  store.removeEverywhere((row) => row['credential_list_sid'] === list.sid);
  store.remove(credentialLists, list);
  return noContent();
}

function render(row: CredentialList): object {
  const path = `${accountPath(row.account_sid)}/SIP/CredentialLists/${row.sid}`;
  return {
    ...row,
    uri: `${path}.json`,
    subresource_uris: { credentials: `${path}/Credentials.json` },
  };
}

// Routes

export const credentialListRoutes: Routes = {
  CreateSipCredentialList: { run: createList, sure: 'docs' },
  FetchSipCredentialList: { run: fetchList, sure: 'spec' },
  UpdateSipCredentialList: { run: updateList, sure: 'docs' },
  ListSipCredentialList: { run: listLists, sure: 'spec' },
  DeleteSipCredentialList: { run: deleteList, sure: 'docs' },
};
