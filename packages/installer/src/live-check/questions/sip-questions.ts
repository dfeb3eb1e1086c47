/** SIP domains and lists of the run's own: what the SIP API does with names and refusals. */
import { randomBytes } from 'node:crypto';
import { CannotAsk } from '../cannot-ask';
import type { Question } from '../question';
import { fieldOf, made, mustBeMade } from '../scratch';
import { refusalQuestion } from './refusals';

/** A phone number of the right form that the account does not have. */
const NO_NUMBER = `PN${'0'.repeat(32)}`;

export const sipQuestions: readonly Question[] = [
  {
    id: 'sip-domain-name',
    does: 'creates a SIP domain without a friendly name',
    settles: ['api.domainName'],
    assumed: 'it is called by its domain name',
    ask: async (scratch) => {
      const name = `${scratch.name}-2.sip.twilio.com`;
      const answer = await scratch.post(`${scratch.accountUrl}/SIP/Domains.json`, {
        DomainName: name,
      });
      mustBeMade(answer);
      const friendly = fieldOf(answer, 'friendly_name') ?? '';
      if (friendly === name) return { found: 'it is called by its domain name' };
      return { found: friendly === '' ? 'it has no friendly name' : 'it is called otherwise' };
    },
  },
  refusalQuestion({
    id: 'sip-emergency-caller-unknown',
    does: 'creates a SIP domain with an emergency caller that does not exist',
    row: 'api.emergencyCallerUnknown',
    refused: [400, 21231],
    ask: (scratch) =>
      scratch.post(`${scratch.accountUrl}/SIP/Domains.json`, {
        DomainName: `${scratch.name}.sip.twilio.com`,
        EmergencyCallerSid: NO_NUMBER,
      }),
  }),
  refusalQuestion({
    id: 'sip-user-name-taken',
    does: 'adds a user to a credential list that has it already',
    row: 'api.usernameTaken',
    refused: [400, 21243],
    ask: async (scratch) => {
      const lists = `${scratch.accountUrl}/SIP/CredentialLists`;
      const list = made(await scratch.post(`${lists}.json`, { FriendlyName: scratch.name }));
      const credentials = `${lists}/${list}/Credentials.json`;
      const user = { Username: 'nobody', Password: newPassword() };
      made(await scratch.post(credentials, user));
      return scratch.post(credentials, user);
    },
  }),
  refusalQuestion({
    id: 'sip-list-mapped',
    does: 'deletes an IP access control list of a SIP domain',
    row: 'api.accessControlListMapped',
    refused: [400, 21235],
    ask: async (scratch) => {
      const { accountUrl, name } = scratch;
      const lists = `${accountUrl}/SIP/IpAccessControlLists`;
      const list = made(await scratch.post(`${lists}.json`, { FriendlyName: name }));
      const domains = `${accountUrl}/SIP/Domains`;
      const form = { DomainName: `${name}.sip.twilio.com` };
      const domain = await scratch.post(`${domains}.json`, form);
      // It is there if the question before was answered otherwise.
      if (domain.status !== 201) throw new CannotAsk('the SIP domain could not be made');
      const mappings = `${domains}/${fieldOf(domain, 'sid') ?? ''}/Auth/Calls`;
      made(
        await scratch.post(`${mappings}/IpAccessControlListMappings.json`, {
          IpAccessControlListSid: list,
        }),
      );
      return scratch.deleteList(`${lists}/${list}.json`);
    },
  }),
];

/** By Twilio's rules for passwords; nobody needs to know it. */
function newPassword(): string {
  return `aA1${randomBytes(12).toString('hex')}`;
}
