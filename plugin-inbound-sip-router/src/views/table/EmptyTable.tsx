/** What is shown instead of rows: an invitation if there are no routes, a way back if a search found none. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import type { ReactNode } from 'react';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { useRowActions } from './row-actions';
import { clearSearch } from './clear-search';

export const EmptyTable = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { openNew } = useRowActions();
  return (
    <Invitation title={table.emptyTitle} text={table.empty}>
      <Button variant="primary" onClick={openNew}>
        {table.newRoute}
      </Button>
      <Button
        variant="secondary"
        onClick={() =>
          dispatch({ type: 'inboundSipRouter/view/panelOpened', panel: { kind: 'transfer' } })
        }
      >
        {table.importInstead}
      </Button>
    </Invitation>
  );
};

export const NothingFound = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  return (
    <Invitation title={table.nothingFoundTitle} text={table.nothingFound}>
      <Button variant="secondary" onClick={() => clearSearch(dispatch)}>
        {table.clearSearch}
      </Button>
    </Invitation>
  );
};

interface InvitationProps {
  readonly title: string;
  readonly text: string;
  readonly children: ReactNode;
}

const Invitation = ({ title, text, children }: InvitationProps) => (
  <Box
    display="flex"
    flexDirection="column"
    alignItems="center"
    rowGap="space40"
    paddingY="space100"
    textAlign="center"
  >
    <Heading as="h2" variant="heading30" marginBottom="space0">
      {title}
    </Heading>
    <Text as="p" color="colorTextWeak">
      {text}
    </Text>
    <Box display="flex" columnGap="space40">
      {children}
    </Box>
  </Box>
);
