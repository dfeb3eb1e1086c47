/** What is said about an address that no call can have, and what puts it right. */
import { findingsOf, said, testEach } from '../../test/said-of-address';

describe('invisible characters', () => {
  testEach('address-invisible-characters', [
    ['\u202a+15551234567\u202c', { address: '+15551234567' }],
    ['\u200e15551234567', { address: '15551234567' }],
    ['15551\u200b234567', { address: '15551234567' }],
    ['\ufeff100', { address: '100' }],
    ['100\u0007', { address: '100' }],
    ['+1\u00a0555\u00a0123\u00a04567', { address: '+15551234567' }],
    ['bob\u00adby', { address: 'bobby' }],
    ['\u200b4XXX', { address: '4XXX' }, 'pattern'],
    ['\u200b555', { address: '555' }, 'prefix'],
    ['+1555\ufeff1234567', { address: '+15551234567' }],
    ['+1555\u034f123\u28004567', { address: '+15551234567' }],
    ['alice\ufe0f', { address: 'alice' }],
  ]);
});

describe('an address with scheme or host', () => {
  testEach('address-not-a-user-part', [
    ['sip:4321@acme.sip.twilio.com', { address: '4321', domain: 'acme' }],
    ['4321@acme.sip.dublin.twilio.com', { address: '4321', domain: 'acme' }],
    ['sip:+1-555-123-4567@pbx.example.com', { address: '+15551234567' }],
    ['alice@10.0.0.1', { address: 'alice' }],
    ['"Bob" <sip:bob@acme.sip.twilio.com>', { address: 'bob', domain: 'acme' }],
    ['tel:+15551234567', { address: '+15551234567' }],
    ['sip:alice:hunter2@acme.sip.twilio.com', { address: 'alice', domain: 'acme' }],
    ['<1234>', { address: '1234' }],
    ['bob ', { address: 'bob' }],
    ['sip:555', { address: '555' }, 'prefix'],
    ['callto:+15551234567', { address: '+15551234567' }],
    ['whatsapp:+15551234567', { address: '+15551234567' }],
    ['https://pbx.example.com/4321', {}],
  ]);
});

describe('visual separators', () => {
  testEach('address-visual-separators', [
    ['555-1234', { address: '5551234' }],
    ['+1 (555) 123-4567', { address: '+15551234567' }],
    ['+44 (0)20 7946 0123', { address: '+442079460123' }],
    ['+49 (0) 30 123456', { address: '+4930123456' }],
    ['030/123456', { address: '030123456' }],
    ['01 23 45 67 89', { address: '0123456789' }],
    ['555–1234', { address: '5551234' }],
    ['555-1234', { address: '5551234' }, 'prefix'],
    ['2345-6789', { address: '23456789' }],
    ['0044 (0)20 7946 0123', { address: '00442079460123' }],
    ['49 (0)30 123456', { address: '4930123456' }],
    ['(+49) (0)30 123456', { address: '+4930123456' }],
    ['+36 (06) 1 234 5678', { address: '+3612345678' }],
    ['+7 (8) 495 123-45-67', { address: '+74951234567' }],
    ['++4930123456', { address: '+4930123456' }],
    ['15551234567;', { address: '15551234567' }],
    ['15551234567,', { address: '15551234567' }],
    ['+1·555·123·4567', { address: '+15551234567' }],
    ['＋８１３１２３４５６７８', { address: '+81312345678' }],
    ['٠٥٠١٢٣٤٥٦٧', { address: '0501234567' }],
    ['Tel. +49 30 123456', { address: '+4930123456' }],
    ['+1 555 123 4567 (office)', { address: '+15551234567' }],
    ['5551234567 x123', { address: '5551234567;ext=123' }],
    ['555-123-4567 ext. 12', { address: '5551234567;ext=12' }],
    ['+1-555-111-2222;ext=12', { address: '+15551112222;ext=12' }],
    ['5551112222;EXT=1-2', { address: '5551112222;ext=12' }],
    ['NXX-XXXX', { address: 'NXXXXXX' }, 'pattern'],
    ['1-800-XXX-XXXX', { address: '1800XXXXXXX' }, 'pattern'],
    ['(NXX) NXX-XXXX', { address: 'NXXNXXXXXX' }, 'pattern'],
    ['[2-9]XX-XXX.', { address: '[2-9]XXXXX.' }, 'pattern'],
    ['0049 (0)30 XXXXXX', { address: '004930XXXXXX' }, 'pattern'],
    ['49 (0)30 XXXXXX', { address: '4930XXXXXX' }, 'pattern'],
    ['(+49) (0)30 XXXXXX', { address: '+4930XXXXXX' }, 'pattern'],
    ['+36 (06) 1 XXX XXXX', { address: '+361XXXXXXX' }, 'pattern'],
    ['030/XXXXXX', { address: '030XXXXXX' }, 'pattern'],
    ['\uff14\uff10XX', { address: '40XX' }, 'pattern'],
  ]);
});

