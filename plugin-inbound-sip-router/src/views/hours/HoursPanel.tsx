/** The panel of opening hours: name, time zone, week, other days, holiday lists. */
import { Input } from '@twilio-paste/core/input';
import { hoursFields, timeZoneNames } from 'route-table';
import { ItemForm } from '../areas/ItemForm';
import type { OpenItem } from '../areas/open-item';
import { FieldFrame } from '../editor/FieldFrame';
import type { FieldAt } from '../editor/form-fields';
import { textOf } from '../editor/typed-text';
import { useRouterTools } from '../router-context';
import { DayEntries } from './DayEntries';
import { HolidayChoices } from './HolidayChoices';
import { WeekFields } from './WeekFields';

const ZONE: FieldAt = { path: ['timeZone'], field: hoursFields.timeZone, isRequired: true };
const PATHS = [ZONE.path, ['week'], ['days'], ['holidays']];
const ZONES_ID = 'inbound-sip-router-time-zones';

export const HoursPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { hours: words } = useRouterTools().texts;
  return (
    <ItemForm panel={panel} titles={words} name={hoursFields.name} paths={PATHS}>
      <FieldFrame at={ZONE}>
        {(control) => (
          <>
            <Input
              type="text"
              autoComplete="off"
              id={control.id}
              aria-describedby={control.describedBy}
              list={ZONES_ID}
              required
              value={textOf(control.value)}
              hasError={control.isInvalid}
              onBlur={control.onLeave}
              onChange={({ currentTarget: { value } }) => control.onType(value)}
            />
            <datalist id={ZONES_ID}>
              {timeZoneNames().map((name) => (
                <option key={name} value={name} />
              ))}
            </datalist>
          </>
        )}
      </FieldFrame>
      <WeekFields />
      <HolidayChoices />
      <DayEntries label={words.exceptions} help={words.exceptionsHelp} />
    </ItemForm>
  );
};
