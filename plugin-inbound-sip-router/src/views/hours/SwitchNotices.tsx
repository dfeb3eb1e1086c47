/** A bar for each hours that are closed or opened by hand now: who, since when, until when, why, how many routes. */
import { Button } from '@twilio-paste/core/button';
import { isSwitchOn, parseInstant, routesOfHours, type Hours } from 'route-table';
import { momentWords } from '../../model/hours/moment-words';
import { extendedEnd } from '../../model/hours/switch-end';
import { personName } from '../../model/person-name';
import { selectLiveTable } from '../../model/selectors';
import { Notice } from '../frame/Notice';
import { useRouter, useRouterTools } from '../router-context';
import { SwitchProgress } from './SwitchProgress';
import { useMoment } from './use-moment';

export const SwitchNotices = () => {
  const live = useRouter(selectLiveTable);
  const { instant } = useMoment();
  const switched = (live?.hours ?? []).filter((hours) => isSwitchOn(hours, instant));
  return (
    <>
      {switched.map((hours) => (
        <SwitchNotice
          key={hours.id}
          hours={hours}
          routes={live ? routesOfHours(live, hours.id) : undefined}
        />
      ))}
    </>
  );
};

type Switched = Pick<Hours, 'id' | 'name' | 'timeZone' | 'switch'>;

interface SwitchNoticeProps {
  readonly hours: Switched;
  /** Undefined: the service is older, and does not say it. */
  readonly routes: number | undefined;
}

export const SwitchNotice = ({ hours, routes }: SwitchNoticeProps) => {
  const { texts, language, effects } = useRouterTools();
  const { switching: words } = texts;
  const moment = useMoment();
  const isRunning = useRouter(({ switching }) => switching.kind === 'running');
  const { id, name, timeZone, switch: override } = hours;
  if (!override) return null;
  const { state, at, until, reason = '', by = '' } = override;
  const momentOf = (written: string) =>
    momentWords(parseInstant(written) ?? 0, moment.instant, timeZone, language);
  const isClosed = state === 'closed';
  const since = momentOf(at);
  const parts = [
    by === '' ? words.since({ since }) : words.by({ who: personName(by), since }),
    ...(reason === '' ? [] : [reason]),
    ...(routes === undefined ? [] : [words.routes({ count: routes })]),
  ];
  const extend = () =>
    effects.switchHours({
      hours: id,
      state,
      until: extendedEnd(until, timeZone, moment),
      ...(reason !== '' && { reason }),
    });
  return (
    <Notice
      variant={isClosed ? 'error' : 'warning'}
      text={
        isClosed
          ? words.isClosed({ name, until: momentOf(until) })
          : words.isOpened({ name, until: momentOf(until) })
      }
      details={
        <>
          {parts.join(' · ')}
          <SwitchProgress hours={hours} />
        </>
      }
      actions={
        <>
          <Button
            variant="secondary"
            size="small"
            disabled={isRunning}
            aria-label={words.extendOf({ name, state })}
            onClick={extend}
          >
            {words.extend}
          </Button>
          <Button
            variant="primary"
            size="small"
            disabled={isRunning}
            aria-label={
              isClosed ? words.of({ words: words.openAgain, name }) : words.endOpeningOf({ name })
            }
            onClick={() => effects.switchHours({ hours: id, state: 'end' })}
          >
            {isClosed ? words.openAgain : words.endOpening}
          </Button>
        </>
      }
    />
  );
};
