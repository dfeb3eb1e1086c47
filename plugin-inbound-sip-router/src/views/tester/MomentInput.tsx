/** A date and time on the clock of the table's hours. */
import { Input } from '@twilio-paste/core/input';
import { useState } from 'react';
import { instantOfText, wallText, zoneOf } from '../../model/tester/arrivals';
import { selectDraftTable } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';

interface MomentInputProps {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-label'?: string;
  readonly placeholder?: string;
  /** In milliseconds since 1970 UTC. */
  readonly value: number | undefined;
  readonly onChange: (instant: number | undefined) => void;
}

export const MomentInput = ({ value, onChange, placeholder, ...props }: MomentInputProps) => {
  const { now } = useRouterTools();
  const { wallClock } = now();
  const zone = useZone();
  const [typed, setTyped] = useState('');
  const text = value === undefined ? '' : wallText(zone, value, wallClock);
  // What is not a whole date yet has no instant, and must not be taken away from under the fingers.
  const shown = instantOfText(zone, typed, wallClock) === value ? typed : text;
  return (
    <Input
      {...props}
      type="text"
      placeholder={placeholder ?? wallText(zone, now().instant, wallClock)}
      value={shown}
      onChange={({ currentTarget }) => {
        setTyped(currentTarget.value);
        onChange(instantOfText(zone, currentTarget.value, wallClock));
      }}
    />
  );
};

export function useZone(): string {
  const zone = useRouter((state) => zoneOf(selectDraftTable(state) ?? {}, BROWSER_ZONE));
  return zone;
}

const BROWSER_ZONE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
