/** The members of a team in their order: moved, opened to be edited, added and removed. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import { ArrowDownIcon } from '@twilio-paste/icons/esm/ArrowDownIcon';
import { ArrowUpIcon } from '@twilio-paste/icons/esm/ArrowUpIcon';
import { CloseIcon } from '@twilio-paste/icons/esm/CloseIcon';
import { useRef, useState } from 'react';
import { memberFields, type JsonRecord } from 'route-table';
import { itemId } from '../../model/draft/item-id';
import { moved, recordsIn } from '../../model/plans/records';
import { orderedMembers, orderOf } from '../../model/teams/team-form';
import { DestinationFields } from '../editor/DestinationFields';
import { DestinationPart } from '../editor/DestinationPart';
import { Disclosure } from '../editor/Disclosure';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { findingsOfWhole } from '../editor/form-findings';
import { FormField } from '../editor/FormField';
import { textOf } from '../editor/typed-text';
import { useFocusLater } from '../editor/use-focus-later';
import { IconButton } from '../frame/IconButton';
import { useRouterTools } from '../router-context';

const TYPES = ['dial-client', 'dial-number', 'dial-sip'] as const;

export const TeamMembers = () => {
  const { texts, newId } = useRouterTools();
  const { teams } = texts;
  const { form, initial, findings, type } = useEditorForm();
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  const [open, setOpen] = useState<string>();
  const written = recordsIn(form['members']);
  const members = orderedMembers(form);
  const set = (next: readonly JsonRecord[]) => {
    type(['members'], next);
    if (form['order'] !== undefined) type(['order'], orderOf(form, next));
  };
  const before = recordsIn(initial['members']);
  const nameField = memberFields()['name'];
  const add = () => {
    const id = itemId('', newId());
    set([...members, { id, type: 'dial-client', destination: '' }]);
    setOpen(id);
    focusLater(`[data-member="${members.length}"] input`);
  };
  return (
    <Box ref={group} marginBottom="space60">
      <Heading as="h3" variant="heading40">
        {teams.members}
      </Heading>
      <FindingTexts found={findingsOfWhole(findings(['members']), ['members'])} />
      <Box as="ol" margin="space0" padding="space0" aria-label={teams.members}>
        {members.map((member, index) => {
          const id = textOf(member['id']);
          const path = ['members', String(written.indexOf(member))];
          const name = textOf(member['name']) || textOf(member['destination']) || teams.nobody;
          const move = (to: number) => {
            set(moved(members, index, to));
            focusLater(`[data-member="${to}"] [data-move] button`);
          };
          return (
            <Box
              as="li"
              key={id}
              data-member={index}
              display="block"
              paddingY="space30"
              borderBottomWidth="borderWidth10"
              borderBottomStyle="solid"
              borderBottomColor="colorBorderWeaker"
            >
              <Box display="flex" alignItems="center" columnGap="space20">
                <Box flexGrow={1} minWidth="0">
                  <Text as="span" wordBreak="break-word">
                    {teams.member({ number: index + 1, name })}
                  </Text>
                </Box>
                <Box display="flex" flexShrink={0} data-move>
                  <IconButton
                    label={teams.up({ name })}
                    isDisabled={index === 0}
                    onClick={() => move(index - 1)}
                  >
                    <ArrowUpIcon decorative />
                  </IconButton>
                  <IconButton
                    label={teams.down({ name })}
                    isDisabled={index === members.length - 1}
                    onClick={() => move(index + 1)}
                  >
                    <ArrowDownIcon decorative />
                  </IconButton>
                  <IconButton
                    label={teams.remove({ name })}
                    onClick={() => {
                      set(members.filter((each) => each !== member));
                      focusLater('[data-add]');
                    }}
                  >
                    <CloseIcon decorative />
                  </IconButton>
                </Box>
              </Box>
              {open === id ? null : <FindingTexts found={findings(path)} />}
              <Disclosure
                id={`inbound-sip-router-member-${index}`}
                title={teams.edit({ name })}
                isOpen={open === id}
                onToggle={() => setOpen(open === id ? undefined : id)}
                isLast
              >
                <DestinationPart
                  path={path}
                  value={member}
                  initial={before.find((each) => each['id'] === id) ?? {}}
                  types={TYPES}
                  onChange={(next) => set(members.map((each) => (each === member ? next : each)))}
                >
                  {nameField && (
                    <FormField at={{ path: ['name'], field: nameField, isRequired: false }} />
                  )}
                  <DestinationFields />
                </DestinationPart>
              </Disclosure>
            </Box>
          );
        })}
      </Box>
      <Box marginTop="space40">
        <Button variant="secondary" size="small" data-add onClick={add}>
          {teams.addMember}
        </Button>
      </Box>
    </Box>
  );
};
