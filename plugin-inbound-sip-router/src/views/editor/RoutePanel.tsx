/** The panel of one route: new, copied, edited, or deleted in the draft. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { useRef, useState } from 'react';
import { validateRoute } from 'route-table';
import { selectRow } from '../../model/selectors';
import type { Panel } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { shownPaths } from './form-fields';
import { RouteFields } from './RouteFields';
import { SaveButtons, useClosePanel } from './SaveButtons';
import { textOf } from './typed-text';
import { useAccountDestinations } from './use-account-destinations';

type RoutePanelState = Extract<Panel, { readonly kind: 'route' }>;

export const RoutePanel = () => {
  const panel = useRouter((state) => state.panel);
  const [added, setAdded] = useState<readonly string[]>([]);
  useAccountDestinations();
  if (panel.kind !== 'route') return null;
  // Each route is a form of its own, with nothing left over from the one before.
  const key = panel.rowId ?? `new ${added.length}`;
  return (
    <RouteForm
      key={key}
      panel={panel}
      savedBefore={panel.rowId === undefined ? added[added.length - 1] : undefined}
      onSavedAndNext={(address) => setAdded([...added, address])}
    />
  );
};

interface RouteFormProps {
  readonly panel: RoutePanelState;
  /** Address of the route that was added just before. */
  readonly savedBefore: string | undefined;
  readonly onSavedAndNext: (address: string) => void;
}

const RouteForm = ({ panel, savedBefore, onSavedAndNext }: RouteFormProps) => {
  const { texts, newId } = useRouterTools();
  const { editor } = texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const { rowId, form, initial } = panel;
  const mark = useRouter((state) => (rowId === undefined ? 'new' : selectRow(state, rowId)?.mark));
  const isNew = rowId === undefined;
  const isDeleted = mark === 'deleted';
  const editorForm = useEditorFormState({ form, initial, isNew, isReadOnly: isDeleted });
  const goesOn = useRef(false);

  const save = () => {
    const andNext = goesOn.current;
    goesOn.current = false;
    const valid = validateRoute(form);
    if (!editorForm.isSavable || valid.kind === 'invalid') {
      editorForm.saveInVain();
      return;
    }
    dispatch({
      type: 'inboundSipRouter/draft/routeSaved',
      rowId,
      newId: newId(),
      route: valid.row,
    });
    if (!andNext) return;
    onSavedAndNext(valid.row.address);
    dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId: undefined });
  };
  const revert = () => {
    if (rowId === undefined) return;
    dispatch({ type: 'inboundSipRouter/draft/rowsReverted', rowIds: [rowId] });
    close();
  };

  const address = textOf(initial['address']);
  const title = isDeleted ? editor.deletedRoute(address) : editor.route(address);
  const buttons = (
    <SaveButtons>
      {isNew && (
        <Button
          variant="secondary"
          onClick={() => {
            goesOn.current = true;
            save();
          }}
        >
          {editor.saveAndAddAnother}
        </Button>
      )}
      {mark === 'changed' && (
        <Button variant="secondary" onClick={revert}>
          {editor.takeBack}
        </Button>
      )}
    </SaveButtons>
  );
  const deletedButtons = (
    <>
      <Button variant="primary" onClick={revert}>
        {editor.undoDelete}
      </Button>
      <Button variant="secondary" onClick={close}>
        {editor.close}
      </Button>
    </>
  );
  return (
    <PanelFrame
      title={isNew ? editor.newRoute : title}
      {...(isNew && { focusOn: 'first-field' as const })}
      onClose={close}
      footer={isDeleted ? deletedButtons : buttons}
    >
      {isDeleted && (
        <Callout variant="warning" marginY="space50">
          <CalloutText>{editor.isDeleted}</CalloutText>
        </Callout>
      )}
      {savedBefore !== undefined && (
        <Callout variant="success" marginY="space50">
          <CalloutText>{editor.savedBefore(savedBefore)}</CalloutText>
        </Callout>
      )}
      <EditorBody editorForm={editorForm} paths={shownPaths(form, true)} onSave={save}>
        <RouteFields />
      </EditorBody>
    </PanelFrame>
  );
};
