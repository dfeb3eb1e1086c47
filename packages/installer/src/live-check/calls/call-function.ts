/** The Function that calls of a live check are led to: it answers each step, and logs what it was asked with. */

/** What its lines in the log begin with. */
export const CALL_LINE = 'live check call: ';

/** How long a screened callee has for a key. */
export const SCREENING_SECONDS = 5;

/** Parameters whose values are read; of all others only the names. */
const READ = [
  'CallSid',
  'CallStatus',
  'DialCallStatus',
  'DialBridged',
  'DialSipResponseCode',
  'Digits',
  'QueueResult',
  'RecordingStatus',
];

/** `CALLEE` and `SECOND_CALLEE`, variables of the environment, are what is dialled; the second may be missing. */
export const CALL_FUNCTION = `
const read = ${JSON.stringify(READ)};
exports.handler = (context, event, callback) => {
  const { request, step = 'first', scenario: told, ...fields } = event;
  // To of the leg that is screened is the callee; with a recording comes none.
  const scenario = told || (/^sips?:([a-z-]+)@/.exec(fields.To || '') || [])[1];
  const values = Object.fromEntries(read.map((name) => [name, fields[name]]));
  const line = { scenario, step, names: Object.keys(fields), values, atMs: Date.now() };
  console.log(${JSON.stringify(CALL_LINE)} + JSON.stringify(line));
  const escaped = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const callee = escaped(context.CALLEE);
  const action = scenario === 'broken' ? '/no-such-path' : '/call?step=action';
  const isScreened = scenario === 'screen' || scenario === 'siblings';
  const screen = isScreened ? ' url="/call?step=screen&amp;scenario=' + scenario + '"' : '';
  const second = scenario === 'siblings'
    ? '<Sip statusCallback="/call?step=second&amp;scenario=siblings" statusCallbackEvent="completed">' +
      escaped(context.SECOND_CALLEE) + '</Sip>'
    : '';
  const dial = '<Dial timeout="30" action="' + action + '"><Sip' + screen + '>' + callee + '</Sip>' +
    second + '</Dial>';
  const record = '<Record maxLength="30" action="/call?step=action"' +
    ' recordingStatusCallback="/call?step=recording&amp;scenario=record"/>';
  const [, queue] = /@(live-check-[0-9a-f]+)/.exec(fields.To || '') || [];
  const enqueue = '<Enqueue waitUrl="/call?step=wait&amp;scenario=leave" action="/call?step=action">' +
    queue + '</Enqueue>';
  const documents = {
    first: { record, leave: enqueue }[scenario] || dial,
    screen: '<Gather numDigits="1" timeout="${SCREENING_SECONDS}"/><Hangup/>',
    wait: '<Leave/>',
  };
  const response = new Twilio.Response();
  response.appendHeader('Content-Type', 'text/xml');
  response.setBody('<Response>' + (documents[step] || '<Hangup/>') + '</Response>');
  callback(null, response);
};`;
