/** The examples of the RFCs, under the numbers of their sections. */
import { parseSipAddress } from './sip-address';

/** What decides where a call goes. */
function routed(text: string): Record<string, unknown> | string {
  const result = parseSipAddress(text);
  if (result.kind === 'failed') return result.code;
  const { scheme, user, number, host, port, parameters } = result.address;
  return { scheme, user, number, host, port, parameters };
}

type Row = readonly [text: string, user: string, host: string, number?: string];
/** The number is the user part where a row does not say otherwise. */
const rows = (...list: Row[]) =>
  list.map(([text, user, host, number = user]) => [text, user, host, number] as const);

function expectParts(text: string, user: string, host: string, number: string) {
  expect(routed(text)).toMatchObject({ user, number, host });
}

const unusual = "1_unusual.URI~(to-be!sure)&isn't+it$/crazy?,/";

describe('RFC 3261 §19.1.3', () => {
  it.each(
    rows(
      ['sip:alice@atlanta.com', 'alice', 'atlanta.com'],
      ['sip:alice:secretword@atlanta.com;transport=tcp', 'alice', 'atlanta.com'],
      ['sips:alice@atlanta.com?subject=project%20x&priority=urgent', 'alice', 'atlanta.com'],
      [
        'sip:+1-212-555-1212:1234@gateway.com;user=phone',
        '+1-212-555-1212',
        'gateway.com',
        '+12125551212',
      ],
      ['sips:1212@gateway.com', '1212', 'gateway.com'],
      ['sip:alice@192.0.2.4', 'alice', '192.0.2.4'],
      ['sip:atlanta.com;method=REGISTER?to=alice%40atlanta.com', '', 'atlanta.com'],
      ['sip:alice;day=tuesday@atlanta.com', 'alice;day=tuesday', 'atlanta.com', 'alice'],
    ),
  )('%s', expectParts);
});

describe('RFC 3261 §19.1.4', () => {
  it.each([
    ['sip:%61lice@atlanta.com;transport=TCP', 'sip:alice@AtLanTa.CoM;Transport=TCP'],
    [
      'sip:biloxi.com;transport=tcp;method=REGISTER?to=sip:bob%40biloxi.com',
      'sip:biloxi.com;method=REGISTER;transport=tcp?to=sip:bob%40biloxi.com',
    ],
    [
      'sip:alice@atlanta.com?subject=project%20x&priority=urgent',
      'sip:alice@atlanta.com?priority=urgent&subject=project%20x',
    ],
  ])('%s equals %s', (one, other) => {
    expect(routed(one)).toEqual(routed(other));
  });

  it('SIP:ALICE@… is not sip:alice@…: the user part is case-sensitive', () => {
    expect(routed('SIP:ALICE@AtLanTa.CoM;Transport=udp')).toMatchObject({
      user: 'ALICE',
      number: 'ALICE',
      host: 'atlanta.com',
      parameters: { transport: 'udp' },
    });
  });

  it.each([
    'sip:bob@biloxi.com:5060',
    'sip:bob@biloxi.com:6000;transport=tcp',
    'sip:bob@biloxi.com;transport=udp',
    'sip:bob@biloxi.com;security=on',
    'sip:bob@biloxi.com?Subject=next%20meeting',
  ])('%s is another URI than sip:bob@biloxi.com, yet the same user part and host', (text) => {
    expect(routed(text)).toMatchObject({ user: 'bob', host: 'biloxi.com' });
  });
});

describe('RFC 3261 §20', () => {
  it.each(
    rows(
      ['The Operator <sip:operator@cs.columbia.edu>;tag=287447', 'operator', 'cs.columbia.edu'],
      ['"A. G. Bell" <sip:agb@bell-telephone.com> ;tag=a48s', 'agb', 'bell-telephone.com'],
      ['sip:+12125551212@server.phone2net.com;tag=887s', '+12125551212', 'server.phone2net.com'],
      ['Anonymous <sip:c8oqz84zk7z@privacy.org>;tag=hyh8', 'c8oqz84zk7z', 'privacy.org'],
    ),
  )('%s', expectParts);
});

describe('RFC 3966', () => {
  it.each(
    rows(
      ['tel:+1-201-555-0123', '+1-201-555-0123', '', '+12015550123'],
      ['tel:7042;phone-context=example.com', '7042;phone-context=example.com', '', '7042'],
      ['tel:863-1234;phone-context=+1-914-555', '863-1234;phone-context=+1-914-555', '', '8631234'],
      ['tel:+358-555-1234567;postd=pp22', '+358-555-1234567;postd=pp22', '', '+3585551234567'],
      [
        'tel:+1(201)555.0123;ext=12;isub=1411',
        '+1(201)555.0123;ext=12;isub=1411',
        '',
        '+12015550123',
      ],
      [
        'sip:+358-555-1234567;postd=pp22@foo.com;user=phone',
        '+358-555-1234567;postd=pp22',
        'foo.com',
        '+3585551234567',
      ],
    ),
  )('%s', expectParts);

  it('parameter names are case-insensitive', () => {
    expect(routed('tel:7042;Phone-Context=example.com;EXT=12')).toMatchObject({
      parameters: { 'phone-context': 'example.com', ext: '12' },
    });
  });
});

