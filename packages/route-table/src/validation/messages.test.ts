/** What messages say: the remedy, in good grammar, and no secret. */
import { WORKFLOW, buildRow, values } from '../../test/build-row';
import { checkRow } from '../answer/checked-row';
import type { DestinationType } from '../destination';
import { issueOf } from '../issue';
import { validateRoute } from './validate-route';
import { validateTable } from './validate-table';

test.each<[string, object, string]>([
  [
    'an address with scheme',
    { address: 'sip:alice:hunter2@acme.sip.twilio.com' },
    'Address "sip:alice@acme.sip.twilio.com" is not a user part that a phone sends, so no call goes to this route: write only the user part, "alice", and the SIP domain "acme".',
  ],
  [
    'an identity with scheme',
    { type: 'dial-client', destination: 'client:bob' },
    'Client identity "client:bob" begins with client:, which is how a call names a client, not its identity: write "bob".',
  ],
  ['a value of hangup', { type: 'hangup', destination: 'now' }, 'Value is "now": leave it empty.'],
  [
    'a label in the plural',
    {
      type: 'dial-sip',
      destination: 'sip:a@example.com',
      options: { headers: { 'X-A': 7, B: '' } },
    },
    'SIP headers: "X-A" is 7: give a text.',
  ],
  [
    'attributes',
    { type: 'enqueue', destination: WORKFLOW, options: { attributes: { a: '{{x}}' } } },
    'Task attributes have the unknown placeholder "{{x}}": use {{caller}}, {{called}} or {{header.X-Name}}.',
  ],
])('a message about %s says what to do', (_title, more, message) => {
  const result = validateRoute(buildRow('say', more));
  const issues = result.kind === 'invalid' ? result.issues : result.warnings;
  expect(issues[0]?.message).toBe(message);
});

const SECRET = 'hunter2';
const TEXTS_WITH_SECRET = [
  ...['https://admin:hunter2@exa mple.com/x', 'https://hunter2@a_b.example/', 'https:hunter2@x y'],
  ...['http://u:hunter2@localhost/', 'ftp://u:hunter2@x', 'https://u:hunter2@x:99999/'],
  ...[
    'sip:user:hunter2@',
    'sip:user:hunter2@exa mple.com',
    'sip:user:hunter2@10.0.0.1;transport=x?y=1',
  ],
  ...[
    'sip:user:hunter2 x@a.example',
    'user:hunter2@a.example',
    'https://u:hunter2%40example.com:x/',
  ],
  ...['ftp://x/?token=hunter2', 'sip:x y?X-Api-Key=hunter2', 'https://a_b.example/#key=hunter2'],
  ...['<Dial><Sip password="hunter2"', '<Sip password="hunter2" password="hunter2"/>'],
];

/** Values of `twiml` only. */
const TWIML_WITH_SECRET = [
  ...['<Redirect>https://u:hunter2@x</Redirect', '<Foo>sip:a:hunter2@b</Foo>', '<a b=hunter2>'],
  ...['<Sip password="hunter2" password="hunter2"/>', '<Sip hunter2/>', 'hunter2', '&hunter2;'],
  ...['<hunter2', '</hunter2>', '<a></hunter2>', '<?hunter2', '<a "hunter2"/>'],
];

test.each(TWIML_WITH_SECRET)('no message tells the secret in the TwiML %s', (destination) => {
  const result = validateRoute(buildRow('twiml', { destination }));
  const issues = result.kind === 'invalid' ? result.issues : [];
  const messages = [...issues, ...result.warnings].map(({ message }) => message);
  expect(messages.length).toBeGreaterThan(0);
  expect(messages.filter((message) => message.includes(SECRET))).toEqual([]);
});

test.each(TEXTS_WITH_SECRET)('no message tells the secret in %s', (text) => {
  const options = { callerId: text, waitUrl: text, headers: { [text]: text }, voice: text };
  const rows = (Object.keys(values) as DestinationType[]).flatMap((type) => [
    buildRow(type, { destination: text }),
    buildRow(type, { options: { ...options, parameters: { a: `{{${text}` } } }),
    buildRow(type, { address: text, domain: text, match: text }),
    buildRow(type, { address: text, type: text }),
    buildRow(type, { address: text }),
  ]);
  const messages = rows.flatMap((row) => {
    const routes = [row, row, { ...row, address: '1', enabled: text }];
    const result = validateTable({ routes, default: row, numbering: { defaultCountry: text } });
    const issues = result.kind === 'invalid' ? result.issues : [];
    const decision = checkRow(row);
    const refused = decision.kind === 'invalid' ? decision.issues.map((each) => issueOf(each)) : [];
    return [...issues, ...result.warnings, ...refused].map(({ message }) => message);
  });
  expect(messages.length).toBeGreaterThan(10);
  expect(messages.filter((message) => message.includes(SECRET))).toEqual([]);
});
