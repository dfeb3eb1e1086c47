/** Carries out changes of TwiML apps. */
import type { Fields } from '../../resources/resource';
import { sidOf, type Executor } from '../executor';
import { flags, methods, texts } from '../parameters';

export const appExecutor: Executor = {
  run: async ({ account, change }) => {
    const { verb, name, after } = change;
    if (verb === 'create') {
      const { sid } = await account.ask(`Create app ${name}`, (client) =>
        client.applications.create({ friendlyName: name, ...parameters(after) }),
      );
      return { kind: 'done', sid };
    }
    const sid = sidOf(change);
    if (verb === 'change') {
      await account.ask(`Change app ${name}`, (client) =>
        client.applications(sid).update(parameters(after)),
      );
    } else {
      await account.ask(`Remove app ${name}`, (client) => client.applications(sid).remove());
    }
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for app ${name}`, (client) =>
      client.applications.list({ friendlyName: name }),
    );
    return found.find(({ friendlyName }) => friendlyName === name)?.sid;
  },
};

function parameters(fields: Fields | null) {
  return {
    ...texts(fields, {
      voiceUrl: 'voiceUrl',
      voiceFallbackUrl: 'voiceFallbackUrl',
      voiceStatusCallbackUrl: 'statusCallback',
    }),
    ...methods(fields, {
      voiceMethod: 'voiceMethod',
      voiceFallbackMethod: 'voiceFallbackMethod',
      voiceStatusCallbackMethod: 'statusCallbackMethod',
    }),
    ...flags(fields, { connectableByOtherAccounts: 'publicApplicationConnectEnabled' }),
  };
}
