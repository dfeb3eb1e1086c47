/** The week of opening hours: a line to type and a bar to paint for each day. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { WEEKDAYS, type JsonValue, type Weekday } from 'route-table';
import { openingsOf, openingsText } from '../../model/hours/typed-openings';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { fieldId, valueAt } from '../editor/form-fields';
import { itemsOf } from '../editor/typed-text';
import { useTyped } from '../editor/use-typed';
import { useRouterTools } from '../router-context';
import { OpeningsBar } from './OpeningsBar';

const HELP_ID = 'inbound-sip-router-week-help';

export const WeekFields = () => {
  const { hours: words } = useRouterTools().texts;
  const { form, type } = useEditorForm();
  const monday = valueAt(form, ['week', 'mon']);
  const likeMonday = () => {
    for (const day of WEEKDAYS.slice(1, 5)) type(['week', day], monday);
  };
  return (
    <Box
      as="fieldset"
      margin="space0"
      padding="space0"
      borderWidth="borderWidth0"
      marginBottom="space60"
    >
      <Label as="legend" htmlFor={undefined}>
        {words.week}
      </Label>
      <HelpText id={HELP_ID}>{words.weekHelp}</HelpText>
      {WEEKDAYS.map((day) => (
        <DayField key={day} day={day} />
      ))}
      <Box marginTop="space30">
        <Button variant="link" onClick={likeMonday}>
          {words.likeMonday}
        </Button>
      </Box>
    </Box>
  );
};

const DayField = ({ day }: { readonly day: Weekday }) => {
  const { hours: words } = useRouterTools().texts;
  const { form, findings, type, leave } = useEditorForm();
  const path = ['week', day];
  const value = valueAt(form, path);
  const [text, setText] = useTyped(value, readText, openingsJson, (next) => type(path, next));
  const found = findings(path);
  const id = fieldId(path);
  return (
    <Box marginTop="space30">
      <Box display="flex" alignItems="center" columnGap="space40">
        <Box width="size10" flexShrink={0}>
          <Label htmlFor={id} marginBottom="space0">
            {words.days[day]}
          </Label>
        </Box>
        <Box flexGrow={1}>
          <Input
            type="text"
            autoComplete="off"
            id={id}
            aria-describedby={`${HELP_ID} ${id}-findings`}
            value={text}
            placeholder={words.closedAllDay}
            hasError={found.issues.length > 0}
            onBlur={() => leave(path)}
            onChange={({ currentTarget }) => setText(currentTarget.value)}
          />
          <OpeningsBar openings={itemsOf(value)} onPaint={(next) => type(path, listOrNone(next))} />
        </Box>
      </Box>
      <div id={`${id}-findings`}>
        <FindingTexts found={found} />
      </div>
    </Box>
  );
};

function readText(value: JsonValue | undefined): string {
  return openingsText(itemsOf(value));
}

/** A weekday that is missing is closed. */
function openingsJson(text: string): JsonValue | undefined {
  return listOrNone(openingsOf(text));
}

function listOrNone(openings: readonly string[]): JsonValue | undefined {
  return openings.length === 0 ? undefined : openings;
}
