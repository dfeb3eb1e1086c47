/** Carries out changes of addresses. */
import type { Fields } from '../../resources/resource';
import { sidOf, type Executor } from '../executor';
import { flags, texts } from '../parameters';

/** As it is written: a corrected address would differ from its declaration forever. Twilio's default is true. */
const AS_WRITTEN = { autoCorrectAddress: false };

export const addressExecutor: Executor = {
  run: async ({ account, change }) => {
    const { verb, name, after } = change;
    if (verb === 'create') {
      const { sid } = await account.ask(`Create address ${name}`, (client) =>
        client.addresses.create({
          ...required(after),
          ...parameters(after),
          ...AS_WRITTEN,
          friendlyName: name,
        }),
      );
      return { kind: 'done', sid };
    }
    const sid = sidOf(change);
    if (verb === 'change') {
      await account.ask(`Change address ${name}`, (client) =>
        client.addresses(sid).update({ ...parameters(after), ...AS_WRITTEN }),
      );
    } else {
      await account.ask(`Remove address ${name}`, (client) => client.addresses(sid).remove());
    }
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for address ${name}`, (client) =>
      client.addresses.list({ friendlyName: name }),
    );
    return found.find(({ friendlyName }) => friendlyName === name)?.sid;
  },
};

function required(fields: Fields | null) {
  const text = (name: string): string => String(fields?.[name] ?? '');
  return {
    customerName: text('customerName'),
    street: text('street'),
    city: text('city'),
    region: text('region'),
    postalCode: text('postalCode'),
    isoCountry: text('country'),
  };
}

function parameters(fields: Fields | null) {
  return {
    ...texts(fields, {
      customerName: 'customerName',
      street: 'street',
      streetSecondary: 'streetSecondary',
      city: 'city',
      region: 'region',
      postalCode: 'postalCode',
    }),
    ...flags(fields, { emergencyEnabled: 'emergencyEnabled' }),
  };
}
