import { voicemailOfTask } from './voicemail-of-task';

const attributes = {
  type: 'voicemail',
  caller: '+15550001111',
  recordingSid: `RE${'a'.repeat(32)}`,
  recordingPlayKey: 'k',
  recordingSeconds: 7,
};

test('a task of a voicemail names its recording', () => {
  expect(voicemailOfTask(attributes)).toEqual({
    recordingSid: attributes.recordingSid,
    playKey: 'k',
    seconds: 7,
  });
});

test('the length may be missing', () => {
  const without = { ...attributes, recordingSeconds: undefined };
  expect(voicemailOfTask(without)).toMatchObject({ seconds: undefined });
});

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'voicemail'],
  ['a callback', { ...attributes, type: 'callback' }],
  ['no recording', { ...attributes, recordingSid: undefined }],
  ['what is not the SID of a recording', { ...attributes, recordingSid: 'RE/../x' }],
  ['no key', { ...attributes, recordingPlayKey: '' }],
])('%s is not a voicemail to play', (_what, given) => {
  expect(voicemailOfTask(given)).toBeUndefined();
});
