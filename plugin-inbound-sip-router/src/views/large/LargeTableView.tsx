/** The screen of a table that is too large to be shown: one address is looked up, and its route edited. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useState } from 'react';
import type { LargeState } from '../../model/large/large-state';
import { useRouter, useRouterTools } from '../router-context';
import { FoundRouteForm } from './FoundRouteForm';

const ID = 'inbound-sip-router-look-up';

export const LargeTableView = () => {
  const large = useRouter((state) => state.large);
  return large ? <LargeTable large={large} /> : null;
};

const LargeTable = ({ large }: { readonly large: LargeState }) => {
  const { texts, effects } = useRouterTools();
  const words = texts.large;
  const [address, setAddress] = useState('');
  return (
    <Box padding="space60" maxWidth="size80">
      <Heading as="h1" variant="heading20">
        {words.title}
      </Heading>
      <Paragraph>{words.intro({ count: large.table.rows })}</Paragraph>
      <Box
        as="form"
        marginBottom="space60"
        onSubmit={(event: { preventDefault: () => void }) => {
          event.preventDefault();
          if (address.trim() !== '') effects.lookUpAddress(address.trim());
        }}
      >
        <Label htmlFor={ID}>{words.address}</Label>
        <Box display="flex" columnGap="space40">
          <Box flexGrow={1}>
            <Input
              id={ID}
              type="text"
              value={address}
              aria-describedby={`${ID}-help`}
              onChange={({ currentTarget }) => setAddress(currentTarget.value)}
            />
          </Box>
          <Button variant="primary" type="submit" loading={large.found.kind === 'loading'}>
            {words.lookUp}
          </Button>
        </Box>
        <HelpText id={`${ID}-help`}>{words.addressHelp}</HelpText>
      </Box>
      <Found large={large} />
      <Paragraph marginBottom="space0">{words.left}</Paragraph>
    </Box>
  );
};

const Found = ({ large: { found, saving } }: { readonly large: LargeState }) => {
  const { texts } = useRouterTools();
  const { large: words, frame } = texts;
  if (found.kind === 'failed') {
    const { problem } = found;
    const message = 'message' in problem ? problem.message : frame.setup.missing;
    return (
      <Box role="alert" marginBottom="space60">
        <HelpText variant="error">{words.failed({ message })}</HelpText>
      </Box>
    );
  }
  if (found.kind !== 'loaded') return null;
  const { address, answer } = found;
  const { taker, second, routes } = answer;
  return (
    <Box as="section" aria-label={words.result({ address })} marginBottom="space60">
      {taker === 'default' ? <Paragraph>{words.byDefault({ address })}</Paragraph> : null}
      {routes.map(({ key, route }, index) => (
        <FoundRouteForm
          id={`${ID}-${index}`}
          // Another state of the route is typed into from the start.
          key={`${key} ${JSON.stringify(route)}`}
          route={route}
          role={
            key === taker ? words.takes : key === second ? words.takesOtherwise : words.takesNone
          }
          saving={saving}
        />
      ))}
    </Box>
  );
};
