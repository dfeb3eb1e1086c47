/** A call of a log is tried with all that it says. */
import type { RouteTable } from 'route-table';
import { MOMENT, OWN_URLS } from '../../../../packages/route-table/test/build-call';
import { tryCall } from '../try-call';
import type { CapturedCall } from './captured-call';
import { routeFor, seenCall } from './seen-call';

const call: CapturedCall = {
  ...{ id: '0', time: '', called: 'sip:4123@acme.sip.twilio.com' },
  ...{ caller: 'sip:+15550100000@carrier.example.com', displayName: 'Bob "B" Stone' },
  ...{ headers: { 'x-tier': 'gold' }, source: '[2001:db8::1]:5060' },
};
const table: RouteTable = {
  routes: [
    {
      address: '4123',
      type: 'dial-client',
      destination: 'alice',
      options: { parameters: { who: '{{callerName}}', why: '{{header.X-Tier}}' } },
    },
  ],
  default: { type: 'say', destination: 'Nobody.' },
};
const place = { moment: MOMENT, ownUrls: OWN_URLS };

test('its name, headers and sender go with it', () => {
  expect(seenCall(call)).toEqual({
    dialled: call.called,
    caller: '"Bob \\"B\\" Stone" <sip:+15550100000@carrier.example.com>',
    sipDomain: '',
    seen: { headers: call.headers, sourceIp: '2001:db8::1' },
  });
  expect(seenCall({ ...call, source: 'edge:5060' }).seen?.sourceIp).toBeUndefined();
});

test('its name and headers are filled in', () => {
  const trial = tryCall(table, seenCall(call), place);
  expect(trial).toMatchObject({ kind: 'tried', takesHeaders: false });
  expect(JSON.stringify(trial)).toMatch(/Bob.*value=..gold/);
});

test('the route that takes it is found, or that there is none', () => {
  expect(routeFor(table, seenCall(call), place)?.address).toBe('4123');
  const other = seenCall({ ...call, called: 'sip:999@acme.sip.twilio.com' });
  expect(routeFor(table, other, place)).toBeUndefined();
});
