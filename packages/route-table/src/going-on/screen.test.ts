/** What somebody hears who picks up a screened call. */
import { open, verbs } from '../../test/call-through-plan';
import { screenTwiml } from './screen';

const URL = 'https://router.example.com/screen';
const table = (plan: object = {}) =>
  open({
    routes: [],
    default: { type: 'hangup', destination: '' },
    plans: [
      {
        id: 'p',
        name: 'Support',
        ...plan,
        steps: [
          { id: 'one', type: 'dial-client', destination: 'alice', options: { screen: true } },
          { id: 'team', type: 'ring', destination: 't', options: { screen: true } },
        ],
      },
    ],
    teams: [
      {
        id: 't',
        name: 'Sales & co',
        members: [{ id: 'm', type: 'dial-client', destination: 'a' }],
      },
    ],
  });

test.each([
  ['one', 'Call for Support. Press 1.'],
  ['team', 'Call for Sales &amp; co. Press 1.'],
  ['gone', 'Call for Support. Press 1.'],
])('step %s: who is called', (s, said) => {
  const twiml = screenTwiml(table(), { p: 'p', s }, URL);
  expect(twiml).toContain(`<Say>${said}</Say></Gather><Hangup/>`);
  expect(twiml).toContain(`action="${URL}?p=p&amp;s=${s}"`);
});

test('in the language of the plan; in English if it is another', () => {
  const said = (language: string) => screenTwiml(table({ language }), { p: 'p', s: 'one' }, URL);
  expect(said('de-AT')).toContain('<Say language="de-AT">Anruf für Support. Drücken Sie die 1.');
  expect(said('es')).toContain('Llamada para Support. Pulse 1.');
  expect(said('pl-PL')).toContain('<Say language="pl-PL">Call for Support. Press 1.');
});

test('1 connects, anything else hangs up', () => {
  const pressed = (Digits: string) =>
    verbs(screenTwiml(table(), { p: 'p', s: 'one', Digits }, URL));
  expect(screenTwiml(table(), { p: 'p', s: 'one', Digits: '1' }, URL)).toContain('<Response/>');
  expect(pressed('2')).toEqual(['Hangup']);
  expect(pressed('')).toEqual(['Hangup']);
});

test('without a table the question is still asked', () => {
  expect(screenTwiml(undefined, { p: '"><x', s: 'one' }, URL)).toContain(
    'action="https://router.example.com/screen?p=&amp;s=one"',
  );
});
