/** Saves the open form of a named collection to the draft, or says in vain what is wrong. */
import type { Dispatch } from 'redux';
import type { Collection } from 'route-table';
import { itemId } from '../../model/draft/item-id';
import type { ItemOf } from '../../model/draft/edit-items';
import type { RouterAction } from '../../model/router-action';
import type { RowForm } from '../../model/router-state';
import type { EditorForm } from '../editor/editor-form';
import { textOf } from '../editor/typed-text';
import { useRouterDispatch, useRouterTools } from '../router-context';
import type { OpenItem } from './open-item';

/** `read` makes the form of which nothing is wrong an element of the collection. */
export function useSaveItem<Name extends Collection>(collection: Name) {
  const dispatch: Dispatch<RouterAction> = useRouterDispatch();
  const { newId } = useRouterTools();
  return (
    editorForm: EditorForm,
    { form, itemId: id }: OpenItem,
    read: (form: RowForm) => ItemOf<Name>,
  ): void => {
    if (!editorForm.isSavable) {
      editorForm.saveInVain();
      return;
    }
    const item = read({ ...form, id: id ?? itemId(textOf(form['name']), newId()) });
    // The collection and its element belong together: the compiler cannot see that of a generic name.
    dispatch({ type: 'inboundSipRouter/draft/itemSaved', collection, item } as RouterAction);
  };
}
