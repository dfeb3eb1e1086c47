/** Who is publishing, for how long, how much, and why. */
import type { PublishInFlight } from 'admin-contract';
import { Text } from '@twilio-paste/core/text';
import { ageInWords } from '../../model/age-words';
import { personName } from '../../model/person-name';
import { useRouter, useRouterTools } from '../router-context';
import { useNow } from '../use-now';

export const OpenPublishFacts = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { publish: words } = useRouterTools().texts;
  const { author, changeCount, note } = publish;
  const age = ageInWords(useAgeSeconds(publish), words);
  return (
    <Text as="p">
      {[
        words.byWhom({ author: personName(author), age }),
        words.changesOf({ count: changeCount }),
        ...(note === '' ? [] : [words.noteOf({ note })]),
      ].join(' · ')}
    </Text>
  );
};

const SECOND_MS = 1_000;

/** Grows while it is shown. */
export function useAgeSeconds({ ageSeconds }: PublishInFlight): number {
  const nowMs = useNow(SECOND_MS);
  const loadedAtMs = useRouter(({ live }) =>
    live.kind === 'loaded' ? live.loadedAtMs : undefined,
  );
  return ageSeconds + Math.max(0, (nowMs - (loadedAtMs ?? nowMs)) / SECOND_MS);
}
