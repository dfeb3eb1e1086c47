/** Asks for secrets of an old table that the service does not know any more. */
import { Box } from '@twilio-paste/core/box';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { useState } from 'react';
import { selectMissingSecrets, type MissingSecret } from '../../model/missing-secrets';
import { useRouter, useRouterTools } from '../router-context';

export interface MissingSecrets {
  readonly missing: readonly MissingSecret[];
  /** By marker. Lives as long as the panel: secrets are kept nowhere else. */
  readonly given: Readonly<Record<string, string>>;
  readonly areGiven: boolean;
  readonly give: (marker: string, secret: string) => void;
}

export function useMissingSecrets(): MissingSecrets {
  const missing = useRouter(selectMissingSecrets);
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  return {
    missing,
    given,
    areGiven: missing.every(({ marker }) => (given[marker] ?? '') !== ''),
    give: (marker, secret) => setGiven({ ...given, [marker]: secret }),
  };
}

export const SecretFields = ({ secrets }: { readonly secrets: MissingSecrets }) => {
  const { review } = useRouterTools().texts;
  if (secrets.missing.length === 0) return null;
  return (
    <Callout variant="warning" marginY="space50">
      <CalloutHeading as="h3">{review.secretsTitle}</CalloutHeading>
      <CalloutText>{review.secretsHelp}</CalloutText>
      {secrets.missing.map(({ marker, place }) => (
        <Box key={marker} marginTop="space40">
          <Label htmlFor={marker} required>
            {review.secretLabel({ place })}
          </Label>
          <Input
            id={marker}
            type="password"
            autoComplete="off"
            value={secrets.given[marker] ?? ''}
            onChange={(event) => secrets.give(marker, event.currentTarget.value)}
          />
        </Box>
      ))}
    </Callout>
  );
};
