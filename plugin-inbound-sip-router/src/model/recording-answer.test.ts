import { readRecordingAnswer } from './recording-answer';

test('the audio of a recording', () => {
  const body = JSON.stringify({ success: true, contentType: 'audio/mpeg', audio: 'SUQz' });
  expect(readRecordingAnswer(200, body)).toEqual({
    kind: 'audio',
    contentType: 'audio/mpeg',
    base64: 'SUQz',
  });
});

test.each([
  [401, 'no-token', 'expired'],
  [401, 'bad-token', 'expired'],
  [403, 'wrong-key', 'not-allowed'],
  [403, 'no-worker', 'not-allowed'],
  [403, 'foreign-origin', 'not-configured'],
  [404, 'no-recording', 'gone'],
  [502, 'recording-too-long', 'too-long'],
  [502, 'twilio-unavailable', 'try-again'],
])('%i %s is %s', (status, code, trouble) => {
  const body = JSON.stringify({ success: false, code, message: 'Words.' });
  expect(readRecordingAnswer(status, body)).toEqual({ kind: 'trouble', trouble });
});

test.each([
  [404, 'Cannot POST /recording', 'not-configured'],
  [500, '<html>', 'try-again'],
  [200, '{"success":true}', 'try-again'],
  [200, 'null', 'try-again'],
])('%i %s, which is not an answer of the door, is %s', (status, text, trouble) => {
  expect(readRecordingAnswer(status, text)).toEqual({ kind: 'trouble', trouble });
});
