/** Waits for somebody else's publish, or discards it after a question that names what is lost. */
import { Button } from '@twilio-paste/core/button';
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { useState } from 'react';
import type { PublishInFlight } from '../../api/admin-api';
import { personName } from '../../model/person-name';
import { useRouterTools } from '../router-context';

interface OverwriteButtonProps {
  readonly other: PublishInFlight;
  readonly disabled?: boolean;
  /** Says what happens after theirs is discarded. */
  readonly confirm?: string;
  readonly onOverwrite: (buildSid: string) => void;
}

export const OverwriteButton = ({
  other,
  disabled = false,
  confirm,
  onOverwrite,
}: OverwriteButtonProps) => {
  const { texts, effects } = useRouterTools();
  const { publish } = texts;
  const [isAsking, setAsking] = useState(false);
  if (!isAsking) {
    return (
      <Box display="flex" columnGap="space40" flexWrap="wrap" rowGap="space30">
        <Button variant="primary" onClick={effects.waitForOther}>
          {publish.wait}
        </Button>
        <Button variant="destructive_secondary" disabled={disabled} onClick={() => setAsking(true)}>
          {publish.overwrite}
        </Button>
      </Box>
    );
  }
  return (
    <Callout variant="warning">
      <CalloutHeading as="h3">{publish.overwriteTitle}</CalloutHeading>
      <CalloutText>
        {publish.overwriteLoses(personName(other.author), publish.changesOf(other.changeCount))}
      </CalloutText>
      {other.note === '' ? null : <CalloutText>{publish.noteOf(other.note)}</CalloutText>}
      <Box display="flex" columnGap="space40" flexWrap="wrap" rowGap="space30" marginTop="space40">
        <Button variant="secondary" autoFocus onClick={() => setAsking(false)}>
          {publish.cancel}
        </Button>
        <Button
          variant="destructive"
          onClick={() => {
            setAsking(false);
            onOverwrite(other.buildSid);
          }}
        >
          {confirm ?? publish.overwriteConfirm}
        </Button>
      </Box>
    </Callout>
  );
};
