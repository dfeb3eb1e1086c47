/** Placed calls: the caller who hangs up during a Dial, and what its action learns of that. */
import { notes, startCallWorld } from './calls-world';

const { web, place, secondsPassed } = startCallWorld();
const action = () => web.asked('/after')[0]?.form;

const BOB = '<Client>bob</Client>';
const CARL = '<Number>+15557654321</Number>';

describe('The caller who hangs up', () => {
  it.each([
    ['completed', 'no-answer'],
    ['no-answer', 'canceled'],
  ] as const)('while it rings: %s, %s', async (callerGoneStatus, callerGoneDialStatus) => {
    web.twiml('/voice', `<Dial answerOnBridge="true" action="/after">${BOB}</Dial>`);
    web.twiml('/after', `<Dial>${CARL}</Dial>`);
    const trace = await place({
      hangUpAt: 12,
      answers: { bob: 'no-answer' },
      assumptions: { callerGoneStatus, callerGoneDialStatus },
    });
    expect(action()).toMatchObject({
      CallStatus: callerGoneStatus,
      DialCallStatus: callerGoneDialStatus,
    });
    expect(trace.end).toEqual({ kind: 'ended', status: callerGoneStatus, sipStatus: 487 });
    expect(notes(trace).join()).not.toContain('+15557654321');
    expect(secondsPassed()).toBe(12);
  });

  it('is not told to the action, if that is assumed', async () => {
    web.twiml('/voice', `<Dial action="/after">${BOB}</Dial>`);
    await place({
      hangUpAt: 3,
      answers: { bob: 'no-answer' },
      assumptions: { callerGoneStatus: 'not-asked' },
    });
    expect(web.asked('/after')).toEqual([]);
    expect(web.asked('/ended')[0]?.form).toMatchObject({
      CallStatus: 'completed',
      CallDuration: '3',
    });
  });

  it('hears nothing of what comes after the Dial', async () => {
    web.twiml('/voice', `<Dial>${BOB}</Dial><Redirect>/after</Redirect>`);
    await place({ hangUpAt: 12 });
    expect(web.asked('/after')).toEqual([]);
  });

  it('in a conversation ends both', async () => {
    web.twiml('/voice', `<Dial action="/after">${BOB}</Dial>`);
    await place({ hangUpAt: 15 });
    expect(action()).toMatchObject({
      CallStatus: 'completed',
      DialCallStatus: 'completed',
      DialBridged: 'true',
      DialCallDuration: '10',
    });
  });
});
