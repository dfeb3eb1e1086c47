/** What Twilio refuses in a service, an environment, a variable, an upload. */
import { SERVERLESS_API } from '../../account/twilio-rest';
import { FRIENDLY_NAME } from '../mark';
import type { Question } from '../question';
import { refusalQuestion } from './refusals';

const VALID_UPLOAD = { path: '/nothing', visibility: 'public', content: 'exports.handler = 0;' };

export const nameQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'service-name-taken',
    does: 'creates a second service with the name of the scratch service',
    row: 'serverless.serviceNameTaken',
    refused: [409, 20409],
    ask: async (scratch, { environment }) => {
      await environment();
      const form = { UniqueName: scratch.name, FriendlyName: FRIENDLY_NAME };
      return scratch.post(`${SERVERLESS_API}/Services`, form);
    },
  }),
  refusalQuestion({
    id: 'environment-name-taken',
    does: 'creates an environment with the name of another',
    row: 'serverless.environmentNameTaken',
    refused: [409, 20409],
    ask: async (scratch, { environment }) => {
      await environment();
      const form = { UniqueName: 'first', DomainSuffix: 'other' };
      return scratch.post(`${scratch.serviceUrl}/Environments`, form);
    },
  }),
  refusalQuestion({
    id: 'environment-domain-taken',
    does: 'creates an environment with the domain suffix of another',
    row: 'serverless.environmentDomainTaken',
    refused: [409, 20409],
    ask: async (scratch, { environment }) => {
      await environment();
      const form = { UniqueName: 'second', DomainSuffix: 'first' };
      return scratch.post(`${scratch.serviceUrl}/Environments`, form);
    },
  }),
  refusalQuestion({
    id: 'domain-suffix-invalid',
    does: 'creates an environment with an underscore in its domain suffix',
    row: 'serverless.domainSuffixInvalid',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      const form = { UniqueName: 'third', DomainSuffix: 'with_underscore' };
      return scratch.post(`${scratch.serviceUrl}/Environments`, form);
    },
  }),
  refusalQuestion({
    id: 'name-too-long',
    does: 'creates an environment with a name of 101 characters',
    row: 'serverless.tooLong',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      const form = { UniqueName: 'x'.repeat(101), DomainSuffix: 'fourth' };
      return scratch.post(`${scratch.serviceUrl}/Environments`, form);
    },
  }),
  refusalQuestion({
    id: 'parameter-missing',
    does: 'creates an environment without a name',
    row: 'every-api.missingParameter',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      return scratch.post(`${scratch.serviceUrl}/Environments`, { DomainSuffix: 'fifth' });
    },
  }),
  refusalQuestion({
    id: 'parameter-invalid',
    does: 'asks for a list with a page size that is not a number',
    row: 'every-api.invalidParameter',
    refused: [400, 20001],
    ask: async (scratch, { environment }) => {
      await environment();
      return scratch.get(`${scratch.serviceUrl}/Environments?PageSize=many`);
    },
  }),
  refusalQuestion({
    id: 'variable-key-taken',
    does: 'creates a variable with the key of another',
    row: 'serverless.variableKeyTaken',
    refused: [409, 20409],
    ask: async (scratch, { environment }) => {
      const { url } = await environment();
      await scratch.post(`${url}/Variables`, { Key: 'ONE', Value: '1' });
      return scratch.post(`${url}/Variables`, { Key: 'ONE', Value: '2' });
    },
  }),
  refusalQuestion({
    id: 'upload-incomplete',
    does: 'uploads a Function without a path',
    row: 'serverless.uploadIncomplete',
    refused: [400, 20001],
    ask: async (scratch, { files }) => {
      const [sid = ''] = (await files()).functionSids;
      const { visibility, content } = VALID_UPLOAD;
      return scratch.upload(sid, { visibility, content });
    },
  }),
  refusalQuestion({
    id: 'upload-visibility-invalid',
    does: 'uploads a Function with a visibility that does not exist',
    row: 'serverless.uploadVisibilityInvalid',
    refused: [400, 20001],
    ask: async (scratch, { files }) => {
      const [sid = ''] = (await files()).functionSids;
      return scratch.upload(sid, { ...VALID_UPLOAD, visibility: 'visible' });
    },
  }),
];
