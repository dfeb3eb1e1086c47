/** The table of routes: one page of rows. */
import { Table, TBody } from '@twilio-paste/core/table';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { useMemo, useRef } from 'react';
import { selectPage } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { useDrawnRows } from './drawn-rows';
import { useKeptFocus } from './kept-focus';
import { useRowActions } from './row-actions';
import { RouteRow } from './RouteRow';
import { TableHead } from './TableHead';
import { useIsNarrow } from '../frame/use-is-narrow';

/** Below it, match, SIP domain and comment are under address and destination. */
const ALL_COLUMNS_PX = 1080;

export const RoutesTable = () => {
  const { table } = useRouterTools().texts;
  const box = useRef<HTMLDivElement>(null);
  const isNarrow = useIsNarrow(box, ALL_COLUMNS_PX);
  const actions = useRowActions();
  const { rows } = useRouter(selectPage);
  const selected = useRouter((state) => state.tableView.selected);
  const isSelected = useMemo(() => new Set(selected), [selected]);
  const savedRow = useRouter((state) => state.tableView.saved);
  const openRow = useRouter(({ panel }) => (panel.kind === 'route' ? panel.rowId : undefined));
  const drawn = useDrawnRows(rows);
  useKeptFocus(box, drawn);
  return (
    <div ref={box}>
      <Table tableLayout="fixed">
        <ScreenReaderOnly as="caption">{table.caption}</ScreenReaderOnly>
        <TableHead isNarrow={isNarrow} />
        <TBody>
          {drawn.map((row) => (
            <RouteRow
              key={row.id}
              row={row}
              isSelected={isSelected.has(row.id)}
              isOpen={row.id === openRow}
              isSaved={row.id === savedRow}
              isNarrow={isNarrow}
              actions={actions}
            />
          ))}
        </TBody>
      </Table>
    </div>
  );
};
