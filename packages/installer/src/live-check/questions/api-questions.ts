/** What all of Twilio's APIs answer to requests that make no sense. */
import { SERVERLESS_API } from '../../account/twilio-rest';
import type { Question } from '../question';
import { NO_SERVICE } from '../scratch';
import { refusalQuestion } from './refusals';

/** A SID of the right form that no account has. */
const NO_ACCOUNT = `AC${'0'.repeat(32)}`;

export const apiQuestions: readonly Question[] = [
  refusalQuestion({
    id: 'foreign-account',
    does: 'lists SIP domains of an account that does not exist',
    row: 'api.foreignAccount',
    refused: [404, 20404],
    ask: (scratch) =>
      scratch.get(`https://api.twilio.com/2010-04-01/Accounts/${NO_ACCOUNT}/SIP/Domains.json`),
  }),
  refusalQuestion({
    id: 'method-unknown',
    does: 'sends a PUT to the list of services',
    row: 'every-api.methodNotAllowed',
    refused: [405, 20004],
    ask: (scratch) => scratch.put(`${SERVERLESS_API}/Services`),
  }),
  refusalQuestion({
    id: 'resource-unknown',
    does: 'reads a service that does not exist',
    row: 'every-api.notFound',
    refused: [404, 20404],
    ask: (scratch) => scratch.get(`${SERVERLESS_API}/Services/${NO_SERVICE}`),
  }),
];
