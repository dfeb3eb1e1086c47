/** The panel of one route: new, copied, edited, or deleted in the draft. */
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutText } from '@twilio-paste/core/callout';
import { useState } from 'react';
import {
  loggedKey,
  recordOf,
  routeKey,
  validateRoute,
  type CallPlan,
  type JsonValue,
} from 'route-table';
import { selectAlike, selectRow } from '../../model/selectors';
import type { MadePlan } from '../../model/plans/templates';
import type { Panel } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { PlanParts } from '../plans/PlanParts';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { AlikeRoutes } from './AlikeRoutes';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { shownPaths } from './form-fields';
import { RouteFields } from './RouteFields';
import { SaveButtons, useClosePanel } from './SaveButtons';
import { textOf } from './typed-text';
import { useAccountDestinations } from './use-account-destinations';
import { LastCalls } from '../usage/LastCalls';
import { WhoChanged } from './WhoChanged';

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
  const { rowId, form, initial, chosenType } = panel;
  const mark = useRouter((state) => (rowId === undefined ? 'new' : selectRow(state, rowId)?.mark));
  const baseKey = useRouter(({ draft }) => {
    const base = rowId === undefined ? undefined : draft?.rows.find(({ id }) => id === rowId)?.base;
    return base && routeKey(base);
  });
  const isNew = rowId === undefined;
  const isDeleted = mark === 'deleted';
  const editorForm = useEditorFormState({
    form,
    initial,
    chosenType,
    isNew,
    isReadOnly: isDeleted,
  });
  const alike = useRouter(selectAlike);
  const [takesAlike, setTakesAlike] = useState(false);

  const save = (): boolean => {
    const valid = validateRoute(form);
    if (!editorForm.isSavable || valid.kind === 'invalid') {
      editorForm.saveInVain();
      return false;
    }
    dispatch({
      type: 'inboundSipRouter/draft/routeSaved',
      rowId,
      newId: newId(),
      route: valid.row,
      ...(takesAlike && { alike: alike.map(({ id }) => id) }),
    });
    return true;
  };
  const saveAndAddAnother = () => {
    if (!save()) return;
    onSavedAndNext(textOf(form['address']));
    dispatch({ type: 'inboundSipRouter/view/routeOpened', rowId: undefined });
  };
  const makePlan = ({ plan, additions }: MadePlan) => {
    const leads = new Map<string, JsonValue | undefined>(Object.entries(form))
      .set('type', 'call-plan')
      .set('destination', plan['id'])
      .set('options', undefined);
    const valid = validateRoute(recordOf(leads));
    if (valid.kind === 'invalid') {
      editorForm.saveInVain();
      return;
    }
    dispatch({
      type: 'inboundSipRouter/draft/planMade',
      additions: [...additions, { collection: 'plans', item: plan as unknown as CallPlan }],
      leads: { rowId, newId: newId(), route: valid.row },
    });
  };
  const revert = () => {
    if (rowId === undefined) return;
    dispatch({ type: 'inboundSipRouter/draft/rowsReverted', rowIds: [rowId] });
    close();
  };

  const address = textOf(initial['address']);
  const title = isDeleted ? editor.deletedRoute({ address }) : editor.route({ address });
  const buttons = (
    <SaveButtons {...(!isNew && { onReview: save })}>
      {isNew && (
        <Button variant="secondary" onClick={saveAndAddAnother}>
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
          <CalloutText>{editor.savedBefore({ address: savedBefore })}</CalloutText>
        </Callout>
      )}
      <EditorBody editorForm={editorForm} paths={shownPaths(form, true)} onSave={save}>
        <RouteFields
          underDestination={
            <>
              <AlikeRoutes isTaken={takesAlike} onTake={setTakesAlike} />
              <PlanParts
                name={textOf(form['comment']) || textOf(form['address'])}
                onMade={makePlan}
              />
            </>
          }
        />
      </EditorBody>
      {baseKey === undefined ? null : (
        <>
          <WhoChanged about={baseKey} />
          <LastCalls route={loggedKey(baseKey)} />
        </>
      )}
    </PanelFrame>
  );
};
