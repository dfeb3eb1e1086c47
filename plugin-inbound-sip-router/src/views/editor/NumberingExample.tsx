/** Shows with one number how the settings that are typed read it. */
import { Box } from '@twilio-paste/core/box';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import { resolveE164, type Numbering } from 'route-table';
import { exampleNumber } from '../../model/numbering-example';
import { selectShownDraftTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';

const FIELD_ID = 'inbound-sip-router-numbering-example';

/** `numbering` undefined: the settings are not valid yet. */
export const NumberingExample = ({ numbering }: { readonly numbering: Numbering | undefined }) => {
  const { editor } = useRouterTools().texts;
  const routes = useRouter((state) => selectShownDraftTable(state)?.routes ?? []);
  const [typed, setTyped] = useState<string>();
  const number = typed ?? exampleNumber(routes, numbering);
  const read = numbering && resolveE164(number.trim(), numbering);
  return (
    <Box
      marginBottom="space60"
      padding="space50"
      backgroundColor="colorBackground"
      borderRadius="borderRadius20"
    >
      <Label htmlFor={FIELD_ID}>{editor.numberExample}</Label>
      <Input
        id={FIELD_ID}
        type="text"
        inputMode="tel"
        autoComplete="off"
        value={number}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
      />
      <Text as="p" marginTop="space30" role="status">
        {read === undefined ? editor.readAsDialled : editor.readAs({ number: read })}
      </Text>
    </Box>
  );
};
