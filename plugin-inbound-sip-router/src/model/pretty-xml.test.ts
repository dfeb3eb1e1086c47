/** How TwiML is laid out for people. */
import { prettyXml } from './pretty-xml';

test('each element has a line, one with only text stays on it', () => {
  expect(
    prettyXml(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Dial timeout="5"><Sip username="a">sip:a@b</Sip></Dial><Pause/></Response>',
    ),
  ).toBe(
    [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<Response>',
      '  <Dial timeout="5">',
      '    <Sip username="a">sip:a@b</Sip>',
      '  </Dial>',
      '  <Pause/>',
      '</Response>',
    ].join('\n'),
  );
});

test('signs in quotes, comments and text beside elements change nothing', () => {
  expect(prettyXml('<a b="x>y"><!-- <c> --><![CDATA[<d>]]>t<e/>u</a>')).toBe(
    ['<a b="x>y">', '  <!-- <c> -->', '  <![CDATA[<d>]]>', '  t', '  <e/>', '  u', '</a>'].join(
      '\n',
    ),
  );
});

test.each(['', 'plain', '<a', '</a></b>', '<a>x'])(
  '%j, which is not XML, is shown all the same',
  (text) => {
    expect(prettyXml(text).replace(/\s/g, '')).toBe(text);
  },
);
