/** Shows who published what and when, and brings old states back. */
import type { History, HistoryEntry } from 'admin-contract';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { HelpText } from '@twilio-paste/core/help-text';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useEffect, useState } from 'react';
import { matchesFilter, type HistoryFilter } from '../../model/select/find-entries';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { HistoryFilterFields } from './HistoryFilterFields';
import { HistoryEntryItem } from './HistoryEntryItem';

export const HistoryPanel = () => {
  const { texts, effects } = useRouterTools();
  const dispatch = useRouterDispatch();
  const history = useRouter((state) => state.history);
  // What was published since the panel was last open must be shown.
  useEffect(() => effects.loadHistory(), [effects]);
  return (
    <PanelFrame
      title={texts.history.title}
      onClose={() => dispatch({ type: 'inboundSipRouter/view/panelClosed' })}
    >
      {history.kind === 'loading' ? <Box role="status">{texts.history.loading}</Box> : null}
      {history.kind === 'failed' ? (
        <Box role="alert">
          <Callout variant="error" marginY="space0">
            <CalloutText>
              {'message' in history.problem ? history.problem.message : null}
            </CalloutText>
            <Box marginTop="space40">
              <Button variant="secondary" size="small" onClick={effects.loadHistory}>
                {texts.history.retry}
              </Button>
            </Box>
          </Callout>
        </Box>
      ) : null}
      {history.kind === 'loaded' ? <Entries history={history.value} /> : null}
    </PanelFrame>
  );
};

function restorableId(entry: HistoryEntry | undefined): string | undefined {
  return entry?.restorable === false ? undefined : entry?.id;
}

const Entries = ({ history }: { readonly history: History }) => {
  const { history: words } = useRouterTools().texts;
  const opened = useRouter(({ panel }) => (panel.kind === 'history' ? panel.about : undefined));
  const [filter, setFilter] = useState<HistoryFilter>({ search: '', span: 'all', about: opened });
  const { entries } = history;
  if (entries.length === 0) return <Paragraph>{words.empty}</Paragraph>;
  const shown = entries.flatMap((entry, index) =>
    matchesFilter(entry, filter, Date.now()) ? [{ entry, index }] : [],
  );
  return (
    <>
      <HistoryFilterFields filter={filter} onChange={setFilter} />
      {shown.length === 0 ? (
        <Box role="status" marginTop="space50">
          {words.noneFound}
        </Box>
      ) : null}
      <Box as="ol" padding="space0" margin="space0" aria-label={words.title}>
        {shown.map(({ entry, index }) => (
          <HistoryEntryItem
            key={entry.id}
            entry={entry}
            isLive={index === 0}
            before={restorableId(entries[index + 1])}
          />
        ))}
      </Box>
      {history.older ? <Older isSearch={shown.length < entries.length} /> : null}
      <HelpText>{words.bounded}</HelpText>
    </>
  );
};

const Older = ({ isSearch }: { readonly isSearch: boolean }) => {
  const { texts, effects } = useRouterTools();
  return (
    <Box marginY="space50">
      <Button variant="secondary" size="small" onClick={effects.loadOlderHistory}>
        {isSearch ? texts.history.searchOlder : texts.history.older}
      </Button>
    </Box>
  );
};
