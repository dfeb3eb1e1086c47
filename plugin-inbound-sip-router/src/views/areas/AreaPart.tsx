/** A titled list of elements of one collection, with the button that adds one. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import type { ReactNode } from 'react';
import type { Collection } from 'route-table';
import type { RowForm } from '../../model/router-state';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouterDispatch } from '../router-context';

interface AreaPartProps {
  readonly collection: Collection;
  readonly title: string;
  readonly add: string;
  /** What a new element begins with. */
  readonly initial: RowForm;
  readonly children: ReactNode;
}

export const AreaPart = ({ collection, title, add, initial, children }: AreaPartProps) => {
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const open = () => dispatch({ type: 'inboundSipRouter/view/itemOpened', collection, initial });
  return (
    <Box paddingX="space60" paddingY="space50">
      <Box
        display="flex"
        alignItems="center"
        justifyContent="space-between"
        columnGap="space40"
        marginBottom="space40"
      >
        <Heading as="h2" variant="heading30" marginBottom="space0">
          {title}
        </Heading>
        <Button variant="secondary" size="small" onClick={() => ask(open)}>
          {add}
        </Button>
      </Box>
      {children}
    </Box>
  );
};
