/** Which webhooks the local Twilio can reach. */
import { routeWebhook } from './webhook-route';

const FLOW_SID = `FW${'a'.repeat(32)}`;

describe('A webhook', () => {
  it.each([
    ['https://name-1234-dev.twil.io/a', '127.0.0.1', 4010, 'name-1234-dev.twil.io'],
    ['http://localhost:8080/a?b', 'localhost', 8080, 'localhost:8080'],
    ['http://127.0.0.1/a', '127.0.0.1', 80, '127.0.0.1'],
    ['http://[::1]:81/', '::1', 81, '[::1]:81'],
  ])('of %s goes to %s:%i', (address, hostname, port, host) => {
    expect(routeWebhook(address, 4010)).toEqual({ kind: 'http', hostname, port, host });
  });

  it('of a Studio flow is known by the flow', () => {
    const address = `https://webhooks.twilio.com/v1/Accounts/AC1/Flows/${FLOW_SID}?FlowEvent=return`;
    expect(routeWebhook(address, 4010)).toEqual({ kind: 'flow', flowSid: FLOW_SID });
  });

  it.each([
    'https://demo.twilio.com/welcome/voice/',
    `https://webhooks.twilio.com/v1/Accounts/AC1/Other/${FLOW_SID}`,
    'https://127.0.0.1:8443/tls',
    'http://localhost.evil.com/',
    'ftp://127.0.0.1/',
    'no url',
  ])('of %s is not reached', (address) => {
    expect(routeWebhook(address, 4010).kind).toBe('unreachable');
  });
});
