/** How webhook parameters are read. */
import { readInboundCall } from './inbound-call';

test('custom headers are found by lower-case name, however they were sent', () => {
  const call = readInboundCall({
    'SipHeader_X-Ticket': '7',
    'sipheader_user-to-user': 'u',
    SipCallId: 'i',
  });
  expect({ ...call.headers }).toEqual({ 'x-ticket': '7', 'user-to-user': 'u' });
});

test('a parameter that is sent twice, or empty, counts as absent', () => {
  expect(readInboundCall({ To: ['sip:a@b', 'sip:c@d'], From: '' })).toMatchObject({
    to: undefined,
    from: undefined,
  });
});

test('a header named like a property of every object is only a header', () => {
  const { headers } = readInboundCall({ SipHeader___proto__: 'x', 'SipHeader_X-A': 'y' });
  expect(headers['x-a']).toBe('y');
  expect(Object.getPrototypeOf(headers)).toBeNull();
});

test('the error of a URL that failed before is its code, and nothing else', () => {
  const ErrorUrl = 'https://user:secret@example.com/';
  expect(readInboundCall({ ErrorCode: '11200', ErrorUrl }).errorCode).toBe('11200');
  expect(JSON.stringify(readInboundCall({ ErrorCode: '11200', ErrorUrl }))).not.toContain('secret');
  for (const ErrorCode of ['', '1'.repeat(7), 'secret', '-1'])
    expect(readInboundCall({ ErrorCode }).errorCode).toBeUndefined();
});
