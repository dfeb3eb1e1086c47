/** Selects all rows of the page, or none of them. */
import { selectPage } from '../../model/selectors';
import { useRouter, useRouterDispatch } from '../router-context';

export function usePageSelection() {
  const dispatch = useRouterDispatch();
  const { rows } = useRouter(selectPage);
  const selected = useRouter((state) => state.tableView.selected);
  const before = new Set(selected);
  const onPage = rows.map(({ id }) => id);
  const isAll = onPage.every((id) => before.has(id));
  const toggle = () => {
    const inPage = new Set(onPage);
    const rowIds = [...selected.filter((id) => !inPage.has(id)), ...(isAll ? [] : onPage)];
    dispatch({ type: 'inboundSipRouter/view/rowsSelected', rowIds });
  };
  return { isAll, toggle };
}
