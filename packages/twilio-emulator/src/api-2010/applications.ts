/** Applications: TwiML apps, a bundle of voice and messaging URLs. */
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { created, noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { collection } from '../store/store';
import { rfc2822Timestamp } from '../timestamps';
import { accountPath } from './account-path';
import { methodField, urlField } from './form-fields';
import type { HttpMethod } from './http-method';
import { friendlyName } from './friendly-name';
import { page2010 } from './page-2010';

// Types

/** A row holds what Twilio shows, without `uri`. */
export interface Application {
  readonly sid: string;
  readonly account_sid: string;
  readonly friendly_name: string;
  readonly api_version: string;
  readonly voice_url: string | null;
  readonly voice_method: HttpMethod;
  readonly voice_fallback_url: string | null;
  readonly voice_fallback_method: HttpMethod;
  readonly voice_caller_id_lookup: boolean;
  readonly status_callback: string | null;
  readonly status_callback_method: HttpMethod;
  readonly sms_url: string | null;
  readonly sms_method: HttpMethod;
  readonly sms_fallback_url: string | null;
  readonly sms_fallback_method: HttpMethod;
  readonly sms_status_callback: string | null;
  readonly message_status_callback: string | null;
  readonly public_application_connect_enabled: boolean;
  readonly date_created: string;
  readonly date_updated: string;
}

export const applications = collection<Application>('api-2010.applications');

// Validation

function applicationOf(call: ApiCall): Application {
  const found = call.emulator.store.get(applications, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function createApplication(call: ApiCall): Reply {
  const { sids, account, clock } = call.emulator;
  const now = rfc2822Timestamp(clock.now());
  const sid = sids.next('AP');
  const application = put(call, {
    sid,
    account_sid: account.sid,
    friendly_name: '',
    api_version: '2010-04-01',
    voice_url: null,
    voice_method: 'POST',
    voice_fallback_url: null,
    voice_fallback_method: 'POST',
    voice_caller_id_lookup: false,
    status_callback: null,
    status_callback_method: 'POST',
    sms_url: null,
    sms_method: 'POST',
    sms_fallback_url: null,
    sms_fallback_method: 'POST',
    sms_status_callback: null,
    message_status_callback: null,
    public_application_connect_enabled: false,
    date_created: now,
    date_updated: now,
  });
  return created(render(application));
}

function updateApplication(call: ApiCall): Reply {
  return ok(render(put(call, applicationOf(call))));
}

function fetchApplication(call: ApiCall): Reply {
  return ok(render(applicationOf(call)));
}

function listApplications(call: ApiCall): Reply {
  const wanted = call.query.text('FriendlyName');
  const rows = call.emulator.store.list(
    applications,
    (each) => wanted === undefined || each.friendly_name === wanted,
  );
  return ok(page2010(call, 'applications', rows, render, (each) => each.sid));
}

function deleteApplication(call: ApiCall): Reply {
  call.emulator.store.remove(applications, applicationOf(call));
  return noContent();
}

/** Stores the application with the fields of the call over those it has. */
function put(call: ApiCall, before: Application): Application {
  const { store, clock } = call.emulator;
  return store.put(applications, {
    ...before,
    friendly_name: friendlyName(call, before.friendly_name),
    api_version: call.form.text('ApiVersion') ?? before.api_version,
    voice_url: urlField(call, 'VoiceUrl', before.voice_url),
    voice_method: methodField(call, 'VoiceMethod', before.voice_method),
    voice_fallback_url: urlField(call, 'VoiceFallbackUrl', before.voice_fallback_url),
    voice_fallback_method: methodField(call, 'VoiceFallbackMethod', before.voice_fallback_method),
    voice_caller_id_lookup: call.form.flag('VoiceCallerIdLookup') ?? before.voice_caller_id_lookup,
    status_callback: urlField(call, 'StatusCallback', before.status_callback),
    status_callback_method: methodField(
      call,
      'StatusCallbackMethod',
      before.status_callback_method,
    ),
    sms_url: urlField(call, 'SmsUrl', before.sms_url),
    sms_method: methodField(call, 'SmsMethod', before.sms_method),
    sms_fallback_url: urlField(call, 'SmsFallbackUrl', before.sms_fallback_url),
    sms_fallback_method: methodField(call, 'SmsFallbackMethod', before.sms_fallback_method),
    sms_status_callback: urlField(call, 'SmsStatusCallback', before.sms_status_callback),
    message_status_callback: urlField(
      call,
      'MessageStatusCallback',
      before.message_status_callback,
    ),
    public_application_connect_enabled:
      call.form.flag('PublicApplicationConnectEnabled') ??
      before.public_application_connect_enabled,
    date_updated: rfc2822Timestamp(clock.now()),
  });
}

function render(row: Application): object {
  return { ...row, uri: `${accountPath(row.account_sid)}/Applications/${row.sid}.json` };
}

// Routes

export const applicationRoutes: Routes = {
  CreateApplication: { run: createApplication, sure: 'spec' },
  FetchApplication: { run: fetchApplication, sure: 'spec' },
  UpdateApplication: { run: updateApplication, sure: 'spec' },
  ListApplication: { run: listApplications, sure: 'spec' },
  DeleteApplication: {
    run: deleteApplication,
    sure: 'assumed',
    simplified: 'Phone numbers keep naming a deleted application.',
  },
};
