/** Carries out changes of phone numbers: buys exactly the declared one, configures and releases. */
import type { Fields } from '../../resources/resource';
import { sidOf, type Executor, type Sids } from '../executor';
import { methods, reference, texts } from '../parameters';

export const numberExecutor: Executor = {
  run: async ({ account, change, sids }) => {
    const { verb, name, after } = change;
    if (verb === 'create') {
      // The exact number: a request for an area code whose answer is lost could buy twice.
      const { sid } = await account.ask(`Buy number ${name}`, (client) =>
        client.incomingPhoneNumbers.create({ phoneNumber: name, ...parameters(after, sids) }),
      );
      return { kind: 'done', sid };
    }
    const sid = sidOf(change);
    if (verb === 'change') {
      await account.ask(`Change number ${name}`, (client) =>
        client.incomingPhoneNumbers(sid).update(parameters(after, sids)),
      );
    } else {
      await account.ask(`Release number ${name}`, (client) =>
        client.incomingPhoneNumbers(sid).remove(),
      );
    }
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for number ${name}`, (client) =>
      client.incomingPhoneNumbers.list({ phoneNumber: name }),
    );
    return found.find(({ phoneNumber }) => phoneNumber === name)?.sid;
  },
};

function parameters(fields: Fields | null, sids: Sids) {
  return {
    ...texts(fields, {
      friendlyName: 'friendlyName',
      voiceUrl: 'voiceUrl',
      voiceFallbackUrl: 'voiceFallbackUrl',
      voiceStatusCallbackUrl: 'statusCallback',
      smsUrl: 'smsUrl',
      smsApplicationSid: 'smsApplicationSid',
    }),
    ...methods(fields, {
      voiceMethod: 'voiceMethod',
      voiceFallbackMethod: 'voiceFallbackMethod',
      voiceStatusCallbackMethod: 'statusCallbackMethod',
      smsMethod: 'smsMethod',
    }),
    ...reference(fields, 'app', 'voiceApplicationSid', (name) => sids.of('app', name)),
  };
}
