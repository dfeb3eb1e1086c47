/** The credential lists and IP access control lists of a declaration. */
import { normaliseIpBlock } from '../resources/normalise';
import type { Resolver } from './resolver';

export function resolveLists(resolver: Resolver): void {
  const { credentialLists = {}, ipAccessControlLists = {} } = resolver.declaration;
  for (const name of Object.keys(credentialLists)) {
    resolver.add({ kind: 'credential-list', name, path: ['credentialLists', name], fields: {} });
  }
  for (const [name, blocks] of Object.entries(ipAccessControlLists)) {
    const path = ['ipAccessControlLists', name];
    resolver.add({ kind: 'ip-access-control-list', name, path, fields: {} });
    blocks.forEach((block, index) => {
      const { address, name: friendlyName } =
        typeof block === 'string' ? { address: block, name: block } : block;
      resolver.add({
        kind: 'ip-address',
        of: name,
        name: normaliseIpBlock(address),
        path: [...path, index],
        fields: { friendlyName },
      });
    });
  }
}
