/** What is said about an address that no call can have, and what puts it right. */
import { validateRoute } from './validate-route';

const rowOf = (address: string, match?: string) => ({
  address,
  ...(match !== undefined && { match }),
  type: 'hangup',
  destination: '',
});

function findingsOf(address: string, match?: string) {
  const result = validateRoute(rowOf(address, match));
  return [...(result.kind === 'invalid' ? result.issues : []), ...result.warnings];
}

/** Code and what the remedy sets. */
function said(address: string, match?: string) {
  return findingsOf(address, match).map(({ code, remedy = [] }) => ({
    code,
    ...Object.fromEntries(remedy.map(({ path, value }) => [path.join('.'), value])),
  }));
}

type Case = readonly [string, object, string?];

describe.each<[string, string, readonly Case[]]>([
  [
    'invisible characters',
    'address-invisible-characters',
    [
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
    ],
  ],
  [
    'an address with scheme or host',
    'address-not-a-user-part',
    [
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
    ],
  ],
  [
    'damage by a spreadsheet',
    'address-spreadsheet-damage',
    [
      ['15551234567.0', { address: '15551234567' }],
      ['1000.0', { address: '1000' }],
      ['30123456.00', { address: '30123456' }],
      ['30123456,0', { address: '30123456' }],
      ['="+15559990003"', { address: '+15559990003' }],
      ['="0301234"', { address: '0301234' }],
      ['=+15559990003', { address: '+15559990003' }],
      ['1.5551234567E+10', { address: '15551234567' }],
      ['1,5551234567E+10', { address: '15551234567' }],
      ['4.93E+11', {}],
      ['1E+15', {}],
      ['5,551,234,567', { address: '5551234567' }],
      ['5.551.234.567', { address: '5551234567' }],
      ["5'551'234'567", { address: '5551234567' }],
      ['1,000', { address: '1000' }],
      ['1-Mar', {}],
      ['Mar-55', {}],
      ['2026-03-01', {}],
      ['2026-03-01 00:00:00', {}],
      ['01.03.2026', {}],
      ['3/1/2026', {}],
      ['12:30:00', {}],
      ['#N/A', {}],
      ['#REF!', {}],
      ['########', {}],
      ['NULL', {}],
      ['nan', {}],
      ['15551234567.0', { address: '15551234567' }, 'prefix'],
      ['15551234567.000', { address: '15551234567' }],
      ['="15551234567.0"', { address: '15551234567' }],
      ['"=""4321"""', { address: '4321' }],
      ["='+15559990003", { address: '+15559990003' }],
      ['\u2019+15559990003', { address: '+15559990003' }],
      ['=TEXT(4321,"0")', {}],
      ['=HYPERLINK("tel:+15551234567","Call")', {}],
      ['\u201c4321\u201d', { address: '4321' }],
      ["'alice'", { address: 'alice' }],
      ['1.5E-10', {}],
      ['$5,551,234,567.00', { address: '5551234567' }],
      ['4.321,00 €', { address: '4321' }],
      ['1. Mrz', {}],
      ['1-déc', {}],
      ['1er mars 2026', {}],
      ['01-ene', {}],
      ['March 1, 2026', {}],
      ['Monday, March 2, 2026', {}],
      ['2026/03/01', {}],
      ['2026年3月1日', {}],
      ['#GETTING_DATA', {}],
      ['#¿NOMBRE?', {}],
      ['Err:502', {}],
      ['[object Object]', {}],
      ['--', {}],
      ['1.000,00', { address: '1000' }],
      ['12.345,0', { address: '12345' }],
      ['="4XXX"', { address: '4XXX' }, 'pattern'],
      ["'+1555XXXXXXX", { address: '+1555XXXXXXX' }, 'pattern'],
      ['\u201c4XXX\u201d', { address: '4XXX' }, 'pattern'],
      ['5,551,234,567', { address: '5551234567' }, 'pattern'],
      ['15551234567,00', { address: '15551234567' }, 'pattern'],
      ['$1000', { address: '1000' }, 'pattern'],
      ['1-Mar', {}, 'pattern'],
      ['2026-03-01', {}, 'pattern'],
      ['#N/A', {}, 'pattern'],
      ['#REF!', {}, 'pattern'],
      ['NULL', {}, 'pattern'],
    ],
  ],
  [
    'regular expressions',
    'address-regular-expression',
    [
      ['^\\+?1?(\\d{10})$', { address: 'XXXXXXXXXX', match: 'pattern' }],
      ['\\+1[2-9]XX[2-9]XXXXXX', { address: '+1NXXNXXXXXX', match: 'pattern' }],
      ['^4[0-9]{3}$', { address: '4XXX', match: 'pattern' }],
      ['^555.*', { address: '555!', match: 'pattern' }],
      ['555\\d+', { address: '555.', match: 'pattern' }],
      ['^(911|112)$', {}],
      ['^[^0]\\d*$', {}],
      ['\\d{999}', {}],
      ['^4XXX$', { address: '4XXX', match: 'pattern' }, 'pattern'],
      ['(4|5)XXX', {}],
    ],
  ],
  [
    'what looks like a pattern',
    'address-looks-like-pattern',
    [
      ['_5552000XXX', { address: '5552000XXX', match: 'pattern' }],
      ['NXXNXXXXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
      ['_X.', { address: 'X.', match: 'pattern' }],
      ['_9NXX', { address: '9NXX', match: 'pattern' }],
      ['9.', { address: '9.', match: 'pattern' }],
      ['1508!', { address: '1508!', match: 'pattern' }],
      ['[2-9]11', { address: '[2-9]11', match: 'pattern' }],
      ['1508*', { address: '1508', match: 'prefix' }],
      ['555%', { address: '555', match: 'prefix' }],
      ['555XX', { address: '555XX', match: 'pattern' }, 'prefix'],
      ['1508*', { address: '1508', match: 'prefix' }, 'prefix'],
      ['1508*', { address: '1508', match: 'prefix' }, 'pattern'],
      ['15XX*', { address: '15XX!', match: 'pattern' }, 'pattern'],
      ['15XX%', { address: '15XX!', match: 'pattern' }, 'pattern'],
      ['4???', { address: '4XXX', match: 'pattern' }, 'pattern'],
      ['4XX?', { address: '4XXX', match: 'pattern' }, 'pattern'],
      ['*', { address: '', match: 'prefix' }],
      ['*', { address: '', match: 'prefix' }, 'pattern'],
      ['4X', { address: '4X', match: 'pattern' }],
      ['4xxx', { address: '4XXX', match: 'pattern' }],
      ['_4xx', { address: '4XX', match: 'pattern' }],
      ['nxxnxxxxxx', { address: 'NXXNXXXXXX', match: 'pattern' }],
      ['4???', { address: '4XXX', match: 'pattern' }],
      ['4__', { address: '4XX', match: 'pattern' }],
      ['4##', { address: '4XX', match: 'pattern' }],
      ['4...', { address: '4XXX', match: 'pattern' }],
      ['_4000', { address: '4000', match: 'pattern' }],
      ['_!', { address: '!', match: 'pattern' }],
      ['.', { address: '.', match: 'pattern' }],
      ['_X.,1', { address: 'X.', match: 'pattern' }],
      ['exten => _4XXX,1,Dial(SIP/pbx)', { address: '4XXX', match: 'pattern' }],
      ['NXX-NXX-XXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
      ['(NXX) NXX-XXXX', { address: 'NXXNXXXXXX', match: 'pattern' }],
      ['1-800-XXX-XXXX', { address: '1800XXXXXXX', match: 'pattern' }],
      ['+15551112222;ext=XX', { address: '+15551112222;ext=XX', match: 'pattern' }],
    ],
  ],
  [
    'several addresses in one',
    'address-several',
    [
      ['4000,4001', {}],
      ['4000; 4001; 4002', {}],
      ['4000\n4001', {}],
      ['4XX|5XX', {}],
      ['4XX,5XX', {}, 'pattern'],
      ['4000-4999', { address: '4XXX', match: 'pattern' }],
      ['4000 - 4099', { address: '40XX', match: 'pattern' }],
      ['4020..4059', { address: '40[2-5]X', match: 'pattern' }],
      ['2000\u20139999', { address: 'NXXX', match: 'pattern' }],
      ['+15551230000-+15551230999', { address: '+15551230XXX', match: 'pattern' }],
      ['4000-4001', { address: '400[01]', match: 'pattern' }],
      ['4000-4999', { address: '4XXX', match: 'pattern' }, 'pattern'],
      ['4000 to 4123', {}],
      ['4000\t4001', {}],
      ['4000 & 4001', {}],
      ['4000 and 4001', {}],
      ['1000/1001', {}],
      ['1000/1001', {}, 'pattern'],
    ],
  ],
  [
    'visual separators',
    'address-visual-separators',
    [
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
    ],
  ],
  [
    'small letters in a pattern',
    'pattern-lower-case',
    [
      ['4xxx', { address: '4XXX' }, 'pattern'],
      ['nxxNXXXXXX', { address: 'NXXNXXXXXX' }, 'pattern'],
      ['[x]4xxx;ext=1', { address: '[x]4XXX;ext=1' }, 'pattern'],
    ],
  ],
  [
    'characters that a user part cannot hold',
    'address-illegal-characters',
    [
      ['müller', { address: 'm%C3%BCller' }],
      ['a  b', { address: 'a%20%20b' }],
      ['a\\b', { address: 'a%5Cb' }],
      ['a%b', { address: 'a%25b' }],
      ['a|b', { address: 'a%7Cb' }],
      ['müller-', {}, 'prefix'],
      ['müller-X', {}, 'pattern'],
    ],
  ],
  [
    'a length that no address has',
    'address-too-long',
    [
      ['a'.repeat(300), {}],
      ['X'.repeat(300), {}, 'pattern'],
    ],
  ],
])('%s', (_, code, givenCases) => {
  // Without a third value, jest would hand over its own `done`.
  const cases = givenCases.map(
    ([address, fields, match = 'exact']) => [address, fields, match] as const,
  );

  it.each(cases)('in %j are said, with %j to put it right (%s)', (address, fields, match) => {
    expect(said(address, match)).toEqual([{ code, ...fields }]);
  });

  const certain = cases.filter(([, fields]) => 'address' in fields);
  if (certain.length === 0) return;
  it.each(certain)('of %j are gone once it is put right', (address, fields, match) => {
    const right = { ...rowOf(address, match), ...fields };
    expect(validateRoute(right)).toMatchObject({ kind: 'valid', warnings: [] });
  });
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
