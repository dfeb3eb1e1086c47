/** One route of a table that is too large to be shown: what of it is edited here. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { Heading } from '@twilio-paste/core/heading';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { useState } from 'react';
import { sameRoute, type Route } from 'route-table';
import type { Saving } from '../../model/large/large-state';
import { useRouter, useRouterTools } from '../router-context';

interface FoundRouteFormProps {
  /** Of the elements of the form: no other has one that begins so. */
  readonly id: string;
  readonly route: Route;
  /** What it does with calls to the address, in words. */
  readonly role: string;
  readonly saving: Saving;
}

export const FoundRouteForm = ({ id, route, role, saving }: FoundRouteFormProps) => {
  const { texts, effects } = useRouterTools();
  const words = texts.large;
  const [edited, setEdited] = useState(route);
  const { address, type } = route;
  const canEdit = useRouter(({ large }) => large?.table.canEdit === true);
  const isOwn = saving.kind !== 'none' && saving.address === address;
  return (
    <Box
      as="section"
      aria-label={address}
      marginBottom="space50"
      padding="space50"
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderColor="colorBorderWeaker"
      borderRadius="borderRadius20"
    >
      <Heading as="h2" variant="heading40">
        {`${address}: ${role}`}
      </Heading>
      <Box marginBottom="space50">
        <Label htmlFor={`${id}-destination`}>
          {`${words.destination} (${texts.table.types[type]})`}
        </Label>
        <Input
          id={`${id}-destination`}
          type="text"
          value={edited.destination}
          readOnly={!canEdit}
          onChange={({ currentTarget }) =>
            setEdited({ ...edited, destination: currentTarget.value })
          }
        />
      </Box>
      <Box marginBottom="space50">
        <Label htmlFor={`${id}-comment`}>{words.comment}</Label>
        <Input
          id={`${id}-comment`}
          type="text"
          value={edited.comment ?? ''}
          readOnly={!canEdit}
          onChange={({ currentTarget }) => setEdited({ ...edited, comment: currentTarget.value })}
        />
      </Box>
      <Box marginBottom="space50">
        <Checkbox
          id={`${id}-enabled`}
          checked={edited.enabled !== false}
          disabled={!canEdit}
          onChange={({ currentTarget }) => setEdited({ ...edited, enabled: currentTarget.checked })}
        >
          {words.enabled}
        </Checkbox>
      </Box>
      {canEdit ? (
        <Button
          variant="primary"
          aria-label={words.publishOf({ address })}
          disabled={sameRoute(route, edited) || saving.kind === 'running'}
          loading={isOwn && saving.kind === 'running'}
          onClick={() => effects.saveRoute(route, edited)}
        >
          {words.publish}
        </Button>
      ) : null}
      <Box role="status">{isOwn ? <Outcome saving={saving} /> : null}</Box>
    </Box>
  );
};

const Outcome = ({ saving }: { readonly saving: Saving }) => {
  const { texts } = useRouterTools();
  const { large: words, frame } = texts;
  switch (saving.kind) {
    case 'none':
      return null;
    case 'running':
      return <HelpText>{words.publishing({ address: saving.address })}</HelpText>;
    case 'done':
      return <HelpText variant="success">{words.published({ address: saving.address })}</HelpText>;
    case 'failed': {
      const { address, problem } = saving;
      const message = 'message' in problem ? problem.message : frame.setup.missing;
      return <HelpText variant="error">{words.notPublished({ address, message })}</HelpText>;
    }
  }
};
