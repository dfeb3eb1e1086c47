import { fetchRecording } from './fetch-recording';

const voicemail = { recordingSid: `RE${'0'.repeat(32)}`, playKey: 'a key', seconds: 7 };
const service = { domain: 'router.example.com', token: () => 'a token' };
const { signal } = new AbortController();

const asked = jest.spyOn(globalThis, 'fetch');
afterAll(() => asked.mockRestore());

test('the token is in the body, never in the URL', async () => {
  const body = { success: true, contentType: 'audio/mpeg', audio: 'AAAA' };
  asked.mockResolvedValueOnce(new Response(JSON.stringify(body)));
  expect(await fetchRecording(service, voicemail, signal)).toEqual({
    kind: 'audio',
    contentType: 'audio/mpeg',
    base64: 'AAAA',
  });
  const [url, request] = asked.mock.calls[0] ?? [];
  expect(url).toBe('https://router.example.com/recording');
  expect(String(request?.body as URLSearchParams)).toContain('Token=a+token');
});

test('without a domain nothing is asked', async () => {
  asked.mockClear();
  const answer = await fetchRecording({ ...service, domain: undefined }, voicemail, signal);
  expect(answer).toEqual({ kind: 'trouble', trouble: 'not-configured' });
  expect(asked).not.toHaveBeenCalled();
});

test('no answer is a lost connection', async () => {
  asked.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const answer = await fetchRecording(service, voicemail, signal);
  expect(answer).toEqual({ kind: 'trouble', trouble: 'no-connection' });
});

test('a request that was given up is not a lost connection', async () => {
  asked.mockRejectedValueOnce(new DOMException('Aborted', 'AbortError'));
  const answer = fetchRecording(service, voicemail, AbortSignal.abort());
  await expect(answer).rejects.toThrow('Aborted');
});
