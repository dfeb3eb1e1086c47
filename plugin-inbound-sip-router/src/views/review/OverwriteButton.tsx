/** Waits for somebody else's publish, or discards it after a question that names what is lost. */
import type { PublishInFlight } from 'admin-contract';
import { Button } from '@twilio-paste/core/button';
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import { changesOfOpenPublish } from '../../model/open-publish';
import { personName } from '../../model/person-name';
import { useRouter, useRouterTools } from '../router-context';
import { ScrolledChanges } from './ScrolledChanges';

type OverwriteButtonProps = {
  readonly other: PublishInFlight;
  readonly disabled?: boolean;
  /** Inside a notice. */
  readonly isSmall?: boolean;
} & (
  | { readonly onOverwrite: (buildSid: string) => void }
  /** There is nothing of mine that would take its place. */
  | { readonly onDiscard: (buildSid: string) => void }
);

export const OverwriteButton = (props: OverwriteButtonProps) => {
  const { other, disabled = false, isSmall = false } = props;
  const { texts, effects } = useRouterTools();
  const { publish } = texts;
  const isDiscarding = 'onDiscard' in props;
  const goOn = 'onDiscard' in props ? props.onDiscard : props.onOverwrite;
  const author = personName(other.author);
  const title = isDiscarding
    ? publish.discardTitle({ author })
    : publish.overwriteTitle({ author });
  const [isAsking, setAsking] = useState(false);
  const lost = useRouter((state) => changesOfOpenPublish(state, other.buildSid));
  // What would be lost comes with the history.
  const ask = () => {
    if (!lost) effects.loadHistory();
    setAsking(true);
  };
  const size = isSmall ? 'small' : 'default';
  if (!isAsking) {
    return (
      <Box display="flex" columnGap="space40" flexWrap="wrap" rowGap="space30">
        <Button
          variant={isSmall ? 'secondary' : 'primary'}
          size={size}
          onClick={effects.waitForOther}
        >
          {publish.wait}
        </Button>
        <Button variant="destructive_secondary" size={size} disabled={disabled} onClick={ask}>
          {isDiscarding ? publish.discardOpen : publish.overwrite}
        </Button>
      </Box>
    );
  }
  return (
    <Box role="group" aria-label={title} flexBasis="100%" minWidth="0">
      <Text as="p" fontWeight="fontWeightSemibold">
        {title}
      </Text>
      <Text as="p" wordBreak="break-word">
        {publish.overwriteLoses({
          author,
          changes: publish.changesOf({ count: other.changeCount }),
        })}
      </Text>
      {other.note === '' ? null : (
        <Text as="p" wordBreak="break-word">
          {publish.noteOf({ note: other.note })}
        </Text>
      )}
      <ScrolledChanges changes={lost} label={publish.showChanges} />
      <Box display="flex" columnGap="space40" flexWrap="wrap" rowGap="space30" marginTop="space30">
        <Button
          variant="destructive"
          size={size}
          onClick={() => {
            setAsking(false);
            goOn(other.buildSid);
          }}
        >
          {isDiscarding ? publish.discardIt : publish.overwriteConfirm}
        </Button>
        <Button variant="secondary" size={size} autoFocus onClick={() => setAsking(false)}>
          {publish.cancel}
        </Button>
      </Box>
    </Box>
  );
};
