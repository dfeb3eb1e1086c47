/** What each destination type answers, compared with twilio-node's VoiceResponse. */
import twilio from 'twilio';
import { buildCall, render } from '../../test/build-call';
import { findElement, readXml } from '../../test/read-xml';
import { cases } from '../../test/twiml-cases';
import { NASTY } from '../../test/twiml-values';
import type { Destination, DestinationType } from '../destination';
import { destinationKind, destinationTypes } from '../destinations/destination-kinds';

test.each(cases)('$title is rendered as twilio-node renders it', ({ destination, build }) => {
  const response = new twilio.twiml.VoiceResponse();
  build(response);
  const twiml = render(destination, buildCall());
  expect(twiml).toBe(response.toString());
  expect(readXml(twiml)).toEqual(readXml(response.toString()));
});

test.each(destinationTypes)('the cases hold %s with every option it has', (type) => {
  const told = new Set<string>();
  for (const { destination } of cases) {
    if (destination.type !== type) continue;
    for (const name of Object.keys(destination.options ?? {})) told.add(name);
  }
  expect([...told].sort()).toEqual(Object.keys(destinationKind(type).options).sort());
  expect(cases.some(({ destination }) => destination.type === type)).toBe(true);
});

test('a text survives being written and read back, whatever signs it has', () => {
  const root = readXml(render({ type: 'say', destination: NASTY }, buildCall()));
  expect(findElement(root, 'Say')?.text).toBe(NASTY);
});

test('space around a value is not sent', () => {
  const destination: Destination = { type: 'dial-sip', destination: ' sip:a@example.com\n' };
  const root = readXml(render(destination, buildCall()));
  expect(findElement(root, 'Sip')?.text).toBe('sip:a@example.com');
});

test.each<[string, DestinationType, object, string, string | undefined]>([
  ['+15550001111', 'dial-number', {}, '{{caller}}', '+15550001111'],
  ['the called number', 'dial-number', {}, '{{ CALLED }}', '+15552223333'],
  [
    'nothing, as a name is not a caller ID of a number',
    'dial-number',
    { callerNumber: 'alice' },
    '{{caller}}',
    undefined,
  ],
  ['the name, as SIP takes it', 'dial-sip', { callerNumber: 'alice' }, '{{caller}}', 'alice'],
  ['nothing, as SIP takes no spaces', 'dial-sip', { callerNumber: 'a b' }, '{{caller}}', undefined],
  [
    'nothing, as the caller is not known',
    'dial-client',
    { callerNumber: '' },
    '{{caller}}',
    undefined,
  ],
  ['the header', 'dial-client', { headers: { 'x-id': '+1555' } }, '{{header.X-Id}}', '+1555'],
])('caller ID: %s', (_title, type, call, callerId, expected) => {
  const values = {
    'dial-number': '+15551234567',
    'dial-sip': 'sip:a@b.example',
    'dial-client': 'a',
  };
  const destination = {
    type,
    destination: values[type as keyof typeof values],
    options: { callerId },
  } as Destination;
  const root = readXml(render(destination, buildCall(call)));
  expect(findElement(root, 'Dial')?.attributes['callerId']).toBe(expected);
});

test('nothing to say is answered as the original router did: silence, then the call ends', () => {
  const empty = new twilio.twiml.VoiceResponse();
  empty.say('');
  expect(render({ type: 'say', destination: '' }, buildCall())).toBe(empty.toString());
  const nothing = render({ type: 'twiml', destination: '' }, buildCall());
  expect(readXml(nothing)).toEqual(readXml(new twilio.twiml.VoiceResponse().toString()));
});
