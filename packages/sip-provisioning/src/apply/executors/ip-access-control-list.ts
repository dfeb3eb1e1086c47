/** Carries out changes of IP access control lists and of the addresses in them. */
import { texts } from '../parameters';
import { titleOf } from '../../resources/resource';
import { sidOf, type Deed, type Executor } from '../executor';

export const ipAccessControlListExecutor: Executor = {
  run: async ({ account, change }) => {
    const { verb, name } = change;
    if (verb === 'create') {
      const { sid } = await account.ask(`Create IP access control list ${name}`, (client) =>
        client.api.v2010.account.sip.ipAccessControlLists.create({ friendlyName: name }),
      );
      return { kind: 'done', sid };
    }
    await account.ask(`Remove IP access control list ${name}`, (client) =>
      client.api.v2010.account.sip.ipAccessControlLists(sidOf(change)).remove(),
    );
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for IP access control list ${name}`, (client) =>
      client.api.v2010.account.sip.ipAccessControlLists.list({ pageSize: 1000 }),
    );
    return found.find(({ friendlyName }) => friendlyName === name)?.sid;
  },
};

export const ipAddressExecutor: Executor = {
  run: async (deed) => {
    const { account, change } = deed;
    const title = titleOf(change);
    if (change.verb === 'create') {
      const { ipAddress, cidrPrefixLength } = blockOf(change.name);
      const friendlyName = String(change.after?.['friendlyName'] ?? change.name);
      const { sid } = await account.ask(`Create IP address ${title}`, () =>
        addressesOf(deed).create({ friendlyName, ipAddress, cidrPrefixLength }),
      );
      return { kind: 'done', sid };
    }
    const address = addressesOf(deed).get(sidOf(change));
    if (change.verb === 'change') {
      const parameters = texts(change.after, { friendlyName: 'friendlyName' });
      await account.ask(`Change IP address ${title}`, () => address.update(parameters));
    } else {
      await account.ask(`Remove IP address ${title}`, () => address.remove());
    }
    return { kind: 'done' };
  },
  find: async (deed) => {
    const { ipAddress, cidrPrefixLength } = blockOf(deed.change.name);
    const found = await deed.account.ask(`Look for IP address ${titleOf(deed.change)}`, () =>
      addressesOf(deed).list({ pageSize: 1000 }),
    );
    return found.find(
      (each) => each.ipAddress === ipAddress && each.cidrPrefixLength === cidrPrefixLength,
    )?.sid;
  },
};

function addressesOf({ account, change, sids }: Deed) {
  const listSid = sids.of('ip-access-control-list', change.of ?? '');
  return account.client.api.v2010.account.sip.ipAccessControlLists(listSid).ipAddresses;
}

function blockOf(block: string): { readonly ipAddress: string; readonly cidrPrefixLength: number } {
  const [ipAddress = '', length] = block.split('/');
  return { ipAddress, cidrPrefixLength: Number(length) };
}
