import { pastedCallSid } from './pasted-call-sid';

const SID = `CA${'0123456789abcdef'.repeat(2)}`;

test.each([
  ['the SID', SID],
  ['blanks around it', `  ${SID}\n`],
  ['capital digits', `CA${SID.slice(2).toUpperCase()}`],
  ['a line of the log', `{"event":"inbound-call","callSid":"${SID}"}`],
  ['an address of the console', `https://console.twilio.com/us1/monitor/logs/calls/${SID}?x=1`],
])('it is found in %s', (_, text) => {
  expect(pastedCallSid(text)).toBe(SID);
});

test.each(['', 'CA12', `${SID}0`, `X${SID}`, SID.replace('CA', 'SM')])('%s has none', (text) => {
  expect(pastedCallSid(text)).toBeUndefined();
});
