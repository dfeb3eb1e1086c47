/** Recordings: those of the account and those of a call, and their sound. */
import type { UndocumentedRoute } from '../api/api';
import type { ApiCall, Routes } from '../api/call';
import { commonBehaviours } from '../api/common-behaviours';
import { noContent, ok, type Reply } from '../api/reply';
import { refusal } from '../api/twilio-error';
import { accountPath } from './account-path';
import { isAtTimes } from './call-filters';
import { callOf } from './calls';
import { page2010 } from './page-2010';
import { recordings, recordingUrl, type Recording } from './recording-rows';
import { silentMp3, silentWav } from './recording-sound';

// Validation

function recordingOf(call: ApiCall): Recording {
  const found = call.emulator.store.get(recordings, call.sid('Sid'));
  if (!found) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

function recordingOfCall(call: ApiCall): Recording {
  const found = recordingOf(call);
  if (found.call_sid !== call.sid('CallSid')) throw refusal(commonBehaviours.notFound, call.path);
  return found;
}

// Operations

function listRecordings(call: ApiCall): Reply {
  const { query, emulator } = call;
  const rows = emulator.store.list(
    recordings,
    (each) =>
      [undefined, each.call_sid].includes(query.text('CallSid')) &&
      isAtTimes(each.date_created, 'DateCreated', query),
  );
  return ok(page2010(call, 'recordings', rows, render, (each) => each.sid));
}

function listOfCall(call: ApiCall): Reply {
  const { sid } = callOf(call, 'CallSid');
  const rows = call.emulator.store.list(
    recordings,
    (each) => each.call_sid === sid && isAtTimes(each.date_created, 'DateCreated', call.query),
  );
  return ok(page2010(call, 'recordings', rows, renderOfCall, (each) => each.sid));
}

function remove(call: ApiCall, row: Recording): Reply {
  call.emulator.store.remove(recordings, row);
  return noContent();
}

/** Docs, voice/api/recording: WAV unless `.mp3` is asked for. */
function sound(call: ApiCall, form: 'wav' | 'mp3'): Reply {
  const seconds = Number(recordingOf(call).duration);
  const content =
    form === 'mp3'
      ? { bytes: silentMp3(seconds), type: 'audio/mpeg' }
      : { bytes: silentWav(seconds), type: 'audio/x-wav' };
  return { status: 200, content };
}

const SUBRESOURCES = { add_on_results: 'AddOnResults', transcriptions: 'Transcriptions' };

function render(row: Recording): object {
  const path = `${accountPath(row.account_sid)}/Recordings/${row.sid}`;
  return {
    ...row,
    uri: `${path}.json`,
    media_url: recordingUrl(row),
    subresource_uris: Object.fromEntries(
      Object.entries(SUBRESOURCES).map(([key, name]) => [key, `${path}/${name}.json`]),
    ),
  };
}

function renderOfCall(row: Recording): object {
  const path = `${accountPath(row.account_sid)}/Calls/${row.call_sid}/Recordings/${row.sid}`;
  return { ...row, track: null, uri: `${path}.json` };
}

// Routes

export const recordingRoutes: Routes = {
  ListRecording: {
    run: listRecordings,
    sure: 'docs',
    simplified: 'No conference is recorded.',
  },
  FetchRecording: { run: (call) => ok(render(recordingOf(call))), sure: 'spec' },
  DeleteRecording: {
    run: (call) => remove(call, recordingOf(call)),
    sure: 'docs',
    simplified: 'Nothing is left to be seen with IncludeSoftDeleted.',
  },
  ListCallRecording: { run: listOfCall, sure: 'docs' },
  FetchCallRecording: { run: (call) => ok(renderOfCall(recordingOfCall(call))), sure: 'spec' },
  DeleteCallRecording: { run: (call) => remove(call, recordingOfCall(call)), sure: 'docs' },
};

const PATH = '/2010-04-01/Accounts/{AccountSid}/Recordings/{Sid}';
const SILENT = 'The sound is silence of the length of the recording.';

export const recordingSoundRoutes: readonly UndocumentedRoute[] = [
  ['FetchRecordingSound', PATH, 'wav'],
  ['FetchRecordingWav', `${PATH}.wav`, 'wav'],
  ['FetchRecordingMp3', `${PATH}.mp3`, 'mp3'],
].map(([name = '', path = '', form]) => ({
  name,
  method: 'GET',
  path,
  run: (call) => sound(call, form === 'mp3' ? 'mp3' : 'wav'),
  sure: 'docs',
  simplified: SILENT,
}));
