/** The URLs of a domain or number that calls the inbound SIP router: they follow from where it is deployed. */
import type { DeclaredApp, DeclaredRouter } from '../declaration/declaration-schema';
import type { Filling, Resolver } from '../declaration/resolver';
import { ROUTER_PATH, ROUTER_STATUS_CALLBACK_PATH } from './router-url';

interface RoutedEntry extends Pick<DeclaredApp, 'voiceUrl' | 'voiceStatusCallbackUrl'> {
  readonly inboundSipRouter?: DeclaredRouter | undefined;
  readonly app?: string | undefined;
}

/** With the router's URLs; a status callback that the entry names itself wins. Two places for calls are an issue. */
export function withRouterUrls<Entry extends RoutedEntry>(
  resolver: Resolver,
  entry: Entry,
  { path }: Pick<Filling, 'path'>,
): Entry {
  const router = entry.inboundSipRouter;
  if (router === undefined) return entry;
  for (const other of ['voiceUrl', 'app'] as const) {
    if (entry[other] === undefined) continue;
    const message = `${other} and inboundSipRouter both say where calls go: keep one.`;
    resolver.issues.push({ code: 'two-voice-urls', path, message });
  }
  const baseUrl = router.baseUrl.replace(/\/+$/, '');
  return {
    ...entry,
    voiceUrl: `${baseUrl}${ROUTER_PATH}`,
    voiceStatusCallbackUrl:
      entry.voiceStatusCallbackUrl ?? `${baseUrl}${ROUTER_STATUS_CALLBACK_PATH}`,
  };
}