describe('RFC 4475 §3.1.1, valid', () => {
  it.each(
    rows(
      // 3.1.1.1
      ['sip:vivekg@chair-dnrc.example.com;unknownparam', 'vivekg', 'chair-dnrc.example.com'],
      [
        '\n sip:vivekg@chair-dnrc.example.com ;   tag    = 1918181833n',
        'vivekg',
        'chair-dnrc.example.com',
      ],
      [
        '"J Rosenberg \\\\\\""       <sip:jdrosen@example.com>\n  ;\n  tag = 98asjd8',
        'jdrosen',
        'example.com',
      ],
      [
        '"Quoted string \\"\\"" <sip:jdrosen@example.com> ; newparam =\n newvalue ;\n  secondparam ; q = 0.33',
        'jdrosen',
        'example.com',
      ],
      [
        '<sip:services.example.com;lr;unknownwith=value;unknown-no-value>',
        '',
        'services.example.com',
      ],
      // 3.1.1.2
      [
        `sip:${unusual};;*:&it+has=1,weird!*pas$wo~d_too.(doesn't-it)@example.com`,
        `${unusual};;*`,
        'example.com',
        unusual,
      ],
      [
        '"BEL:\\\x07 NUL:\\\x00 DEL:\\\x7F" <sip:1_unusual.URI~(to-be!sure)@example.com>',
        '1_unusual.URI~(to-be!sure)',
        'example.com',
      ],
      // 3.1.1.3
      ['sip:sips%3Auser%40example.com@example.net', 'sips:user@example.com', 'example.net'],
      ['sip:%75se%72@example.com', 'user', 'example.com'],
      ['<sip:I%20have%20spaces@example.net>;tag=938', 'I have spaces', 'example.net'],
      [
        '<sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>',
        'caller',
        'host5.example.net',
      ],
      // 3.1.1.4
      ['sip:null-%00-null@example.com', 'null-\0-null', 'example.com'],
      ['<sip:%00@host5.example.com>', '\0', 'host5.example.com'],
      ['<sip:%00%00@host5.example.com>', '\0\0', 'host5.example.com'],
      // 3.1.1.5
      ['<sip:resource@example.com>', 'resource', 'example.com'],
      // 3.1.1.6
      [
        `"I have a user name of ${'extreme'.repeat(10)} proportion"<sip:user@example.com:6000;unknownparam1=${'very'.repeat(20)}long;longparam${'name'.repeat(25)}=shortvalue;very${'long'.repeat(25)}ParameterNameWithNoValue>`,
        'user',
        'example.com',
      ],
      // 3.1.1.9
      ['sip:user;par=u%40example.net@example.com', 'user;par=u@example.net', 'example.com', 'user'],
    ),
  )('%j', expectParts);

  it('3.1.1.3: parameters are unescaped once', () => {
    expect(routed('<sip:cal%6Cer@host5.example.net;%6C%72;n%61me=v%61lue%25%34%31>')).toMatchObject(
      {
        parameters: { lr: '', name: 'value%41' },
      },
    );
  });
});

describe('RFC 4475 §3.1.2 and §3.3, invalid', () => {
  it.each([
    // 3.1.2.6: the quote of the display name is not closed.
    ['"Mr. J. User <sip:j.user@example.com>', 'unclosed-quote'],
    // 3.3.2 to 3.3.4
    ['nobodyKnowsThisScheme:totallyopaquecontent', 'unknown-scheme'],
    ['soap.beep://192.0.2.103:3002', 'unknown-scheme'],
    ['isbn:2983792873', 'unknown-scheme'],
    ['<http://www.example.com>;tag=3234233', 'unknown-scheme'],
  ])('%s fails: %s', (text, code) => {
    expect(routed(text)).toBe(code);
  });

  // The RFC lets an element repair these where the meaning is plain: the call still finds its route.
  it.each(
    rows(
      // 3.1.2.7: a Request-URI in angle brackets.
      ['<sip:user@example.com>', 'user', 'example.com'],
      // 3.1.2.8: white space in the URI.
      ['sip:user@example.com; lr', 'user', 'example.com'],
      // 3.1.2.10: white space after it.
      ['sip:remote-target@example.com  ', 'remote-target', 'example.com'],
      // 3.1.2.11 and 3.1.2.13: headers in the URI, which we ignore.
      ['sip:user@example.com?Route=%3Csip:example.com%3E', 'user', 'example.com'],
      // 3.1.2.14: spaces within the angle brackets.
      ['"Watson, Thomas" < sip:t.watson@example.org >', 't.watson', 'example.org'],
      // 3.1.2.15: a comma in a display name without quotes.
      ['Bell, Alexander <sip:a.g.bell@example.com>;tag=43', 'a.g.bell', 'example.com'],
    ),
  )('%s is repaired', expectParts);
});
