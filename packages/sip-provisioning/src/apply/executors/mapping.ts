/** Carries out changes of mappings: which lists say who may call a SIP domain, or register with it. */
import type { Twilio } from 'twilio';
import type { Kind } from '../../resources/resource';
import { titleOf } from '../../resources/resource';
import type { Deed, Executor } from '../executor';

interface MappingSurface {
  readonly list: Kind;
  readonly map: (auth: Auth, listSid: string) => Promise<unknown>;
  readonly unmap: (auth: Auth, listSid: string) => Promise<unknown>;
  readonly mapped: (auth: Auth) => Promise<{ readonly sid: string }[]>;
}

type Auth = ReturnType<Twilio['api']['v2010']['account']['sip']['domains']>['auth'];

export const registrationsCredentialListExecutor = mappingExecutor({
  list: 'credential-list',
  map: (auth, credentialListSid) =>
    auth.registrations.credentialListMappings.create({ credentialListSid }),
  unmap: (auth, sid) => auth.registrations.credentialListMappings.get(sid).remove(),
  mapped: (auth) => auth.registrations.credentialListMappings.list({ pageSize: 1000 }),
});

export const callsCredentialListExecutor = mappingExecutor({
  list: 'credential-list',
  map: (auth, credentialListSid) => auth.calls.credentialListMappings.create({ credentialListSid }),
  unmap: (auth, sid) => auth.calls.credentialListMappings.get(sid).remove(),
  mapped: (auth) => auth.calls.credentialListMappings.list({ pageSize: 1000 }),
});

export const callsIpAccessControlListExecutor = mappingExecutor({
  list: 'ip-access-control-list',
  map: (auth, ipAccessControlListSid) =>
    auth.calls.ipAccessControlListMappings.create({ ipAccessControlListSid }),
  unmap: (auth, sid) => auth.calls.ipAccessControlListMappings.get(sid).remove(),
  mapped: (auth) => auth.calls.ipAccessControlListMappings.list({ pageSize: 1000 }),
});

/** A mapping's SID is its list's own. */
function mappingExecutor(surface: MappingSurface): Executor {
  const authOf = ({ account, change, sids }: Deed): Auth =>
    account.client.api.v2010.account.sip.domains(sids.of('domain', change.of ?? '')).auth;
  const listOf = ({ change, sids }: Deed): string => sids.of(surface.list, change.name);
  return {
    run: async (deed) => {
      const title = titleOf(deed.change);
      if (deed.change.verb === 'remove') {
        await deed.account.ask(`Unmap ${title}`, () => surface.unmap(authOf(deed), listOf(deed)));
      } else {
        await deed.account.ask(`Map ${title}`, () => surface.map(authOf(deed), listOf(deed)));
      }
      return { kind: 'done', sid: listOf(deed) };
    },
    find: async (deed) => {
      const mapped = await deed.account.ask(`Look for ${titleOf(deed.change)}`, () =>
        surface.mapped(authOf(deed)),
      );
      return mapped.find(({ sid }) => sid === listOf(deed))?.sid;
    },
  };
}
