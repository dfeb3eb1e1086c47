/** That the service's domain is read from Flex's configuration, and a wrong one is told apart from none. */
import { readServiceDomain, suggestServiceDomain } from './service-domain';

const configured = (value: unknown) =>
  readServiceDomain({ inbound_sip_router: { serverless_functions_domain: value } });

test('a host name is found', () => {
  expect(configured('inbound-sip-router-1234-dev.twil.io')).toEqual({
    kind: 'found',
    domain: 'inbound-sip-router-1234-dev.twil.io',
  });
  expect(configured('localhost:3000')).toEqual({ kind: 'found', domain: 'localhost:3000' });
});

test.each([undefined, null, {}, { inbound_sip_router: null }, { inbound_sip_router: {} }])(
  'nothing is configured in %j',
  (attributes) => {
    expect(readServiceDomain(attributes)).toEqual({ kind: 'missing' });
  },
);

test.each(['https://router-1234.twil.io', 'router-1234.twil.io/admin', 'router', 'a b.twil.io'])(
  '%s is not a host name',
  (value) => {
    expect(configured(value)).toEqual({ kind: 'wrong', found: value });
  },
);

test('what is not text is shown as it is', () => {
  expect(configured(['x.twil.io'])).toEqual({ kind: 'wrong', found: '["x.twil.io"]' });
});

test('the host of an address is suggested', () => {
  expect(suggestServiceDomain(' https://router-1234-dev.twil.io/admin/list ')).toBe(
    'router-1234-dev.twil.io',
  );
  expect(suggestServiceDomain('https://')).toBeUndefined();
});
