/** What a host name means. */
import { parseTwilioHost } from './hosts';

describe('A host', () => {
  it.each([
    ['serverless.twilio.com', 'serverless'],
    ['serverless-upload.twilio.com:443', 'serverless-upload'],
    ['API.Twilio.com', 'api'],
    ['api.dublin.ie1.twilio.com', 'api'],
    ['iam.ie1.twilio.com', 'iam'],
    ['flex-api.twilio.com', 'flex-api'],
  ])('%s is the product %s', (host, product) => {
    expect(parseTwilioHost(host)).toEqual({ kind: 'product', product });
  });

  it('of a deployed service is its domain', () => {
    expect(parseTwilioHost('router-1234-dev.twil.io')).toEqual({
      kind: 'functions',
      domainName: 'router-1234-dev.twil.io',
    });
  });

  it.each([
    ['example.com'],
    ['twilio.com.example.com'],
    ['eviltwilio.com'],
    ['127.0.0.1:4010'],
    [''],
  ])('%p is foreign', (host) => {
    expect(parseTwilioHost(host)).toEqual({ kind: 'foreign' });
  });
});
