/** Carries out changes of SIP domains. */
import type { Fields } from '../../resources/resource';
import { sidOf, type Executor, type Sids } from '../executor';
import { flags, methods, reference, texts } from '../parameters';

export const domainExecutor: Executor = {
  run: async ({ account, change, sids }) => {
    const { verb, name, after } = change;
    if (verb === 'create') {
      const { sid } = await account.ask(`Create SIP domain ${name}`, (client) =>
        client.api.v2010.account.sip.domains.create({
          domainName: name,
          ...parameters(after, sids),
        }),
      );
      return { kind: 'done', sid };
    }
    const sid = sidOf(change);
    if (verb === 'change') {
      await account.ask(`Change SIP domain ${name}`, (client) =>
        client.api.v2010.account.sip.domains(sid).update(parameters(after, sids)),
      );
    } else {
      await account.ask(`Remove SIP domain ${name}`, (client) =>
        client.api.v2010.account.sip.domains(sid).remove(),
      );
    }
    return { kind: 'done' };
  },
  find: async ({ account, change: { name } }) => {
    const found = await account.ask(`Look for SIP domain ${name}`, (client) =>
      client.api.v2010.account.sip.domains.list({ pageSize: 1000 }),
    );
    return found.find(({ domainName }) => domainName.toLowerCase() === name)?.sid;
  },
};

function parameters(fields: Fields | null, sids: Sids) {
  return {
    ...texts(fields, {
      friendlyName: 'friendlyName',
      voiceUrl: 'voiceUrl',
      voiceFallbackUrl: 'voiceFallbackUrl',
      voiceStatusCallbackUrl: 'voiceStatusCallbackUrl',
      byocTrunkSid: 'byocTrunkSid',
    }),
    ...methods(fields, {
      voiceMethod: 'voiceMethod',
      voiceFallbackMethod: 'voiceFallbackMethod',
      voiceStatusCallbackMethod: 'voiceStatusCallbackMethod',
    }),
    ...flags(fields, {
      registration: 'sipRegistration',
      emergencyCalling: 'emergencyCallingEnabled',
      secure: 'secure',
    }),
    ...reference(fields, 'emergencyCaller', 'emergencyCallerSid', (name) =>
      sids.of('number', name),
    ),
  };
}
