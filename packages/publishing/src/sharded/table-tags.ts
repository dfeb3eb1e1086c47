/** Tags of the files of a sharded table: equal for equal content, and no help to whoever guesses a password in it. */
import { createHmac } from 'node:crypto';
import type { TagOf } from 'route-table';

const DIGITS = 32;

/** Without the account's auth token nobody can make the tag of a guess. Another token means other tags. */
export function tagsWith(authToken: string): TagOf {
  return (...content) => {
    const tag = createHmac('sha256', authToken);
    for (const each of content) {
      const bytes = Buffer.from(each);
      // The length in front tells where one ends.
      tag.update(`${bytes.length}:`).update(bytes);
    }
    return tag.digest('hex').slice(0, DIGITS);
  };
}
