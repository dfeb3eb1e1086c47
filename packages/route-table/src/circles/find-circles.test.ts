/** Calls that come back to the table are found, and only those. */
import { validateRoute } from '../validation/validate-route';
import { english } from '../texts/en';
import { validateTable } from '../validation/validate-table';
import type { OwnAccount } from './own-account';

const ACCOUNT: OwnAccount = {
  sipDomains: ['acme', 'Other.sip.twilio.com'],
  numbers: ['+15550001111'],
};
const hangup = { type: 'hangup', destination: '' };
const sip = (destination: string, row: object = {}) => ({ type: 'dial-sip', destination, ...row });
const dial = (destination: string, row: object = {}) => ({
  type: 'dial-number',
  destination,
  options: { callerId: '+15559990000' },
  ...row,
});

function warningsOf(routes: readonly object[], more: object = {}, account?: OwnAccount) {
  const { warnings } = validateTable({ routes, default: hangup, ...more }, english, account);
  return warnings.map(({ code, path }) => [code, path.slice(0, 2).join('.')]);
}

const circles = (routes: readonly object[], more?: object, account = ACCOUNT) =>
  warningsOf(routes, more, account)
    .filter(([code]) => code === 'route-in-circle')
    .map(([, place]) => place);

describe('a call goes in a circle', () => {
  it('if a route leads to its own address', () => {
    expect(circles([sip('sip:100@acme.sip.twilio.com', { address: '100' })])).toEqual(['routes.0']);
    expect(circles([sip('sip:{{called}}@ACME.sip.us1.twilio.com', { address: '100' })])).toEqual([
      'routes.0',
    ]);
    expect(circles([sip('sip:1{{called:1}}@other.sip.twilio.com', { address: '100' })])).toEqual([
      'routes.0',
    ]);
  });

  it('over several routes, which is said once', () => {
    const routes = [
      { address: '1', ...hangup },
      sip('sip:300@acme.sip.twilio.com', { address: '200' }),
      sip('sip:200@other.sip.twilio.com', { address: '300' }),
    ];
    expect(circles(routes)).toEqual(['routes.1']);
    const { warnings } = validateTable({ routes, default: hangup }, english, ACCOUNT);
    expect(warnings[0]?.message).toBe(
      'Calls to "200" go in a circle, through the address "200", the address "300" and back. After three rounds they are rejected as busy. Let one of them lead elsewhere.',
    );
  });

  it('by patterns, prefixes and the default route', () => {
    expect(
      circles([sip('sip:{{called}}@acme.sip.twilio.com', { address: '4XX', match: 'pattern' })]),
    ).toEqual(['routes.0']);
    expect(
      circles([sip('sip:{{called}}@acme.sip.twilio.com', { address: '', match: 'prefix' })]),
    ).toEqual(['routes.0']);
    expect(circles([], { default: sip('sip:{{called}}@acme.sip.twilio.com') })).toEqual([
      'default.destination',
    ]);
  });

  it('through a phone number of the account', () => {
    const numbering = { defaultCountry: 'US' };
    expect(circles([dial('+15550001111', { address: '+15550001111' })])).toEqual(['routes.0']);
    const all = dial('{{calledNumber}}', { address: '', match: 'prefix' });
    expect(circles([all], { numbering })).toEqual(['routes.0']);
    expect(circles([dial('+{{called}}', { address: '15550001111' }), all])).toEqual(['routes.1']);
  });
});

describe('a call does not go in a circle', () => {
  it('if it leaves the account, or ends', () => {
    expect(
      circles([
        sip('sip:100@elsewhere.sip.twilio.com', { address: '100' }),
        sip('sip:100@pbx.example.com', { address: '101' }),
        sip('sip:103@acme.sip.twilio.com', { address: '102' }),
        { address: '103', ...hangup },
        dial('+15552223333', { address: '104' }),
      ]),
    ).toEqual([]);
  });

  it('if another route of the domain takes it there', () => {
    const inner = sip('sip:{{called}}@pbx.example.com', {
      address: '',
      match: 'prefix',
      domain: 'acme',
    });
    const outer = sip('sip:{{called}}@acme.sip.twilio.com', { address: '', match: 'prefix' });
    expect(circles([outer, inner])).toEqual([]);
  });

  it('if digits are taken off each time', () => {
    expect(
      circles([sip('sip:{{called:1}}@acme.sip.twilio.com', { address: '9.', match: 'pattern' })]),
    ).toEqual([]);
  });

  it('if the account is not known', () => {
    const row = sip('sip:100@acme.sip.twilio.com', { address: '100' });
    expect(warningsOf([row])).toEqual([]);
  });
});

describe('a number that goes on to a Twilio SIP domain', () => {
  const codesOf = (destination: string, account?: OwnAccount) =>
    validateRoute(sip(destination, { address: '1' }), english, account).warnings.map(
      ({ code, message }) => [code, message.includes('of this account')],
    );

  it('is doubted for every domain if the account is not known', () => {
    expect(codesOf('sip:{{called}}@any.sip.twilio.com')).toEqual([['sip-may-loop', false]]);
    expect(codesOf('sip:100@any.sip.twilio.com')).toEqual([]);
    expect(codesOf('sip:{{callerName}}@any.sip.twilio.com')).toEqual([]);
  });

  it('is doubted for domains of the account only if it is', () => {
    expect(codesOf('sip:{{called}}@any.sip.twilio.com', ACCOUNT)).toEqual([]);
    expect(codesOf('sip:{{called}}@other.sip.twilio.com', ACCOUNT)).toEqual([
      ['sip-may-loop', true],
    ]);
  });
});

test('broken rows and destinations are skipped', () => {
  const routes = [null, { address: '1', type: 'dial-sip' }, sip('sip:', { address: '2' })];
  expect(() => validateTable({ routes, default: null }, english, ACCOUNT)).not.toThrow();
});
