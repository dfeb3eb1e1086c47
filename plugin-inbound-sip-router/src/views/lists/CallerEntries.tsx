/** The callers of a list: searched, with their notes and the moment until which they count. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Input } from '@twilio-paste/core/input';
import { useState } from 'react';
import {
  recordOf,
  writeInstant,
  parseInstant,
  type CallerEntry,
  type JsonRecord,
} from 'route-table';
import { foundCallers } from '../../model/lists/pasted-callers';
import { recordsIn } from '../../model/plans/records';
import { RemoveButton } from '../editor/controls/RemoveButton';
import { useEditorForm } from '../editor/editor-form';
import { FindingTexts } from '../editor/FindingTexts';
import { textOf } from '../editor/typed-text';
import { useRouterTools } from '../router-context';
import { MomentInput, useZone } from '../tester/MomentInput';

/** A person reads no thousand callers at once. */
const STEP = 50;

export const CallerEntries = () => {
  const { lists } = useRouterTools().texts;
  const { form, findings, type } = useEditorForm();
  const [search, setSearch] = useState('');
  const [shown, setShown] = useState(STEP);
  const entries = recordsIn(form['entries']);
  // Every entry of a list has an address, as far as it is typed.
  const found = foundCallers(entries as unknown as readonly CallerEntry[], search);
  const set = (next: readonly JsonRecord[]) => type(['entries'], next);
  return (
    <Box marginBottom="space60">
      <Heading as="h3" variant="heading40">
        {lists.callers({ entries: entries.length })}
      </Heading>
      {entries.length > 5 && (
        <Box marginBottom="space40">
          <Input
            type="search"
            aria-label={lists.search}
            placeholder={lists.search}
            value={search}
            onChange={({ currentTarget: { value } }) => setSearch(value)}
          />
        </Box>
      )}
      <Box
        as="ul"
        margin="space0"
        padding="space0"
        aria-label={lists.callers({ entries: entries.length })}
      >
        {found.slice(0, shown).map((entry) => {
          const index = entries.findIndex(({ id }) => id === entry.id);
          return (
            <EntryFields
              key={entry.id}
              entry={entry as unknown as JsonRecord}
              onChange={(next) => set(entries.map((each, at) => (at === index ? next : each)))}
              onRemove={() => set(entries.filter((_each, at) => at !== index))}
            >
              <FindingTexts found={findings(['entries', String(index)])} />
            </EntryFields>
          );
        })}
      </Box>
      {found.length > shown && (
        <Button variant="link" onClick={() => setShown(shown + STEP)}>
          {lists.more({ hidden: Math.min(STEP, found.length - shown) })}
        </Button>
      )}
    </Box>
  );
};

interface EntryFieldsProps {
  readonly entry: JsonRecord;
  readonly onChange: (entry: JsonRecord) => void;
  readonly onRemove: () => void;
  readonly children: React.ReactNode;
}

const EntryFields = ({ entry, onChange, onRemove, children }: EntryFieldsProps) => {
  const { texts, now } = useRouterTools();
  const { lists } = texts;
  const zone = useZone();
  const address = textOf(entry['address']);
  const id = `inbound-sip-router-caller-${textOf(entry['id'])}`;
  const put = (name: string, value: string | undefined) =>
    onChange(
      recordOf(new Map(Object.entries(entry)).set(name, value as JsonRecord[string]).entries()),
    );
  return (
    <Box
      as="li"
      display="block"
      paddingY="space30"
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      <Box display="flex" alignItems="center" columnGap="space30">
        <Input
          type="text"
          aria-label={lists.address({ address })}
          value={address}
          onChange={({ currentTarget: { value } }) => put('address', value)}
        />
        <Input
          type="text"
          aria-label={lists.note({ address })}
          placeholder={lists.notePlaceholder}
          value={textOf(entry['comment'])}
          onChange={({ currentTarget: { value } }) =>
            put('comment', value === '' ? undefined : value)
          }
        />
        <MomentInput
          id={`${id}-until`}
          aria-label={lists.until({ address, zone })}
          placeholder={lists.untilPlaceholder}
          value={parseInstant(textOf(entry['until']))}
          onChange={(instant) =>
            put(
              'until',
              instant === undefined ? undefined : writeInstant(zone, instant, now().wallClock),
            )
          }
        />
        <RemoveButton label={lists.remove({ address })} isDisabled={false} onClick={onRemove} />
      </Box>
      {children}
    </Box>
  );
};
