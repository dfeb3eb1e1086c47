/** Names the routes that were probably meant, with the way to what puts it right. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import type { NearMiss } from '../../model/near-misses';
import { useRouterDispatch, useRouterTools } from '../router-context';
import { useRowId } from './use-row-id';

interface NearMissesProps {
  readonly misses: readonly NearMiss[];
  readonly of: 'draft' | 'live';
}

export const NearMisses = ({ misses, of }: NearMissesProps) => (
  <Box as="ul" margin="space0" paddingLeft="space50">
    {misses.map((miss) => (
      <Box as="li" key={miss.kind}>
        <OneMiss miss={miss} of={of} />
      </Box>
    ))}
  </Box>
);

const OneMiss = ({
  miss: { kind, route },
  of,
}: {
  readonly miss: NearMiss;
  readonly of: 'draft' | 'live';
}) => {
  const { tester } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const rowId = useRowId(route, of);
  const open = () =>
    kind === 'numbering'
      ? dispatch({ type: 'inboundSipRouter/view/numberingOpened' })
      : rowId !== undefined && dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId });
  return (
    <>
      {tester.nearMisses[kind]({ address: route.address })}{' '}
      <Button variant="link" onClick={open}>
        {kind === 'numbering' ? tester.editNumbering : tester.editRoute}
      </Button>
    </>
  );
};
