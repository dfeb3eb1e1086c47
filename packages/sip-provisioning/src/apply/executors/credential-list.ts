/** Carries out changes of credential lists and of the credentials in them. */
import { AccountError } from '../../account/account-error';
import { keyOf, titleOf } from '../../resources/resource';
import { sidOf, type Deed, type Executor } from '../executor';

export const credentialListExecutor: Executor = {
  run: async ({ account, change }) => {
    const { verb, name } = change;
    if (verb === 'create') {
      const { sid } = await account.ask(`Create credential list ${name}`, (client) =>
        client.api.v2010.account.sip.credentialLists.create({ friendlyName: name }),
      );
      return { kind: 'done', sid };
    }
    await account.ask(`Remove credential list ${name}`, (client) =>
      client.api.v2010.account.sip.credentialLists(sidOf(change)).remove(),
    );
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for credential list ${name}`, (client) =>
      client.api.v2010.account.sip.credentialLists.list({ pageSize: 1000 }),
    );
    return found.find(({ friendlyName }) => friendlyName === name)?.sid;
  },
};

export const credentialExecutor: Executor = {
  run: async (deed) => {
    const { account, change } = deed;
    const title = titleOf(change);
    if (change.verb === 'create') {
      const password = passwordFor(deed);
      const { sid } = await account.ask(`Create credential ${title}`, () =>
        credentialsOf(deed).create({ username: change.name, password }),
      );
      return { kind: 'done', sid };
    }
    const credential = credentialsOf(deed).get(sidOf(change));
    if (change.verb === 'change') {
      const password = passwordFor(deed);
      await account.ask(`Change credential ${title}`, () => credential.update({ password }));
    } else {
      await account.ask(`Remove credential ${title}`, () => credential.remove());
    }
    return { kind: 'done' };
  },
  find: async (deed) => {
    const found = await deed.account.ask(`Look for credential ${titleOf(deed.change)}`, () =>
      credentialsOf(deed).list({ pageSize: 1000 }),
    );
    return found.find(({ username }) => username === deed.change.name)?.sid;
  },
};

function credentialsOf({ account, change, sids }: Deed) {
  const listSid = sids.of('credential-list', change.of ?? '');
  return account.client.api.v2010.account.sip.credentialLists(listSid).credentials;
}

function passwordFor({ change, passwords }: Deed): string {
  const password = passwords.get(keyOf(change));
  if (password !== undefined) return password;
  throw new AccountError('cannot-read-file', `There is no password for ${titleOf(change)}.`);
}
