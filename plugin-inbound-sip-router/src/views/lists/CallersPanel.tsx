/** The panel of a caller list: its callers are searched, added one by one or by a pasted list, and removed. */
import { callerListsField } from 'route-table';
import { ItemForm } from '../areas/ItemForm';
import type { OpenItem } from '../areas/open-item';
import { useRouterTools } from '../router-context';
import { CallerEntries } from './CallerEntries';
import { PasteCallers } from './PasteCallers';

const nameField = callerListsField.item?.fields?.['name'];
const PATHS = [['entries']];

export const CallersPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { lists } = useRouterTools().texts;
  return (
    <ItemForm panel={panel} titles={lists} name={nameField} paths={PATHS}>
      <PasteCallers />
      <CallerEntries />
    </ItemForm>
  );
};
