/** API keys that were made through the API, with their secrets. */
import { collection } from '../store/store';

/** A row holds what Twilio shows, and the secret, which it shows only once. */
export interface Key {
  readonly sid: string;
  readonly friendly_name: string;
  readonly date_created: string;
  readonly date_updated: string;
  readonly secret: string;
}

export const keys = collection<Key>('api-2010.keys');
