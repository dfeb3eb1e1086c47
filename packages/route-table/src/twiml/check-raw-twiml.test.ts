/** What is told of raw TwiML before it is published. */
import { issueOf } from '../issue';
import { noFindings } from '../validation/no-findings';
import { checkRawTwiml } from './check-raw-twiml';

function findingsOf(raw: string): string[] {
  const found = noFindings();
  checkRawTwiml(raw, [], found);
  return [
    ...found.issues.map(({ code }) => code),
    ...found.warnings.map(({ code }) => `(${code})`),
  ];
}

test.each<[string, string, string[]]>([
  ['verbs need no Response', '<Say>a</Say><Hangup/>', []],
  ['a whole document is taken', '<Response><Say>a</Say></Response>', []],
  ['a declaration is taken', '<?xml version="1.0"?>\n<Response/>', []],
  ['a comment before the Response is taken', '<!-- a --><Response/>', []],
  [
    'speech markup is taken',
    '<Say voice="Polly.Joanna">a<break/><prosody rate="x">b</prosody></Say>',
    [],
  ],
  ['nouns are known', '<Dial><Sip><Uri>sip:a@b</Uri></Sip><Number>1</Number></Dial>', []],
  ['nested verbs are known', '<Gather><Say>a</Say><Play>b</Play></Gather>', []],
  ['an unknown verb is a warning', '<Dance/>', ['(twiml-unknown-verb)']],
  ['a verb in small letters is a warning', '<say>a</say>', ['(twiml-unknown-verb)']],
  ['an unknown noun is a warning', '<Dial><Phone>1</Phone></Dial>', ['(twiml-unknown-noun)']],
  ['what is in an unknown verb is not told of', '<Dance><Step/></Dance>', ['(twiml-unknown-verb)']],
  ['a word is told of once', '<Dance/><Dance/>', ['(twiml-unknown-verb)']],
  ['text outside of verbs is a warning', 'Hello <Hangup/>', ['(twiml-loose-text)']],
  ['an open element is an issue', '<Say>a', ['twiml-not-well-formed']],
  ['a bare ampersand is an issue', '<Say>a & b</Say>', ['twiml-not-well-formed']],
  ['an unknown entity is an issue', '<Say>&nbsp;</Say>', ['twiml-not-well-formed']],
  [
    'an attribute given twice is an issue',
    '<Say loop="1" loop="2">a</Say>',
    ['twiml-not-well-formed'],
  ],
  ['a second root is an issue', '<Response/><Response/>', ['twiml-not-well-formed']],
  ['text after the root is an issue', '<Response/>a', ['twiml-not-well-formed']],
  [
    'verbs cannot close the Response around them',
    '</Response><Response>',
    ['twiml-not-well-formed'],
  ],
  ['a document type is an issue', '<!DOCTYPE a><Response/>', ['twiml-doctype']],
  ['51 levels are an issue', '<a>'.repeat(50) + '</a>'.repeat(50), ['twiml-too-deep']],
  [
    '20,000 levels are an issue too',
    '<a>'.repeat(20_000) + '</a>'.repeat(20_000),
    ['twiml-too-deep'],
  ],
])('%s', (_title, raw, expected) => {
  expect(findingsOf(raw)).toEqual(expected);
});

test('6,000 comments are read in no time', () => {
  expect(findingsOf('<!-- a -->'.repeat(6_000))).toEqual([]);
});

test('a comment may be long', () => {
  expect(findingsOf(`<!--${'-a'.repeat(30_000)}--><Response/>`)).toEqual([]);
});

test('a fault names its line', () => {
  const found = noFindings();
  checkRawTwiml('<Say>a</Say>\n<Say>b', [], found);
  expect(issueOf(found.issues[0]!).message).toContain('line 2');
});

test('a verb in small letters comes with the right one', () => {
  const found = noFindings();
  checkRawTwiml('<say>a</say>', [], found);
  expect(issueOf(found.warnings[0]!).message).toContain('did you mean Say');
});
