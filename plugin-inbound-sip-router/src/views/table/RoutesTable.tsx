/** The table of routes: one page of rows. */
import { Table, TBody } from '@twilio-paste/core/table';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { useMemo, useRef } from 'react';
import { selectColumnUsage, usageKey } from '../../model/select/usage-view';
import { selectGroups, selectPage } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { useDrawnRows } from './drawn-rows';
import { useKeptFocus } from './kept-focus';
import { useRovingRows } from './roving-rows';
import { useRowActions } from './row-actions';
import { RouteRow } from './RouteRow';
import { TableHead } from './TableHead';
import { useIsNarrow } from '../frame/use-is-narrow';

/** Below it, match, SIP domain, group and comment are under address and destination. */
const ALL_COLUMNS_PX = 1080;
const WITH_GROUPS_PX = 1190;
const WITH_CALLS_PX = 100;

export const RoutesTable = () => {
  const { table } = useRouterTools().texts;
  const box = useRef<HTMLDivElement>(null);
  const hasGroups = useRouter((state) => selectGroups(state).length > 0);
  const hasCalls = useRouter(({ usage }) => usage.days.length > 0);
  const usage = useRouter(selectColumnUsage);
  const neededPx = (hasGroups ? WITH_GROUPS_PX : ALL_COLUMNS_PX) + (hasCalls ? WITH_CALLS_PX : 0);
  const isNarrow = useIsNarrow(box, neededPx);
  const actions = useRowActions();
  const { rows } = useRouter(selectPage);
  const selected = useRouter((state) => state.tableView.selected);
  const isSelected = useMemo(() => new Set(selected), [selected]);
  const savedRow = useRouter((state) => state.tableView.saved);
  const openRow = useRouter(({ panel }) => (panel.kind === 'route' ? panel.rowId : undefined));
  const drawn = useDrawnRows(rows);
  useKeptFocus(box, drawn);
  useRovingRows(box, drawn);
  return (
    <div ref={box}>
      <Table tableLayout="fixed">
        <ScreenReaderOnly as="caption">{table.caption}</ScreenReaderOnly>
        <TableHead isNarrow={isNarrow} hasGroups={hasGroups} hasCalls={hasCalls} />
        <TBody>
          {drawn.map((row) => (
            <RouteRow
              key={row.id}
              row={row}
              isSelected={isSelected.has(row.id)}
              isOpen={row.id === openRow}
              isSaved={row.id === savedRow}
              isNarrow={isNarrow}
              hasGroups={hasGroups}
              hasCalls={hasCalls}
              isPart={usage.total.isPart === true}
              calls={hasCalls ? usage.routes.get(usageKey(row.route)) : undefined}
              actions={actions}
            />
          ))}
        </TBody>
      </Table>
    </div>
  );
};
