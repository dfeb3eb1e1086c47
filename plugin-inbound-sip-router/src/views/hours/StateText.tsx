/** The state of hours in words and color, and until when it lasts. */
import { Text } from '@twilio-paste/core/text';
import type { HoursState } from 'route-table';
import { useRouterTools } from '../router-context';

interface StateTextProps {
  readonly state: HoursState;
  readonly until: string | undefined;
}

export const StateText = ({ state, until }: StateTextProps) => {
  const { hours: words } = useRouterTools().texts;
  const word = words.states[state];
  return (
    <Text as="span" color={COLORS[state]} fontWeight="fontWeightSemibold">
      {until === undefined ? word : words.until({ state: word, until })}
    </Text>
  );
};

const COLORS = {
  open: 'colorTextSuccess',
  closed: 'colorText',
  holiday: 'colorText',
  switched: 'colorTextError',
} as const;
