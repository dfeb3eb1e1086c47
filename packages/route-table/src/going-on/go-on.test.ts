/** Where a call goes when a step has ended: a row for each outcome. */
import { firstTwiml, next } from '../../test/call-through-plan';
import { say, WORKFLOW } from '../../test/plan-tables';
import { client, queue, hours, table, DESK_THEN_MESSAGE, after } from '../../test/steps-of-call';

describe('after a Dial', () => {
  test.each<[string, object, readonly string[]]>([
    ['busy', { DialCallStatus: 'busy' }, ['Say bye']],
    ['nobody answers', { DialCallStatus: 'no-answer' }, ['Say bye']],
    ['it failed', { DialCallStatus: 'failed' }, ['Say bye']],
    ['they talked: no voicemail after that', { DialCallStatus: 'completed' }, []],
    ['they talked, as Twilio says', { DialCallStatus: 'completed', DialBridged: 'true' }, []],
    ['a conference', { DialCallStatus: 'answered' }, []],
    ['canceled by REST', { DialCallStatus: 'canceled' }, []],
    ['a status that is not known', { DialCallStatus: 'napping' }, []],
    ['no status at all', {}, []],
    ['picked up without screening', { DialCallStatus: 'completed', DialBridged: 'false' }, []],
    ['the caller is gone', { DialCallStatus: 'no-answer', CallStatus: 'completed' }, []],
    [
      'the caller hung up while it rang',
      { DialCallStatus: 'no-answer', CallStatus: 'canceled' },
      [],
    ],
    [
      'the call is not answered yet',
      { DialCallStatus: 'busy', CallStatus: 'ringing' },
      ['Say bye'],
    ],
    ['a call status that is not known', { DialCallStatus: 'busy', CallStatus: 'napping' }, []],
    ['no call status', { DialCallStatus: 'busy', CallStatus: undefined }, []],
  ])('%s', (_what, sent, expected) => {
    expect(after(DESK_THEN_MESSAGE, sent)).toEqual(expected);
  });
});

describe('after a queue', () => {
  const of = table([queue('queue'), say('bye')]);
  test.each<[string, object, readonly string[]]>([
    ['the longest wait is over', { QueueResult: 'leave', QueueTime: '300' }, ['Say bye']],
    ['it is full', { QueueResult: 'queue-full' }, ['Say bye']],
    ['error', { QueueResult: 'error' }, ['Say bye']],
    ['system error', { QueueResult: 'system-error' }, ['Say bye']],
    ['an agent answered', { QueueResult: 'bridged' }, []],
    ['an agent is answering', { QueueResult: 'bridging-in-process' }, []],
    ['redirected', { QueueResult: 'redirected' }, []],
    ['redirected by the agent', { QueueResult: 'redirected-from-bridged' }, []],
    ['hung up', { QueueResult: 'hangup' }, []],
    ['a result that is not known', { QueueResult: 'lost-in-space' }, []],
  ])('%s', (_what, sent, expected) => {
    expect(after(of, sent)).toEqual(expected);
  });

  test('whoever pressed 1 comes to the next voicemail, past what rings before it', () => {
    const options = { maxWait: 300, offerText: 'To leave a message, press 1.' };
    const voicemail = say('message', { type: 'voicemail', options: { workflow: WORKFLOW } });
    const plan = table([queue('queue', { options }), client('oncall'), voicemail]);
    expect(after(plan, { QueueResult: 'leave', QueueTime: '20' })).toEqual([
      'Say message',
      'Record',
    ]);
    expect(after(plan, { QueueResult: 'leave', QueueTime: '300' })).toEqual(['Client oncall']);
    expect(after(plan, { QueueResult: 'queue-full', QueueTime: '0' })).toEqual(['Client oncall']);
    const without = table([queue('queue', { options }), client('oncall')]);
    expect(after(without, { QueueResult: 'leave', QueueTime: '20' })).toEqual(['Client oncall']);
  });

  test('hours and periods of the steps below are those of the moment at which it gives the call back', () => {
    const night = Date.parse('2026-11-30T17:05-05:00');
    const plan = table([
      queue('queue', hours('open')),
      client('day', hours('open')),
      say('night', hours('closed')),
      say('any', { when: { period: { from: '2026-11-30T17:00-05:00' } } }),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    expect(after(plan, leave)).toEqual(['Client day']);
    expect(after(plan, leave, plan, { at: night })).toEqual(['Say night']);
  });

  test('callers of the steps below are those of the call when it arrived', () => {
    const plan = table([
      queue('queue'),
      say('vip', { when: { caller: { matches: ['+1555!'] } } }),
      say('other', { when: { caller: { matches: ['+44!'] } } }),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    const changed = { call: { from: 'sip:+447@x' } };
    expect(after(plan, leave, plan, changed)).toEqual(['Say vip']);
  });

  test('below a second queue the hours are decided when that one gives the call back', () => {
    const plan = table([
      queue('one'),
      queue('two', hours('open')),
      say('day', hours('open')),
      say('night', hours('closed')),
    ]);
    const leave = { QueueResult: 'leave', QueueTime: '300' };
    const second = next(plan, firstTwiml(plan), leave);
    if (second.kind !== 'step') throw new Error('No second queue.');
    const third = (at: string) => next(plan, second.twiml, leave, { at: Date.parse(at) });
    expect(third('2026-11-30T16:59-05:00')).toMatchObject({ step: 'day' });
    expect(third('2026-11-30T17:00-05:00')).toMatchObject({ step: 'night' });
  });
});

describe('after a SIP REFER', () => {
  const of = table([
    { id: 'away', type: 'refer', destination: 'sip:a@pbx.example.com' },
    say('bye'),
  ]);
  test.each([
    ['failed', ['Say bye']],
    ['busy', ['Say bye']],
    ['no-answer', ['Say bye']],
    ['completed', []],
    ['in-progress', []],
    ['somewhere', []],
  ])('%s', (ReferCallStatus, expected) => {
    expect(after(of, { ReferCallStatus })).toEqual(expected);
  });
});

test('the same request has the same answer', () => {
  const first = firstTwiml(DESK_THEN_MESSAGE);
  const ask = () => next(DESK_THEN_MESSAGE, first, { DialCallStatus: 'busy' });
  expect(ask()).toEqual(ask());
});

test('a message that was recorded ends the call', () => {
  const plan = table([say('message', { type: 'voicemail', options: { workflow: WORKFLOW } })]);
  expect(after(plan, { RecordingSid: 'RE1', RecordingUrl: 'https://x' })).toEqual([]);
});
