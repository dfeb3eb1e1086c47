/** Shows what the router reads in the address that a caller dials. */
import { Box } from '@twilio-paste/core/box';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { useState } from 'react';
import { parseSipAddress } from 'route-table';

export const AddressView = () => {
  const [text, setText] = useState('sip:+15551234567@acme.sip.twilio.com');
  return (
    <Box padding="space60">
      <Heading as="h1" variant="heading10">
        Inbound SIP Router
      </Heading>
      <Label htmlFor="called-address">Called address</Label>
      <Input
        id="called-address"
        type="text"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <HelpText>{describe(text)}</HelpText>
    </Box>
  );
};

function describe(text: string): string {
  const result = parseSipAddress(text);
  if (result.kind === 'failed') return result.message;
  const { number, domain } = result.address;
  return `Dialled: ${number}. SIP domain: ${domain ?? 'none of Twilio'}.`;
}
