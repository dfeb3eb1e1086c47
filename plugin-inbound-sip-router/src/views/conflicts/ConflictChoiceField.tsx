/** One conflict: the choice, and base, mine and theirs side by side. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Radio, RadioGroup } from '@twilio-paste/core/radio-group';
import { conflictKey, type MergeConflict } from 'route-table';
import { conflictWords, type ConflictWords } from '../../model/conflict-words';
import { useNamingTables } from '../plans/use-plan-names';
import { RouteNameText } from '../review/RouteNameText';
import { useRouterTools } from '../router-context';
import { VersionsTable } from './VersionsTable';

interface ConflictChoiceFieldProps {
  readonly conflict: MergeConflict;
  /** Whose is theirs, if one person is meant and known. */
  readonly theirName: string | undefined;
  readonly taken: 'mine' | 'theirs' | undefined;
  readonly onTake: (take: 'mine' | 'theirs') => void;
}

export const ConflictChoiceField = ({
  conflict,
  theirName,
  taken,
  onTake,
}: ConflictChoiceFieldProps) => {
  const { texts } = useRouterTools();
  const { conflicts: words } = texts;
  const shown = conflictWords(conflict, useNamingTables(), texts);
  return (
    <Box
      marginTop="space50"
      paddingTop="space50"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWeaker"
    >
      <RadioGroup
        orientation="horizontal"
        legend={
          <Box
            as="span"
            display="inline-flex"
            flexWrap="wrap"
            alignItems="center"
            columnGap="space30"
          >
            <Place shown={shown} />
            <Badge as="span" variant={taken === undefined ? 'warning' : 'success'}>
              {taken === undefined ? words.open : words.stays[taken]}
            </Badge>
          </Box>
        }
        name={conflictKey(conflict)}
        value={taken ?? ''}
        onChange={(value) => onTake(value === 'mine' ? 'mine' : 'theirs')}
      >
        <Radio value="mine">{words.takeMine}</Radio>
        <Radio value="theirs">{words.takeTheirs({ name: theirName })}</Radio>
      </RadioGroup>
      <Reason shown={shown} />
      <VersionsTable shown={shown} theirName={theirName} taken={taken} />
    </Box>
  );
};

const Reason = ({ shown: { reason } }: { readonly shown: ConflictWords }) => {
  const { conflicts: words } = useRouterTools().texts;
  if (!reason) return null;
  return (
    <HelpText>
      {reason.kind === 'reference'
        ? words.refersTo[reason.removedBy]({ id: reason.id })
        : words.unreachable}
    </HelpText>
  );
};

const Place = ({ shown }: { readonly shown: ConflictWords }) => {
  const { review } = useRouterTools().texts;
  if (shown.place.kind === 'route') return <RouteNameText route={shown.place.route} />;
  if (shown.place.kind === 'element') return <>{shown.place.title}</>;
  return <>{shown.place.kind === 'default' ? review.defaultRoute : review.settings}</>;
};
