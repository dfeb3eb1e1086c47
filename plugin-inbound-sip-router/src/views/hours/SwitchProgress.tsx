/** What becomes of a switch that was asked for: under way, waiting for somebody, or refused. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import type { Hours } from 'route-table';
import { useRouter, useRouterTools } from '../router-context';

interface SwitchProgressProps {
  readonly hours: Pick<Hours, 'id' | 'name'>;
}

export const SwitchProgress = ({ hours: { id, name } }: SwitchProgressProps) => {
  const { texts } = useRouterTools();
  const { switching: words, frame } = texts;
  const switching = useRouter((state) => state.switching);
  const isOfThis =
    (switching.kind === 'running' || switching.kind === 'failed') && switching.hours === id;
  if (!isOfThis) return <Box role="status" />;
  if (switching.kind === 'running') {
    return (
      <Box role="status" marginTop="space30">
        <Text as="p">{words.running}</Text>
        {switching.waitingFor === undefined ? null : (
          <Text as="p">{words.waiting({ author: switching.waitingFor })}</Text>
        )}
      </Box>
    );
  }
  const { problem } = switching;
  const message = 'message' in problem ? problem.message : frame.setup.missing;
  return (
    <Box role="alert" marginTop="space30">
      <Text as="p" color="colorTextError">
        {words.failed({ name, message })}
      </Text>
    </Box>
  );
};
