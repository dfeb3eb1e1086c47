/** When the tried call arrives, and the SIP headers that it brings. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { TextArea } from '@twilio-paste/core/textarea';
import { useMemo } from 'react';
import type { TriedCall } from '../../model/router-state';
import { momentWords } from '../../model/hours/moment-words';
import { arrivals } from '../../model/tester/arrivals';
import { selectDraftTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { CallField } from './CallField';
import { MomentInput, useZone } from './MomentInput';

interface ArrivalFieldsProps {
  readonly call: TriedCall;
  readonly onType: (typed: Partial<TriedCall>) => void;
}

export const ArrivalFields = ({ call, onType }: ArrivalFieldsProps) => {
  const { tester } = useRouterTools().texts;
  const zone = useZone();
  const arrive = (arrivesAt: number | undefined) => onType({ arrivesAt });
  return (
    <>
      <Box display="flex" columnGap="space50">
        <CallField name="arrives" label={tester.arrives} help={tester.arrivesHelp({ zone })}>
          {(props) => <MomentInput {...props} value={call.arrivesAt} onChange={arrive} />}
        </CallField>
        <CallField name="headers" label={tester.headers} help={tester.headersHelp}>
          {(props) => (
            <TextArea
              {...props}
              value={call.headers ?? ''}
              onChange={({ currentTarget }) => onType({ headers: currentTarget.value })}
            />
          )}
        </CallField>
      </Box>
      <Moments onChoose={arrive} />
    </>
  );
};

/** Moments that are worth a try, for a table whose answers depend on the time. */
const Moments = ({ onChoose }: { readonly onChoose: (instant: number | undefined) => void }) => {
  const { texts, now, language } = useRouterTools();
  const { tester } = texts;
  const zone = useZone();
  const table = useRouter(selectDraftTable);
  const moments = useMemo(() => (table ? arrivals(table, zone, now()) : []), [table, zone, now]);
  const at = (instant: number) => momentWords(instant, now().instant, zone, language);
  return (
    <Box
      role="group"
      aria-label={tester.moments}
      display="flex"
      flexWrap="wrap"
      columnGap="space40"
      rowGap="space20"
      marginBottom="space50"
    >
      <Button variant="link" onClick={() => onChoose(undefined)}>
        {tester.now}
      </Button>
      {moments.map(({ kind, instant }) => (
        <Button key={instant} variant="link" onClick={() => onChoose(instant)}>
          {tester.moment({ words: tester.momentOf[kind], at: at(instant) })}
        </Button>
      ))}
    </Box>
  );
};
