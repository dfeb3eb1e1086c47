/** How many routes were found, and the way through their pages. */
import { Box } from '@twilio-paste/core/box';
import { ChevronDoubleLeftIcon } from '@twilio-paste/icons/esm/ChevronDoubleLeftIcon';
import { ChevronDoubleRightIcon } from '@twilio-paste/icons/esm/ChevronDoubleRightIcon';
import { ChevronLeftIcon } from '@twilio-paste/icons/esm/ChevronLeftIcon';
import { ChevronRightIcon } from '@twilio-paste/icons/esm/ChevronRightIcon';
import { selectOtherTaker, selectPage, type SearchedTaker } from '../../model/selectors';
import type { Texts } from '../../texts/texts';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { IconButton } from '../frame/IconButton';

export const Pager = () => {
  const { table } = useRouterTools().texts;
  const { matching, total, page, pageCount } = useRouter(selectPage);
  const search = useRouter((state) => state.tableView.search.trim());
  const taker = useRouter(selectOtherTaker);
  return (
    <Box
      display="flex"
      alignItems="center"
      justifyContent="space-between"
      flexWrap="wrap"
      paddingX="space60"
      paddingY="space30"
      borderTopWidth="borderWidth10"
      borderTopStyle="solid"
      borderTopColor="colorBorderWeaker"
    >
      <Box as="span" role="status" color="colorTextWeak">
        {table.found({ all: matching === total ? 'yes' : 'no', matching, total })}
        {taker && ` · ${takerWords(table, search, taker)}`}
      </Box>
      {pageCount > 1 ? <Pages page={page} count={pageCount} /> : null}
    </Box>
  );
};

function takerWords(words: Texts['table'], search: string, taker: SearchedTaker): string {
  if (taker.kind === 'default') return words.takenByDefault({ search });
  const { address } = taker.row.route;
  return taker.isCalledSo
    ? words.takenInstead({ search, address })
    : words.taker({ search, address });
}

const Pages = ({ page, count }: { readonly page: number; readonly count: number }) => {
  const { pages } = useRouterTools().texts.table;
  const dispatch = useRouterDispatch();
  const turnTo = (to: number) => () => {
    dispatch({ type: 'inboundSipRouter/view/pageTurned', page: to });
  };
  const isFirst = page === 0;
  const isLast = page === count - 1;
  return (
    <Box as="nav" aria-label={pages.label} display="flex" alignItems="center" columnGap="space20">
      <IconButton label={pages.first} isDisabled={isFirst} onClick={turnTo(0)}>
        <ChevronDoubleLeftIcon decorative />
      </IconButton>
      <IconButton label={pages.previous} isDisabled={isFirst} onClick={turnTo(page - 1)}>
        <ChevronLeftIcon decorative />
      </IconButton>
      <Box as="span" aria-live="polite" paddingX="space30">
        {pages.page({ page: page + 1, count })}
      </Box>
      <IconButton label={pages.next} isDisabled={isLast} onClick={turnTo(page + 1)}>
        <ChevronRightIcon decorative />
      </IconButton>
      <IconButton label={pages.last} isDisabled={isLast} onClick={turnTo(count - 1)}>
        <ChevronDoubleRightIcon decorative />
      </IconButton>
    </Box>
  );
};
