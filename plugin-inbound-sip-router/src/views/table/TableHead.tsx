/** The heads of the columns: each sorts. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { Th, THead, Tr } from '@twilio-paste/core/table';
import { ArrowDownIcon } from '@twilio-paste/icons/esm/ArrowDownIcon';
import { ArrowUpIcon } from '@twilio-paste/icons/esm/ArrowUpIcon';
import { ChevronExpandIcon } from '@twilio-paste/icons/esm/ChevronExpandIcon';
import type { SortColumn } from '../../model/router-state';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { columnsOf, columnWidths, type TableLayout } from './columns';
import { usePageSelection } from './page-selection';

export const TableHead = (layout: TableLayout) => {
  const { table } = useRouterTools().texts;
  const widths = columnWidths(layout.isNarrow);
  return (
    <THead stickyHeader top="0">
      <Tr verticalAlign="middle">
        <Th width={widths.selection}>
          <SelectPage />
        </Th>
        {columnsOf(layout).map((column) => (
          <SortHead key={column} column={column} width={widths[column]} />
        ))}
        <Th width={widths.actions}>
          <ScreenReaderOnly>{table.rowActions}</ScreenReaderOnly>
        </Th>
      </Tr>
    </THead>
  );
};

const SelectPage = () => {
  const { table } = useRouterTools().texts;
  const { isAll, toggle } = usePageSelection();
  return (
    <Checkbox id="inbound-sip-router-select-page" checked={isAll} onChange={toggle}>
      <ScreenReaderOnly>{table.selectPage}</ScreenReaderOnly>
    </Checkbox>
  );
};

interface SortHeadProps {
  readonly column: SortColumn;
  readonly width: string;
}

const SortHead = ({ column, width }: SortHeadProps) => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const sort = useRouter((state) => state.tableView.sort);
  const direction = sort?.column === column ? sort.direction : undefined;
  const turn = () => {
    dispatch({ type: 'inboundSipRouter/view/sorted', sort: nextSort(column, direction) });
  };
  return (
    <Th width={width} aria-sort={direction ?? 'none'}>
      <Box
        as="button"
        type="button"
        display="flex"
        alignItems="center"
        columnGap="space20"
        padding="space0"
        borderWidth="borderWidth0"
        backgroundColor="transparent"
        appearance="none"
        cursor="pointer"
        color="colorText"
        fontFamily="inherit"
        fontSize="inherit"
        fontWeight="fontWeightSemibold"
        textAlign="left"
        borderRadius="borderRadius10"
        outline="none"
        _hover={{ textDecoration: 'underline' }}
        _focusVisible={{ boxShadow: 'shadowFocus' }}
        onClick={turn}
      >
        {table.columns[column]}
        {direction === undefined ? (
          <Box as="span" color="colorTextWeak" display="inline-flex">
            <ChevronExpandIcon decorative size="sizeIcon10" />
          </Box>
        ) : null}
        {direction === 'ascending' ? <ArrowUpIcon decorative size="sizeIcon10" /> : null}
        {direction === 'descending' ? <ArrowDownIcon decorative size="sizeIcon10" /> : null}
      </Box>
    </Th>
  );
};

/** Ascending, descending, then the order of the table again. */
function nextSort(column: SortColumn, now: 'ascending' | 'descending' | undefined) {
  if (now === undefined) return { column, direction: 'ascending' } as const;
  return now === 'ascending' ? ({ column, direction: 'descending' } as const) : undefined;
}
