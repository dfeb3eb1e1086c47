/** The Function that calls of a live check are led to: it answers each step, and logs what it was asked with. */

/** What its lines in the log begin with. */
export const CALL_LINE = 'live check call: ';

/** Parameters whose values are read; of all others only the names. */
const READ = [
  'CallSid',
  'CallStatus',
  'DialCallStatus',
  'DialBridged',
  'DialSipResponseCode',
  'Digits',
  'RecordingStatus',
];

/** `CALLEE`, a variable of the environment, is what is dialled. */
export const CALL_FUNCTION = `
const read = ${JSON.stringify(READ)};
exports.handler = (context, event, callback) => {
  const { request, step = 'first', scenario: told, ...fields } = event;
  // To of the leg that is screened is the callee; with a recording comes none.
  const scenario = told || (/^sips?:([a-z-]+)@/.exec(fields.To || '') || [])[1];
  const values = Object.fromEntries(read.map((name) => [name, fields[name]]));
  const line = { scenario, step, names: Object.keys(fields), values, atMs: Date.now() };
  console.log(${JSON.stringify(CALL_LINE)} + JSON.stringify(line));
  const callee = context.CALLEE.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  const action = scenario === 'broken' ? '/no-such-path' : '/call?step=action';
  const screen = scenario === 'screen' ? ' url="/call?step=screen&amp;scenario=screen"' : '';
  const dial = '<Dial timeout="30" action="' + action + '"><Sip' + screen + '>' + callee + '</Sip></Dial>';
  const record = '<Record maxLength="30" action="/call?step=action"' +
    ' recordingStatusCallback="/call?step=recording&amp;scenario=record"/>';
  const documents = {
    first: scenario === 'record' ? record : dial,
    screen: '<Gather numDigits="1" timeout="5"/><Hangup/>',
  };
  const response = new Twilio.Response();
  response.appendHeader('Content-Type', 'text/xml');
  response.setBody('<Response>' + (documents[step] || '<Hangup/>') + '</Response>');
  callback(null, response);
};`;
