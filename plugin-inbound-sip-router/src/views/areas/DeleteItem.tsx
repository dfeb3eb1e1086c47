/** Deletes the element that is open; what is in use asks what takes its place. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { useEffect, useRef, useState } from 'react';
import { usersOf, type Collection } from 'route-table';
import { selectDraftTable } from '../../model/selectors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { usersWords } from './ItemCard';

interface DeleteItemProps {
  readonly collection: Collection;
  readonly id: string;
}

const SELECT_ID = 'inbound-sip-router-replacement';

export const DeleteItem = ({ collection, id }: DeleteItemProps) => {
  const { hours: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const table = useRouter(selectDraftTable);
  const [isAsking, setAsking] = useState(false);
  const [replacement, setReplacement] = useState('');
  const select = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (isAsking) select.current?.focus();
  }, [isAsking]);
  if (!table) return null;
  const users = usersOf(table, collection, id);
  const items: readonly { readonly id: string; readonly name: string }[] = table[collection] ?? [];
  const remove = () =>
    dispatch({
      type: 'inboundSipRouter/draft/itemDeleted',
      collection,
      id,
      ...(replacement !== '' && { replacement }),
    });
  if (!isAsking) {
    return (
      <Button
        variant="destructive_secondary"
        size="small"
        onClick={users.length === 0 ? remove : () => setAsking(true)}
      >
        {words.delete}
      </Button>
    );
  }
  const name = items.find((item) => item.id === id)?.name ?? '';
  return (
    <Box role="group" aria-label={words.delete}>
      <Label htmlFor={SELECT_ID}>
        {words.deleteUsed({ name, words: usersWords(users, words.users) })}
      </Label>
      <Select
        id={SELECT_ID}
        ref={select}
        value={replacement}
        onChange={({ currentTarget: { value } }) => setReplacement(value)}
      >
        <Option value="">{words.noReplacement}</Option>
        {items
          .filter((item) => item.id !== id)
          .map((item) => (
            <Option key={item.id} value={item.id}>
              {item.name}
            </Option>
          ))}
      </Select>
      <Box marginTop="space40">
        <Button variant="destructive" size="small" onClick={remove}>
          {replacement === '' ? words.delete : words.deleteAndReplace}
        </Button>
      </Box>
    </Box>
  );
};
