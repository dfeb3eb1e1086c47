/** Closes or opens hours by hand until a date and a time; the one form of admins and of supervisors. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { useEffect, useRef } from 'react';
import { isSwitchOn, type Hours, type HoursState, type Moment } from 'route-table';
import { cityOf, momentWords } from '../../model/hours/moment-words';
import { endOf } from '../../model/hours/switch-end';
import type { RowForm } from '../../model/router-state';
import { textOf } from '../editor/typed-text';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { SwitchProgress } from './SwitchProgress';

interface SwitchFieldsProps {
  readonly hours: Pick<Hours, 'id' | 'name' | 'timeZone' | 'switch'>;
  readonly state: HoursState;
  /** `date`, `time` and `reason`, as they are typed. */
  readonly form: RowForm;
  readonly moment: Moment;
}

const ID = 'inbound-sip-router-switch';

export const SwitchFields = ({ hours, state, form, moment }: SwitchFieldsProps) => {
  const { texts, effects, language } = useRouterTools();
  const { switching: words } = texts;
  const dispatch = useRouterDispatch();
  const isRunning = useRouter(({ switching }) => switching.kind === 'running');
  const main = useRef<HTMLButtonElement>(null);
  // The next press of Enter or Space does it, with the end that is proposed.
  useEffect(() => main.current?.focus(), []);
  const { id, timeZone } = hours;
  const [date, time, reason] = [textOf(form['date']), textOf(form['time']), textOf(form['reason'])];
  const until = endOf({ date, time }, timeZone, moment);
  const type = (field: string) => (event: { currentTarget: { value: string } }) =>
    dispatch({
      type: 'inboundSipRouter/view/fieldTyped',
      path: [field],
      value: event.currentTarget.value,
    });
  const set = (to: 'open' | 'closed') => {
    if (until === undefined) return;
    effects.switchHours({ hours: id, state: to, until, ...(reason !== '' && { reason }) });
  };
  const shown =
    until === undefined ? '…' : momentWords(Date.parse(until), moment.instant, timeZone, language);
  const buttonOf = (to: 'open' | 'closed', isMain: boolean) => (
    <Button
      key={to}
      {...(isMain && { ref: main })}
      variant={isMain ? (to === 'closed' ? 'destructive' : 'primary') : 'secondary'}
      disabled={isRunning || until === undefined}
      onClick={() => set(to)}
    >
      {to === 'closed' ? words.close({ until: shown }) : words.open({ until: shown })}
    </Button>
  );
  const [first, second] =
    state === 'open' ? (['closed', 'open'] as const) : (['open', 'closed'] as const);
  return (
    <>
      <Box display="flex" columnGap="space40" marginBottom="space30">
        <Box flexGrow={1}>
          <Label htmlFor={`${ID}-date`}>{words.date}</Label>
          <Input
            id={`${ID}-date`}
            type="date"
            value={date}
            aria-describedby={`${ID}-end`}
            onChange={type('date')}
          />
        </Box>
        <Box flexGrow={1}>
          <Label htmlFor={`${ID}-time`}>{words.time({ city: cityOf(timeZone) })}</Label>
          <Input
            id={`${ID}-time`}
            type="time"
            value={time}
            aria-describedby={`${ID}-end`}
            onChange={type('time')}
          />
        </Box>
      </Box>
      <Box id={`${ID}-end`} role="status">
        {until === undefined ? <HelpText variant="error">{words.noEnd}</HelpText> : null}
      </Box>
      <Box marginY="space50">
        <Label htmlFor={`${ID}-reason`}>{words.reason}</Label>
        <Input
          id={`${ID}-reason`}
          type="text"
          autoComplete="off"
          maxLength={200}
          value={reason}
          onChange={type('reason')}
        />
      </Box>
      <Box display="flex" flexWrap="wrap" columnGap="space40" rowGap="space30">
        {buttonOf(first, true)}
        {isSwitchOn({ ...hours, name: '' }, moment.instant) ? (
          <Button
            variant="secondary"
            disabled={isRunning}
            onClick={() => effects.switchHours({ hours: id, state: 'end' })}
          >
            {hours.switch?.state === 'open' ? words.endOpening : words.openAgain}
          </Button>
        ) : null}
        {buttonOf(second, false)}
      </Box>
      <SwitchProgress hours={hours} />
    </>
  );
};
