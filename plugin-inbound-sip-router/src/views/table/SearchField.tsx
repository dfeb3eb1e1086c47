/** The search: what is typed appears at once, the table follows as soon as that is painted. */
import { Input } from '@twilio-paste/core/input';
import { Label } from '@twilio-paste/core/label';
import { SearchIcon } from '@twilio-paste/icons/esm/SearchIcon';
import { useEffect, useState } from 'react';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

const FIELD_ID = 'inbound-sip-router-search';

export const SearchField = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const search = useRouter((state) => state.tableView.search);
  /** Typed, but not yet searched for. */
  const [typed, setTyped] = useState<string>();

  useEffect(() => {
    if (typed === undefined) return undefined;
    const search = () => {
      dispatch({ type: 'inboundSipRouter/view/searched', search: typed });
      setTyped(undefined);
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      // After that frame is painted; whoever types faster than the table is drawn does not wait for it.
      timer = setTimeout(search);
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [typed, dispatch]);

  return (
    <>
      <Label htmlFor={FIELD_ID}>{table.search}</Label>
      <Input
        id={FIELD_ID}
        type="search"
        value={typed ?? search}
        placeholder={table.searchHint}
        insertBefore={<SearchIcon decorative />}
        onChange={({ currentTarget: { value } }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') setTyped('');
        }}
      />
    </>
  );
};
