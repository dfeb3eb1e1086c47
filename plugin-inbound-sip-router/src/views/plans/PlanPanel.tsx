/** The panel of a call plan: its steps in order, the way of calls through it in words, and who uses it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { plansField, routeKey, usersOf, type CallPlan } from 'route-table';
import { selectDraftTable } from '../../model/selectors';
import { DeleteItem } from '../areas/DeleteItem';
import { UsersText } from '../areas/ItemCard';
import type { OpenItem } from '../areas/open-item';
import { useSaveItem } from '../areas/use-save-item';
import { EditorBody } from '../editor/EditorBody';
import { useEditorFormState } from '../editor/editor-form';
import { FormField } from '../editor/FormField';
import type { FieldAt } from '../editor/form-fields';
import { SaveButtons, useClosePanel } from '../editor/SaveButtons';
import { textOf } from '../editor/typed-text';
import { useAccountDestinations } from '../editor/use-account-destinations';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { PlanPath } from './PlanPath';
import { PlanSteps } from './PlanSteps';

const fields = plansField.item?.fields ?? {};

export const PlanPanel = ({ panel }: { readonly panel: OpenItem }) => {
  const { plans } = useRouterTools().texts;
  const { form, initial, itemId } = panel;
  const isNew = itemId === undefined;
  const editorForm = useEditorFormState({ form, initial, isNew });
  const saveItem = useSaveItem('plans');
  const tryPlan = useTryPlan(itemId);
  useAccountDestinations();
  // Without findings, the form is an element of the table.
  const save = () => saveItem(editorForm, panel, (item) => item as unknown as CallPlan);
  return (
    <PanelFrame
      title={isNew ? plans.new : plans.panel({ name: textOf(initial['name']) })}
      onClose={useClosePanel()}
      {...(isNew && { focusOn: 'first-field' as const })}
      footer={
        <SaveButtons>
          {tryPlan && (
            <Button
              variant="secondary"
              onClick={() => {
                save();
                if (editorForm.isSavable) tryPlan();
              }}
            >
              {plans.saveAndTry}
            </Button>
          )}
        </SaveButtons>
      }
    >
      <EditorBody editorForm={editorForm} paths={PATHS} onSave={save}>
        {NAME && <FormField at={NAME} />}
        <PlanSteps planId={itemId} />
        <PlanPath plan={form as unknown as CallPlan} />
        {itemId === undefined ? null : <UsedBy id={itemId} />}
      </EditorBody>
    </PanelFrame>
  );
};

const NAME: FieldAt | undefined = fields['name'] && {
  path: ['name'],
  field: fields['name'],
  isRequired: true,
};
const PATHS = [['name'], ['steps']];

const UsedBy = ({ id }: { readonly id: string }) => {
  const table = useRouter(selectDraftTable);
  if (!table) return null;
  return (
    <>
      <Box marginBottom="space50" color="colorTextWeak">
        <UsersText users={usersOf(table, 'plans', id)} />
      </Box>
      <DeleteItem collection="plans" id={id} />
    </>
  );
};

/** Opens the tester with the address of the first route that leads to the plan; undefined if none does. */
function useTryPlan(id: string | undefined): (() => void) | undefined {
  const dispatch = useRouterDispatch();
  const table = useRouter(selectDraftTable);
  if (!table || id === undefined) return undefined;
  const keys = new Set(usersOf(table, 'plans', id).map(({ key }) => key));
  const route = table.routes.find((each) => keys.has(routeKey(each)));
  if (!route) return undefined;
  const call = { dialled: route.address, caller: '', sipDomain: route.domain ?? '' };
  return () => dispatch({ type: 'inboundSipRouter/view/tryOpened', call });
}
