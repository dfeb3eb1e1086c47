/** Which table answered a call, and who published it. */
import { Text } from '@twilio-paste/core/text';
import type { ToldCall } from 'admin-contract';
import { useEffect } from 'react';
import { personName } from '../../model/person-name';
import { timeOfEntry } from '../../model/select/find-entries';
import { callPublish } from '../../model/usage/call-publish';
import { useRouter, useRouterTools } from '../router-context';
import { useTimeWords } from '../use-time-words';

export const CallTable = ({ call }: { readonly call: ToldCall }) => {
  const { calls: words } = useRouterTools().texts;
  const { tableVersion } = call;
  return (
    <>
      {tableVersion === undefined ? null : (
        <Text as="p">{words.version({ version: tableVersion })}</Text>
      )}
      <Publish call={call} />
    </>
  );
};

const Publish = ({ call }: { readonly call: ToldCall }) => {
  const { texts, effects } = useRouterTools();
  const { calls: words } = texts;
  const timeOf = useTimeWords();
  const history = useRouter((state) => state.history);
  const entries = history.kind === 'loaded' ? history.value.entries : [];
  const found = callPublish(entries, call);
  const isDeeper = !found && history.kind === 'loaded' && history.value.older === true;
  useEffect(() => effects.loadHistory(), [effects]);
  // The next page, until it is found or the history ends.
  useEffect(() => {
    if (isDeeper) effects.loadOlderHistory();
  }, [isDeeper, entries.length, effects]);
  if (history.kind === 'failed') return null;
  if (history.kind !== 'loaded' || isDeeper) return <>{words.loadingHistory}</>;
  if (!found) return <>{words.noPublish}</>;
  const { entry, isSure } = found;
  const time = timeOf(timeOfEntry(entry));
  const published =
    entry.kind === 'publish'
      ? words.published({ author: personName(entry.author), time })
      : words.deployed({ time });
  const note = entry.kind === 'publish' ? entry.note : '';
  return (
    <Text as="p">
      {isSure ? published : words.perhaps({ published })}
      {note === '' ? null : `: ${note}`}
    </Text>
  );
};
