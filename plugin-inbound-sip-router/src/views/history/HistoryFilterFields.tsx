/** Narrows the history down: by text, by time, and to one route if it was opened for one. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { Text } from '@twilio-paste/core/text';
import type { HistoryFilter, HistorySpan } from '../../model/select/find-entries';
import { routeNameOfKey } from '../../model/change-words';
import { useRouterTools } from '../router-context';

const SPANS: readonly HistorySpan[] = ['all', 'day', 'week', 'month'];

interface HistoryFilterFieldsProps {
  readonly filter: HistoryFilter;
  readonly onChange: (filter: HistoryFilter) => void;
}

export const HistoryFilterFields = ({ filter, onChange }: HistoryFilterFieldsProps) => {
  const { history: words } = useRouterTools().texts;
  return (
    <>
      <Box display="flex" flexWrap="wrap" columnGap="space40" rowGap="space30">
        <Box flexGrow={1} flexBasis="0" minWidth="size20">
          <Label htmlFor="history-search">{words.search}</Label>
          <Input
            id="history-search"
            type="search"
            value={filter.search}
            onChange={({ currentTarget }) => onChange({ ...filter, search: currentTarget.value })}
          />
        </Box>
        <Box>
          <Label htmlFor="history-span">{words.span}</Label>
          <Select
            id="history-span"
            value={filter.span}
            onChange={({ currentTarget: { value } }) =>
              onChange({ ...filter, span: SPANS.find((each) => each === value) ?? 'all' })
            }
          >
            {SPANS.map((span) => (
              <Option key={span} value={span}>
                {words.spans[span]}
              </Option>
            ))}
          </Select>
        </Box>
      </Box>
      {filter.about === undefined ? null : (
        <Box display="flex" flexWrap="wrap" columnGap="space40" marginTop="space40">
          <About about={filter.about} />
          <Button variant="link" onClick={() => onChange({ ...filter, about: undefined })}>
            {words.showAll}
          </Button>
        </Box>
      )}
    </>
  );
};

const About = ({ about }: { readonly about: string }) => {
  const { history: words, review } = useRouterTools().texts;
  const { address, domain } =
    about === 'default'
      ? { address: review.defaultRoute, domain: undefined }
      : routeNameOfKey(about);
  return (
    <Text as="span" fontWeight="fontWeightSemibold" wordBreak="break-word">
      {words.about({
        route: domain === undefined ? address : `${address} ${review.onDomain({ domain })}`,
      })}
    </Text>
  );
};
