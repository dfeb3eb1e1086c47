/** Placed calls: the document that a called person hears before being connected. */
import { startCallWorld } from './calls-world';

const { web, place } = startCallWorld();
const action = () => web.asked('/after')[0]?.form;

const BOB = '<Client>bob</Client>';
describe('Screening', () => {
  const PRESS = '<Gather numDigits="1" timeout="8" action="/pressed"><Say>Press 1</Say></Gather>';
  const screened = (text: string) => `<Number url="/screen">${text}</Number>`;

  beforeEach(() => {
    web.twiml('/voice', `<Dial action="/after">${screened('+15557654321')}</Dial>`);
    web.twiml('/screen', `${PRESS}<Hangup/>`);
    web.on('/pressed', (response, { form }) => {
      response.setHeader('Content-Type', 'text/xml');
      response.end(`<Response>${form['Digits'] === '1' ? '' : '<Hangup/>'}</Response>`);
    });
  });

  it('connects who presses 1, and asks for the leg of its own', async () => {
    const trace = await place({ answers: { '+15557654321': 'presses-1' } });
    expect(action()).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'true' });
    const [screen] = web.asked('/screen');
    expect(screen?.form).toMatchObject({
      CallSid: action()?.['DialCallSid'],
      ParentCallSid: trace.callSid,
      To: '+15557654321',
      Direction: 'outbound-dial',
      CallStatus: 'in-progress',
    });
    expect(web.asked('/pressed')[0]?.form).toMatchObject({ Digits: '1' });
  });

  it.each([
    ['a mailbox', 'mailbox'],
    ['who presses 2', 'presses-2'],
    ['who hangs up', 'refuses'],
  ])('does not connect %s', async (_, answer) => {
    await place({ answers: { '*': answer } });
    expect(action()).toMatchObject({ DialCallStatus: 'completed', DialBridged: 'false' });
    expect(action()).not.toHaveProperty('DialCallDuration');
  });

  it('that refuses may be no-answer', async () => {
    await place({
      answers: { '*': 'mailbox' },
      assumptions: { refusedScreeningStatus: 'no-answer' },
    });
    expect(action()).toMatchObject({ DialCallStatus: 'no-answer', DialBridged: 'false' });
  });

  it.each([
    ['ring-on', 'completed', 'true'],
    ['canceled', 'completed', 'false'],
  ] as const)('lets the others %s: %s, %s', async (siblingsDuringScreening, status, bridged) => {
    web.twiml('/voice', `<Dial action="/after">${screened('+15557654321')}${BOB}</Dial>`);
    await place({
      answers: { '+15557654321': 'mailbox', bob: 'answered@20' },
      assumptions: { siblingsDuringScreening },
    });
    expect(action()).toMatchObject({ DialCallStatus: status, DialBridged: bridged });
  });

  it('with a document that fails is hung up on', async () => {
    web.on('/screen', (response) => response.writeHead(500).end());
    await place({ answers: { '*': 'answered' } });
    expect(action()).toMatchObject({ DialBridged: 'false' });
  });
});
