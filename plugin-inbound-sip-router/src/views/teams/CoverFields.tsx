/** Cover: somebody else is on call, for a day or as long as it is said. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { parseInstant, recordOf, writeInstant, type JsonRecord } from 'route-table';
import { itemId } from '../../model/draft/item-id';
import { recordsIn } from '../../model/plans/records';
import { orderedMembers } from '../../model/teams/team-form';
import { RemoveButton } from '../editor/controls/RemoveButton';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { textOf } from '../editor/typed-text';
import { useRouterTools } from '../router-context';
import { MomentInput, useZone } from '../tester/MomentInput';

const DAY_MS = 86_400_000;

export const CoverFields = () => {
  const { texts, now, newId } = useRouterTools();
  const { teams } = texts;
  const { form, findings, type } = useEditorForm();
  const zone = useZone();
  const cover = recordsIn(form['cover']);
  const members = orderedMembers(form);
  const set = (next: readonly JsonRecord[]) =>
    type(['cover'], next.length === 0 ? undefined : next);
  const written = (instant: number) => writeInstant(zone, instant, now().wallClock);
  const add = () => {
    const { instant } = now();
    set([
      ...cover,
      {
        id: itemId('', newId()),
        member: textOf(members[0]?.['id']),
        from: written(instant),
        until: written(instant + DAY_MS),
      },
    ]);
  };
  if (members.length === 0) return null;
  return (
    <Box marginBottom="space60" role="group" aria-label={teams.cover}>
      <Heading as="h3" variant="heading40">
        {teams.cover}
      </Heading>
      {cover.map((entry, index) => {
        const put = (name: string, value: string | undefined) =>
          set(
            cover.map((each) =>
              each === entry ? recordOf([...Object.entries(each), [name, value ?? '']]) : each,
            ),
          );
        const id = `inbound-sip-router-cover-${index}`;
        return (
          <Box key={textOf(entry['id'])} marginBottom="space40">
            <Box display="flex" alignItems="flex-end" columnGap="space30">
              <Box flexGrow={1}>
                <Label htmlFor={`${id}-who`}>{teams.who}</Label>
                <Select
                  id={`${id}-who`}
                  value={textOf(entry['member'])}
                  onChange={({ currentTarget: { value } }) => put('member', value)}
                >
                  {members.map((member) => (
                    <Option key={textOf(member['id'])} value={textOf(member['id'])}>
                      {textOf(member['name']) || textOf(member['destination'])}
                    </Option>
                  ))}
                </Select>
              </Box>
              {(['from', 'until'] as const).map((name) => (
                <Box key={name} flexGrow={1}>
                  <Label htmlFor={`${id}-${name}`}>{teams[name]}</Label>
                  <MomentInput
                    id={`${id}-${name}`}
                    value={parseInstant(textOf(entry[name]))}
                    onChange={(instant) => put(name, instant === undefined ? '' : written(instant))}
                  />
                </Box>
              ))}
              <RemoveButton
                label={teams.removeCover({ number: index + 1 })}
                isDisabled={false}
                onClick={() => set(cover.filter((each) => each !== entry))}
              />
            </Box>
            <FindingTexts found={findings(['cover', String(index)])} />
          </Box>
        );
      })}
      <Button variant="secondary" size="small" onClick={add}>
        {teams.addCover}
      </Button>
    </Box>
  );
};