describe('characters that a user part cannot hold', () => {
  testEach('address-illegal-characters', [
    ['müller', { address: 'm%C3%BCller' }],
    ['a  b', { address: 'a%20%20b' }],
    ['a\\b', { address: 'a%5Cb' }],
    ['a%b', { address: 'a%25b' }],
    ['a|b', { address: 'a%7Cb' }],
    ['müller-', {}, 'prefix'],
    ['müller-X', {}, 'pattern'],
  ]);
});

describe('a length that no address has', () => {
  testEach('address-too-long', [
    ['a'.repeat(300), {}],
    ['X'.repeat(300), {}, 'pattern'],
  ]);
});

describe('nothing is said of', () => {
  const fine: readonly (readonly [string, string?])[] = [
    ...['4321', '+15551234567', '*67', '#123', '%23123', '*72*', '**9', 'alice', 'Alice.Smith'].map(
      (address): [string] => [address],
    ),
    ...[
      'John Smith',
      'alice%40work',
      'sales-1',
      'fax-X',
      'X100',
      'N1',
      'Mara',
      'march',
      'may-1',
      'jan-2',
      'X-ray',
      'Room 12',
      'x100',
      'zzz',
      'a=b',
      'a,b',
      '4#',
      '*72#',
      "rock'n'roll",
    ].map((address): [string] => [address]),
    ...['a&b', 'x.y', 'room(2)', '+15551234567;npdi', '5551234567;ext=12', 'none', "O'Neil"].map(
      (address): [string] => [address],
    ),
    ['a'.repeat(254)],
    ['', 'prefix'],
    ['+1555', 'prefix'],
    ['fax-', 'prefix'],
    ['conf.', 'prefix'],
    ['*7', 'prefix'],
    ['+15551112222;ext=', 'prefix'],
    ['fax-X', 'pattern'],
    ['conf-zoom-XXXX', 'pattern'],
    ['+15551112222;ext=XXXX', 'pattern'],
    ['sales-X', 'pattern'],
    ['*7X', 'pattern'],
    ['*X*', 'pattern'],
    ['1[x-z]X', 'pattern'],
    ['+1X!', 'pattern'],
    ['[X]1', 'pattern'],
    ['N11', 'pattern'],
    ['#NX!', 'pattern'],
    ['[0-9]'.repeat(60), 'pattern'],
    ['who?', 'pattern'],
  ];

  it.each(fine.map(([address, match = 'exact']) => [address, match] as const))(
    '%j as %s',
    (address, match) => {
      expect(said(address, match)).toEqual([]);
    },
  );
});

describe('a pattern that cannot be read comes with what was meant', () => {
  it.each([
    ['15551234567.0', { address: '15551234567' }],
    ['5551234567.00', { address: '5551234567' }],
    ['1.5551234567E+10', { address: '15551234567' }],
    ['4XXX@acme.sip.twilio.com', { address: '4XXX', domain: 'acme' }],
    ['sip:4XXX@acme.sip.twilio.com', { address: '4XXX', domain: 'acme' }],
    ['sip:+1555XXXXXXX@pbx.example.com', { address: '+1555XXXXXXX' }],
    ['4.93E+11', {}],
    ['01.03.2026', {}],
  ])('%s: %j', (address, fields) => {
    const found = said(address, 'pattern');
    expect(found.map(({ code }) => code)).toContain('pattern-tail-not-last');
    for (const each of found) expect(each).toEqual({ code: each.code, ...fields });
  });
});

test('the host of an address is said with its user part, and without its password', () => {
  expect(findingsOf('sip:alice:hunter2@acme.sip.twilio.com')[0]?.message).toBe(
    'Address "sip:alice@acme.sip.twilio.com" is not a user part that a phone sends, so no call goes to this route: write only the user part, "alice", and the SIP domain "acme".',
  );
});

test.each([
  ['_4XXX', { address: '4XXX', match: 'pattern' }],
  ['^4\\d{3}$', { address: '4XXX', match: 'pattern' }],
  ['NXX.NXX.XXXX', { address: 'NXXNXXXXXX' }],
])('a broken pattern %s is put right too', (address, fields) => {
  for (const finding of said(address, 'pattern')) expect(finding).toMatchObject(fields);
});

test('a long text is checked at once', () => {
  for (const unit of ['X', '(', '1,', '\\d', '[1-2]', '_', '1.', ' 1', '{1}', '^', '+*?'])
    expect(findingsOf(unit.repeat(400).slice(0, 1000)).length).toBeLessThan(3);
});
