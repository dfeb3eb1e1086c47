/** One element of a named collection in its list: name, mark, who uses it, and what can be done with it. */
import { Badge } from '@twilio-paste/core/badge';
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Heading } from '@twilio-paste/core/heading';
import { Text } from '@twilio-paste/core/text';
import type { ReactNode } from 'react';
import type { Collection, User } from 'route-table';
import type { ItemView } from '../../model/select/item-views';
import { usePanelLeaving } from '../frame/panel-leaving';
import { useRouterDispatch, useRouterTools } from '../router-context';

interface ItemCardProps {
  readonly collection: Collection;
  readonly view: ItemView<Collection>;
  /** Beside the name: what it is now. */
  readonly status?: ReactNode;
  /** Before the edit button. */
  readonly actions?: ReactNode;
  readonly children?: ReactNode;
}

export const ItemCard = ({ collection, view, status, actions, children }: ItemCardProps) => {
  const { hours: words } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const { ask } = usePanelLeaving();
  const { item, mark, users } = view;
  const headingId = `inbound-sip-router-${collection}-${item.id}`;
  return (
    <Box
      as="section"
      aria-labelledby={headingId}
      marginBottom="space50"
      padding="space50"
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderColor="colorBorderWeaker"
      borderRadius="borderRadius20"
    >
      <Box display="flex" flexWrap="wrap" alignItems="center" columnGap="space40" rowGap="space30">
        <Heading as="h3" variant="heading40" marginBottom="space0" id={headingId}>
          {item.name}
        </Heading>
        {mark === 'unchanged' ? null : (
          <Badge as="span" variant={mark === 'deleted' ? 'error' : 'info'}>
            {words.marks[mark]}
          </Badge>
        )}
        <Box flexGrow={1} minWidth="0">
          {mark === 'deleted' ? null : status}
        </Box>
        {mark === 'deleted' ? (
          <Button
            variant="secondary"
            size="small"
            aria-label={words.undoDeleteOf({ name: item.name })}
            onClick={() =>
              dispatch({ type: 'inboundSipRouter/draft/itemReverted', collection, id: item.id })
            }
          >
            {words.undoDelete}
          </Button>
        ) : (
          <>
            {actions}
            <Button
              variant="secondary"
              size="small"
              aria-label={words.edit({ name: item.name })}
              data-focus-key={headingId}
              onClick={() =>
                ask(() =>
                  dispatch({ type: 'inboundSipRouter/view/itemOpened', collection, id: item.id }),
                )
              }
            >
              {words.editShort}
            </Button>
          </>
        )}
      </Box>
      {mark === 'deleted' ? null : (
        <>
          {children}
          <Text as="p" color="colorTextWeak">
            <UsersText users={users} />
          </Text>
        </>
      )}
    </Box>
  );
};

export const UsersText = ({ users }: { readonly users: readonly User[] }) => {
  const { hours: words } = useRouterTools().texts;
  return (
    <>
      {users.length === 0 ? words.unused : words.usedBy({ words: usersWords(users, words.users) })}
    </>
  );
};

/** `3 routes, the default route, 1 call plan`. */
export function usersWords(
  users: readonly User[],
  words: ReturnType<typeof useRouterTools>['texts']['hours']['users'],
): string {
  const count = (list: string) => users.filter((user) => user.list === list).length;
  const of = (list: 'routes' | 'plans' | 'hours') =>
    count(list) === 0 ? [] : [words[list]({ count: count(list) })];
  return [
    ...of('routes'),
    ...(count('default') === 0 ? [] : [words.default]),
    ...(count('everyCall') === 0 ? [] : [words.everyCall]),
    ...of('plans'),
    ...of('hours'),
  ].join(', ');
}
