/** Placed calls: what Record keeps, what it tells, and the recordings of the account. */
import { startCallWorld } from './calls-world';
import { send } from './test-emulator';

const { emulator, web, place, secondsPassed } = startCallWorld();
beforeEach(() => web.on('/recorded', (response) => response.end()));

const RECORD = '<Record action="/after" recordingStatusCallback="/recorded" maxLength="120"/>';

describe('Record', () => {
  it.each([
    ['ended by a key', { seconds: 12, digits: '#' }, '12', '#', 14],
    ['ended by silence', { seconds: 12 }, '12', '', 19],
    ['of the longest length', { seconds: 500 }, '120', '', 122],
    ['ended by hanging up', { seconds: 7, hangsUp: true }, '7', 'hangup', 9],
  ])('%s tells its action and its callback', async (_, message, length, digits, seconds) => {
    web.twiml('/voice', `${RECORD}<Say>never</Say>`);
    const trace = await place({ messages: [message] });
    expect(web.asked('/after')[0]?.form).toMatchObject({
      RecordingDuration: length,
      Digits: digits,
      CallStatus: digits === 'hangup' ? 'completed' : 'in-progress',
    });
    const { RecordingUrl, RecordingSid } = web.asked('/after')[0]?.form ?? {};
    expect(web.asked('/recorded').map(({ form }) => form)).toEqual([
      expect.objectContaining({
        CallSid: trace.callSid,
        RecordingSid,
        RecordingUrl,
        RecordingStatus: 'completed',
        RecordingDuration: length,
        RecordingChannels: '1',
        RecordingSource: 'RecordVerb',
      }),
    ]);
    expect(web.asked('/recorded')[0]?.form).not.toHaveProperty('From');
    expect(secondsPassed()).toBe(seconds);
  });

  it('of a caller who says nothing goes on to the next verb', async () => {
    web.twiml('/voice', `${RECORD}<Redirect>/next</Redirect>`);
    web.twiml('/next', '<Hangup/>');
    await place({ messages: [{ seconds: 0 }] });
    expect(web.received.map(({ target }) => target)).toEqual(['/voice', '/next', '/ended']);
  });

  it('without an action asks for the same document again', async () => {
    web.twiml('/voice', '<Record/>');
    await place({ messages: [{ seconds: 3 }, { seconds: 0 }] });
    expect(web.asked('/voice')).toHaveLength(2);
    expect(web.asked('/voice')[1]?.form).toMatchObject({ RecordingDuration: '3' });
  });

  it('that the caller leaves by the clock has what was said until then', async () => {
    web.twiml('/voice', RECORD);
    await place({ hangUpAt: 4 });
    expect(web.asked('/after')[0]?.form).toMatchObject({
      RecordingDuration: '4',
      Digits: 'hangup',
    });
    expect(web.asked('/ended')[0]?.form).toMatchObject({ CallDuration: '4' });
  });

  it('can be fetched by the account, listed and deleted', async () => {
    web.twiml('/voice', RECORD);
    const { callSid } = await place({ messages: [{ seconds: 2, digits: '#' }] });
    const { RecordingUrl = '', RecordingSid = '' } = web.asked('/after')[0]?.form ?? {};
    const api = 'api.twilio.com';
    const path = new URL(RecordingUrl).pathname;
    const shown = await emulator.get(api, `${path}.json`);
    expect(shown.body).toMatchObject({ sid: RecordingSid, call_sid: callSid, duration: '2' });
    for (const [end, type] of [
      ['', 'audio/x-wav'],
      ['.wav', 'audio/x-wav'],
      ['.mp3', 'audio/mpeg'],
    ] as const) {
      const sound = await emulator.get(api, path + end);
      expect([sound.status, sound.headers['content-type']]).toEqual([200, type]);
    }
    const stranger = await send(emulator.url, 'GET', `${path}.mp3`, { host: api });
    expect(stranger.status).toBe(401);
    const ofCall = path.replace('/Recordings/', `/Calls/${callSid}/Recordings/`);
    const list = await emulator.get(api, ofCall.replace(/\/RE\w+$/, '.json'));
    expect(list.body['recordings']).toHaveLength(1);
    expect((await emulator.get(api, `${ofCall}.json`)).status).toBe(200);
    const all = path.replace(/\/RE\w+$/, '.json');
    for (const [query, found] of [
      ['DateCreated=2026-11-20', 1],
      ['DateCreated=2026-11-21', 0],
      [`${encodeURIComponent('DateCreated<')}=2026-11-20`, 0],
      [`CallSid=${callSid}`, 1],
    ] as const) {
      const { body } = await emulator.get(api, `${all}?${query}`);
      const { length } = body['recordings'] as unknown[];
      expect([query, length]).toEqual([query, found]);
    }
    expect((await emulator.delete(api, `${path}.json`)).status).toBe(204);
    expect((await emulator.get(api, path)).status).toBe(404);
  });
});

it('A Dial that is recorded tells its action and its callback', async () => {
  const record = 'record="record-from-answer-dual" recordingStatusCallback="/recorded"';
  web.twiml('/voice', `<Dial action="/after" ${record}><Client>bob</Client></Dial>`);
  await place({ answers: { bob: 'answered:20' } });
  expect(web.asked('/after')[0]?.form['RecordingUrl']).toMatch(/Recordings\/RE/);
  expect(web.asked('/recorded')[0]?.form).toMatchObject({
    RecordingDuration: '20',
    RecordingChannels: '2',
    RecordingSource: 'DialVerb',
  });
});
