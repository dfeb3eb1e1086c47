/** The URLs that answer calls, with Twilio's default methods: the same for apps, domains and numbers. */
import { DEFAULT_METHOD } from '../resources/normalise';
import type { Fields } from '../resources/resource';
import type { DeclaredApp } from './declaration-schema';
import type { Filling } from './resolver';

type VoiceEntry = Pick<
  DeclaredApp,
  | 'voiceUrl'
  | 'voiceMethod'
  | 'voiceFallbackUrl'
  | 'voiceFallbackMethod'
  | 'voiceStatusCallbackUrl'
  | 'voiceStatusCallbackMethod'
>;

/** A URL that is not declared is declared to be none. */
export function voiceFields(entry: VoiceEntry, filling: Filling): Fields {
  return {
    voiceUrl: filling.url(entry.voiceUrl, 'voiceUrl'),
    voiceMethod: entry.voiceMethod ?? DEFAULT_METHOD,
    voiceFallbackUrl: filling.url(entry.voiceFallbackUrl, 'voiceFallbackUrl'),
    voiceFallbackMethod: entry.voiceFallbackMethod ?? DEFAULT_METHOD,
    voiceStatusCallbackUrl: filling.url(entry.voiceStatusCallbackUrl, 'voiceStatusCallbackUrl'),
    voiceStatusCallbackMethod: entry.voiceStatusCallbackMethod ?? DEFAULT_METHOD,
  };
}
