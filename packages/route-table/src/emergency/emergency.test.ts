/** Emergency numbers: which they are, the forms in which they are dialled, and who takes them. */
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import { calledAddress } from '../address/called-address';
import { parseSipAddress } from '../address/sip-address';
import { compileTable } from '../matching/compile-table';
import { matchRoute } from '../matching/match-route';
import { resolveE164 } from '../numbering/numbering';
import { validateRoute } from '../validation/validate-route';
import { validateTable } from '../validation/validate-table';
import { emergencyForms, isEmergencyForm } from './emergency-forms';
import { emergencyNumbers, isEmergencyNumber } from './emergency-numbers';

const hangup = { type: 'hangup', destination: '' } as const;
const us = { defaultCountry: 'US' };

describe('the table', () => {
  it.each([
    ['US', '911'],
    ['PR', '911'],
    ['CA', '911'],
    ['PH', '911'],
    ['GB', '999'],
    ['IE', '112'],
    ['AU', '000'],
    ['FR', '112'],
    ['DE', '110'],
    ['AT', '122'],
    ['IT', '118'],
    ['MY', '999'],
    ['TH', '191'],
  ])('has what Twilio supports: %s %s', (country, number) => {
    expect(emergencyNumbers(country)).toMatchObject({ source: 'twilio' });
    expect(emergencyNumbers(country)?.numbers).toContain(number);
  });

  it.each([
    ['NZ', '111'],
    ['JP', '119'],
    ['ZA', '10111'],
    ['BR', '190'],
    ['CH', '117'],
  ])('has other countries, and says that it is less sure: %s %s', (country, number) => {
    expect(emergencyNumbers(country)).toMatchObject({ source: 'libphonenumber' });
    expect(emergencyNumbers(country)?.numbers).toContain(number);
  });

  it.each(['XX', '', 'us', 'AQ', '__proto__', 'constructor'])(
    'has nothing for %j, and does not guess',
    (country) => {
      expect(emergencyNumbers(country)).toBeUndefined();
    },
  );

  it('has digits only, no number twice, and countries whose numbers are known', () => {
    const known = getCountries(metadata).filter((country) => emergencyNumbers(country));
    expect(known.length).toBeGreaterThan(200);
    for (const country of known) {
      const { numbers = [] } = emergencyNumbers(country) ?? {};
      expect(new Set(numbers).size).toBe(numbers.length);
      for (const number of numbers) expect(number).toMatch(/^\d{2,5}$/);
    }
  });
});

describe('the forms of a number', () => {
  it.each(['911', '+911', '1911', '+1911'])('are all known from one of them: %s', (form) => {
    expect(emergencyForms(form, us)).toEqual(['911', '+911', '1911', '+1911']);
  });

  it.each(['912', '11911', '+44911', '9110', '911 ', 'x911', '++911', '*911'])(
    'are not those of %j',
    (text) => {
      expect(emergencyForms(text, us)).toEqual([]);
    },
  );

  it('need a country', () => {
    expect(emergencyForms('911', undefined)).toEqual([]);
    expect(emergencyForms('112', { defaultCountry: 'XX' })).toEqual([]);
  });

  it('never resolve, whatever their country allows', () => {
    for (const country of getCountries(metadata)) {
      const numbering = { defaultCountry: country, bareE164: true, internationalPrefixes: ['0'] };
      const code = getCountryCallingCode(country, metadata);
      for (const number of emergencyNumbers(country)?.numbers ?? []) {
        for (const form of [number, `+${number}`, code + number, `+${code}${number}`])
          expect([country, form, resolveE164(form, numbering)]).toEqual([country, form, undefined]);
      }
    }
  });
});

describe('a call', () => {
  const takes = (address: string, user: string, numbering?: typeof us) => {
    const called = parseSipAddress(`sip:${user}@acme.sip.twilio.com`);
    if (called.kind !== 'parsed') throw new Error(called.code);
    const table = compileTable({
      routes: [{ address, ...hangup }],
      ...(numbering && { numbering }),
    });
    const match = matchRoute(table, calledAddress(called.address, numbering ? { numbering } : {}));
    return match.kind === 'route' ? match.reason : 'default';
  };

  it.each(['+911', '1911', '+1911', '+1-911', '%2B1911', '911;phone-context=+1'])(
    'to %s reaches the route for 911',
    (user) => {
      expect(takes('911', user, us)).toBe('exact-number');
    },
  );

  it.each(['911', '+911', '1911'])('to %s reaches a route for +1911', (user) => {
    expect(takes('+1911', user, us)).toBe('exact-number');
  });

  it('reaches it by user part first', () => {
    expect(takes('911', '911', us)).toBe('exact-user');
  });

  it('of another country, or without numbering, does not', () => {
    expect(takes('911', '+1911', { defaultCountry: 'DE' })).toBe('default');
    expect(takes('911', '+1911')).toBe('default');
    expect(takes('112', '+49112', { defaultCountry: 'DE' })).toBe('exact-number');
  });
});

describe('dial-number', () => {
  const issuesOf = (destination: string) => {
    const options = { callerId: '+15557654321' };
    const row = validateRoute({ address: '1', type: 'dial-number', destination, options });
    return [...(row.kind === 'invalid' ? row.issues : []), ...row.warnings].map(({ code }) => code);
  };

  it.each([...['911', '933', '112', '999', '000', '15'], ...['+911', '1911', '+1911', '+1933']])(
    'takes %s',
    (number) => {
      expect(issuesOf(number)).toEqual([]);
    },
  );

  it.each(['1234', '5551234', '914', '91', '0911', '9111', '44911', '1555'])(
    'refuses %s',
    (number) => {
      expect(isEmergencyForm(number)).toBe(false);
      expect(issuesOf(number)).toEqual(['not-e164']);
    },
  );

  it('knows the test number of Twilio', () => {
    expect(isEmergencyNumber('933')).toBe(true);
  });
});

describe('a pattern or prefix that takes emergency calls', () => {
  const takersOf = (routes: readonly object[], numbering?: object) =>
    validateTable({
      routes: routes.map((row) => ({ ...row, ...hangup })),
      default: hangup,
      ...(numbering && { numbering }),
    })
      .warnings.filter(({ code }) => code === 'emergency-number-taken')
      .map(({ path, message }) => [path[1], /numbers? ([\d, ]*\d)/.exec(message)?.[1]]);

  it('is said', () => {
    expect(takersOf([{ address: '9.', match: 'pattern' }], us)).toEqual([[0, '911']]);
    expect(takersOf([{ address: '9.', match: 'pattern' }])).toEqual([[0, '911, 999']]);
    expect(takersOf([{ address: '', match: 'prefix' }], { defaultCountry: 'DE' })).toEqual([
      [0, '112, 110'],
    ]);
  });

  it('is not said if an exact route takes them, in whatever form', () => {
    for (const address of ['911', '+1911', '1911'])
      expect(takersOf([{ address: '9.', match: 'pattern' }, { address }], us)).toEqual([]);
  });

  it('is said of the one that wins, on each SIP domain', () => {
    expect(
      takersOf(
        [
          { address: '9.', match: 'pattern' },
          { address: '911' },
          { address: '91X', match: 'pattern', domain: 'acme' },
          { address: '', match: 'prefix', domain: 'acme' },
        ],
        us,
      ),
    ).toEqual([[2, '911']]);
  });

  it.each(['4XXX', 'fax-X', '1508.', '+1.', '[+]9.'])('is not %s', (address) => {
    expect(takersOf([{ address, match: 'pattern' }], us)).toEqual([]);
  });
});
