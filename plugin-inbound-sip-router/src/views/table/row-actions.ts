/** What can be done with one row; the same functions always, so that rows are redrawn only when they change. */
import { useMemo } from 'react';
import { useStore } from 'react-redux';
import type { RouterState } from '../../model/router-state';
import { usePanelLeaving } from '../frame/panel-leaving';
import { SLICE, useRouterDispatch } from '../router-context';

export interface RowActions {
  readonly openNew: () => void;
  readonly open: (rowId: string) => void;
  readonly duplicate: (rowId: string) => void;
  readonly remove: (rowId: string) => void;
  readonly revert: (rowId: string) => void;
  readonly enable: (rowId: string, enabled: boolean) => void;
  readonly toggleSelected: (rowId: string) => void;
}

export function useRowActions(): RowActions {
  const dispatch = useRouterDispatch();
  const store = useStore<{ readonly [SLICE]: RouterState }>();
  const { ask } = usePanelLeaving();
  return useMemo(() => {
    const openPanel = (rowId: string | undefined, copyOf?: string) =>
      ask(() =>
        dispatch({
          type: 'inboundSipRouter/view/routeOpened',
          rowId,
          ...(copyOf === undefined ? {} : { copyOf }),
        }),
      );
    return {
      openNew: () => openPanel(undefined),
      open: openPanel,
      duplicate: (rowId) => openPanel(undefined, rowId),
      remove: (rowId) =>
        dispatch({ type: 'inboundSipRouter/draft/routesDeleted', rowIds: [rowId] }),
      revert: (rowId) => dispatch({ type: 'inboundSipRouter/draft/rowsReverted', rowIds: [rowId] }),
      enable: (rowId, enabled) =>
        dispatch({ type: 'inboundSipRouter/draft/routesEnabled', rowIds: [rowId], enabled }),
      toggleSelected: (rowId) => {
        const { selected } = store.getState()[SLICE].tableView;
        const others = selected.filter((each) => each !== rowId);
        const rowIds = others.length === selected.length ? [...selected, rowId] : others;
        dispatch({ type: 'inboundSipRouter/view/rowsSelected', rowIds });
      },
    };
  }, [dispatch, store, ask]);
}
