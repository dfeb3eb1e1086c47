/** How many of the replayed calls change, from where to where, and why. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { Text } from '@twilio-paste/core/text';
import { useState } from 'react';
import type { ToldCall } from 'admin-contract';
import type { ReplayGroup, ReplaySummary } from 'route-table';
import { shortTime } from '../../model/time-words';
import type { ReviewReplay, ReviewTables } from '../../model/usage/replay-steps';
import { Disclosure } from '../editor/Disclosure';
import { useRouterTools } from '../router-context';
import { ReplayGroupItem } from './ReplayGroupItem';

const MOMENTS = ['then', 'now'] as const;
const SELECT_ID = 'inbound-sip-router-replay-moment';
/** A review is read by a person. */
const MAX_GROUPS = 20;

interface ReplayResultProps {
  readonly replay: ReviewReplay;
  readonly tables: ReviewTables;
  /** Newest first. */
  readonly calls: readonly ToldCall[];
}

export const ReplayResult = ({ replay, tables, calls }: ReplayResultProps) => {
  const { texts, language } = useRouterTools();
  const { replay: words } = texts;
  const [isOpen, setIsOpen] = useState(false);
  const [moment, setMoment] = useState<(typeof MOMENTS)[number]>('then');
  const { then, now } = replay;
  const { groups, unsaid, changes } = replay[moment];
  const [newest, oldest] = [calls[0], calls[calls.length - 1]];
  const timeOf = ({ at }: ToldCall) => shortTime(at, language);
  return (
    <>
      <Text as="p" marginTop="space30" role="status">
        {(changes === 0 ? words.none : words.sum)({ calls: then.calls, changes })}
      </Text>
      {newest && oldest ? (
        <HelpText>{words.period({ from: timeOf(oldest), until: timeOf(newest) })}</HelpText>
      ) : null}
      {then.changes + now.changes === 0 ? null : (
        <Box marginTop="space30">
          <Disclosure
            id="inbound-sip-router-replay"
            title={words.which}
            isOpen={isOpen}
            onToggle={() => setIsOpen(!isOpen)}
          >
            <Label htmlFor={SELECT_ID}>{words.decided}</Label>
            <Select
              id={SELECT_ID}
              value={moment}
              onChange={({ currentTarget: { value } }) =>
                setMoment(MOMENTS.find((each) => each === value) ?? 'then')
              }
            >
              {MOMENTS.map((each) => (
                <Option key={each} value={each}>
                  {words.moments[each]({ changes: replay[each].changes })}
                </Option>
              ))}
            </Select>
            <Groups groups={groups} tables={tables} />
          </Disclosure>
        </Box>
      )}
      {unsaid === 0 ? null : <Unsaid summary={replay[moment]} />}
    </>
  );
};

interface GroupsProps {
  readonly groups: readonly ReplayGroup[];
  readonly tables: ReviewTables;
}

const Groups = ({ groups, tables }: GroupsProps) => {
  const { replay: words } = useRouterTools().texts;
  const hidden = groups.length - MAX_GROUPS;
  return (
    <>
      <Box as="ul" marginY="space40" paddingLeft="space60" aria-label={words.title}>
        {groups.slice(0, MAX_GROUPS).map((group) => (
          <ReplayGroupItem
            key={JSON.stringify([group.from, group.to])}
            group={group}
            tables={tables}
          />
        ))}
      </Box>
      {hidden > 0 ? <Text as="p">{words.moreGroups({ groups: hidden })}</Text> : null}
    </>
  );
};

const Unsaid = ({ summary: { unsaid, needs } }: { readonly summary: ReplaySummary }) => {
  const { replay: words } = useRouterTools().texts;
  const named = needs.map((need) =>
    need === 'source' || need === 'caller' ? words.needs[need] : words.needs.header({ name: need }),
  );
  const last = named[named.length - 1] ?? '';
  const some = named.slice(0, -1).join(', ');
  const all = some === '' ? last : words.and({ some, last });
  return <Text as="p">{words.unsaid({ calls: unsaid, needs: all })}</Text>;
};
