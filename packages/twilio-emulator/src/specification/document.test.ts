/** The documents: the extract is current, and Twilio's own examples fit the strict schemas. */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { packageFolder } from '../package-folder';
import { DOCUMENT_NAMES, SpecificationDocument, type DocumentName } from './document';

interface Example {
  readonly operationId: string;
  readonly status: number;
  readonly value: unknown;
}

interface SourceOperation {
  readonly operationId: string;
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Record<
          string,
          { readonly examples?: Record<string, { value: unknown }> }
        >;
      }
    >
  >;
}

/** The examples in the package that the extract was made from. */
function examplesOf(name: DocumentName): Example[] {
  const source = createRequire(__filename)(
    `@twilio/cli-core/src/services/twilio-api/twilio_${name}.json`,
  ) as { paths: Record<string, Record<string, SourceOperation>> };
  return Object.values(source.paths).flatMap((path) =>
    ['get', 'post', 'delete'].flatMap((method) => {
      const operation = path[method];
      return Object.entries(operation?.responses ?? {}).flatMap(([status, { content }]) =>
        Object.values(content?.['application/json']?.examples ?? {}).map(({ value }) => ({
          operationId: operation?.operationId ?? '',
          status: Number(status),
          value,
        })),
      );
    }),
  );
}

describe('The extract of Twilio’s documents', () => {
  it('is what the script makes of the installed package', () => {
    const script = join(packageFolder(), 'scripts', 'extract-openapi.mjs');
    expect(() => execFileSync(process.execPath, [script, '--check'])).not.toThrow();
  });
});

describe('The strict response schemas', () => {
  it.each(DOCUMENT_NAMES)('of %s accept nearly all of Twilio’s own examples', async (name) => {
    const document = await SpecificationDocument.load(name);
    const examples = examplesOf(name);
    const refused = examples.filter(
      ({ operationId, status, value }) =>
        document.checkResponse(operationId, status, value).length > 0,
    );
    expect(examples.length).toBeGreaterThan(0);
    expect(refused.length / examples.length).toBeLessThan(0.1);
  });

  it('refuse a missing and an added property', async () => {
    const document = await SpecificationDocument.load('serverless_v1');
    const [service] = examplesOf('serverless_v1').filter(
      ({ operationId }) => operationId === 'FetchService',
    );
    const { url, ...withoutUrl } = service?.value as Record<string, unknown>;
    expect(url).toBeDefined();
    expect(document.checkResponse('FetchService', 200, withoutUrl)).toMatchObject([
      { at: '/url', keyword: 'required' },
    ]);
    expect(
      document.checkResponse('FetchService', 200, { ...(service?.value as object), extra: 1 }),
    ).toMatchObject([{ at: '/extra', keyword: 'additionalProperties' }]);
  });
});

describe('Requests', () => {
  it.each(['true', 'True', 'TRUE', 'false', 'False'])('may say %s', async (text) => {
    const document = await SpecificationDocument.load('api_v2010');
    const path = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/SIP/Domains.json`;
    const form: Record<string, unknown> = { DomainName: 'True.sip.twilio.com' };
    form['SipRegistration'] = text;
    const request = { method: 'POST', path, query: {}, form };
    expect(document.checkRequest('CreateSipDomain', request)).toEqual([]);
    expect(form).toEqual({
      DomainName: 'True.sip.twilio.com',
      SipRegistration: text.toLowerCase() === 'true',
    });
  });

  it('may say true in any case in an address too', async () => {
    const document = await SpecificationDocument.load('api_v2010');
    const path = `/2010-04-01/Accounts/AC${'0'.repeat(32)}/AvailablePhoneNumbers/US/Local.json`;
    const request = { method: 'GET', path, query: { VoiceEnabled: 'True' }, form: {} };
    expect(document.checkRequest('ListAvailablePhoneNumberLocal', request)).toEqual([]);
  });

  it('become the types of their schemas', async () => {
    const document = await SpecificationDocument.load('serverless_v1');
    const form = { FunctionVersions: `ZN${'0'.repeat(32)}` };
    const path = `/v1/Services/ZS${'0'.repeat(32)}/Builds`;
    expect(document.checkRequest('CreateBuild', { method: 'POST', path, query: {}, form })).toEqual(
      [],
    );
    expect(form).toEqual({ FunctionVersions: [`ZN${'0'.repeat(32)}`] });
  });
});
