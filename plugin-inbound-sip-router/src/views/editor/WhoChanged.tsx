/** At the foot of an editor: who changed this row last, when and why, and the way to all of its changes. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { useEffect } from 'react';
import type { History, HistoryEntry } from 'admin-contract';
import { personName } from '../../model/person-name';
import { lastChangeOf, timeOfEntry } from '../../model/select/find-entries';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { useTimeWords } from '../use-time-words';

/** `about`: key of the route as it is live, or `default`. */
export const WhoChanged = ({ about }: { readonly about: string }) => {
  const { texts, effects } = useRouterTools();
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const live = useRouter((state) =>
    state.live.kind === 'loaded' ? state.live.live.buildSid : undefined,
  );
  const history = useRouter((state) =>
    state.history.kind === 'loaded' ? state.history.value : undefined,
  );
  // What was published since it was loaded may be the last change.
  useEffect(() => {
    if (history?.entries[0]?.buildSid !== live) effects.loadHistory();
  }, [live, effects]);
  const openAll = () =>
    dispatch({
      type: 'inboundSipRouter/view/panelOpened',
      panel: { kind: 'history', about },
    });
  if (!history) return null;
  return (
    <Box
      marginTop="space60"
      paddingTop="space40"
      color="colorTextWeak"
      wordBreak="break-word"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWeaker"
    >
      <LastChange history={history} about={about} />{' '}
      <Button variant="link" onClick={() => ask(openAll)}>
        {texts.history.allChanges}
      </Button>
    </Box>
  );
};

const LastChange = ({ history, about }: { readonly history: History; readonly about: string }) => {
  const { texts, effects } = useRouterTools();
  const { history: words } = texts;
  const timeOf = useTimeWords();
  const last = lastChangeOf(history.entries, about);
  const isDeeper = !last && history.older === true;
  const pages = history.entries.length;
  // The next page, until it is found or the history ends.
  useEffect(() => {
    if (isDeeper) effects.loadOlderHistory();
  }, [isDeeper, pages, effects]);
  if (isDeeper) return <>{words.loading}</>;
  if (!last) return <>{words.notInHistory}</>;
  const { entry, isSure } = last;
  const say = isSure ? words.lastChange : words.perhapsChanged;
  return (
    <>
      {say({
        author: authorOf(entry, words.commandLine),
        time: timeOf(timeOfEntry(entry)),
        note: noteOf(entry),
      })}
    </>
  );
};

function authorOf(entry: HistoryEntry, commandLine: string): string {
  return entry.kind === 'publish' ? personName(entry.author) : commandLine;
}

function noteOf(entry: HistoryEntry): string {
  return entry.kind === 'publish' ? entry.note : '';
}
