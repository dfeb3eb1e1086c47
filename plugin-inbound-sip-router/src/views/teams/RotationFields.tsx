/** Who is on call when: the rotation, and the calendar of the next eight weeks that it makes. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { Heading } from '@twilio-paste/core/heading';
import { teamsField, writeInstant, type Team } from 'route-table';
import { momentWords } from '../../model/hours/moment-words';
import { teamIn } from '../../model/teams/team-form';
import { memberName } from '../../model/teams/member-words';
import { rotationWeeks } from '../../model/teams/rotation-weeks';
import { useEditorForm } from '../editor/editor-form';
import { FormField } from '../editor/FormField';
import { valueAt } from '../editor/form-fields';
import { useRouterTools } from '../router-context';
import { SmallCell, SmallHead, SmallTable } from '../review/SmallTable';
import { useZone } from '../tester/MomentInput';

const WEEK_DAYS = 7;
const BEGINS = 'T09:00';

export const RotationFields = () => {
  const { texts, now } = useRouterTools();
  const { teams } = texts;
  const { form, type } = useEditorForm();
  const zone = useZone();
  const rotation = valueAt(form, ['rotation']);
  const fields = teamsField().item?.fields?.['rotation']?.fields ?? {};
  const begin = () => {
    const { instant, wallClock } = now();
    const today = writeInstant(zone, instant, wallClock).slice(0, 10);
    type(['rotation'], { from: today + BEGINS, timeZone: zone, everyDays: WEEK_DAYS });
  };
  return (
    <Box marginBottom="space60">
      <Heading as="h3" variant="heading40">
        {teams.rotation}
      </Heading>
      <Box marginBottom="space50">
        <Checkbox
          id="inbound-sip-router-rotation"
          checked={rotation !== undefined}
          helpText={teams.rotationHelp}
          onChange={({ currentTarget: { checked } }) => {
            if (checked) begin();
            else type(['rotation'], undefined);
          }}
        >
          {teams.rotates}
        </Checkbox>
      </Box>
      {rotation !== undefined &&
        Object.entries(fields).map(([name, field]) => (
          <FormField key={name} at={{ path: ['rotation', name], field, isRequired: true }} />
        ))}
      <Calendar />
    </Box>
  );
};

const Calendar = () => {
  const { texts, now, language } = useRouterTools();
  const { teams } = texts;
  const { form, isSavable } = useEditorForm();
  const ofTable = useZone();
  // Without findings, the form is a team.
  const team = isSavable ? (teamIn(form) as unknown as Team) : undefined;
  const moment = now();
  const turns = team ? rotationWeeks(team, moment) : [];
  if (!team || turns.length === 0) return null;
  const zone = team.rotation?.timeZone ?? ofTable;
  const at = (instant: number) => momentWords(instant, moment.instant, zone, language);
  return (
    <Box role="group" aria-label={teams.calendar}>
      <SmallTable
        head={
          <>
            <SmallHead>{teams.from}</SmallHead>
            <SmallHead>{teams.until}</SmallHead>
            <SmallHead>{teams.who}</SmallHead>
          </>
        }
      >
        {turns.map(({ from, until, member, cover }, index) => (
          <tr key={from}>
            <SmallCell>{index === 0 ? teams.now : at(from)}</SmallCell>
            <SmallCell>{at(until)}</SmallCell>
            <SmallCell tone="strong">
              {cover === undefined
                ? memberName(member)
                : teams.covers({ name: memberName(member) })}
            </SmallCell>
          </tr>
        ))}
      </SmallTable>
    </Box>
  );
};
