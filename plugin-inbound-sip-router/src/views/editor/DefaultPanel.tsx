/** The panel of the default route. */
import { Button } from '@twilio-paste/core/button';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { validateDefaultRoute, type CallPlan } from 'route-table';
import { selectDefaultRow } from '../../model/selectors';
import type { MadePlan } from '../../model/plans/templates';
import type { Panel } from '../../model/router-state';
import { PanelFrame } from '../frame/PanelFrame';
import { PlanParts } from '../plans/PlanParts';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { DestinationFields } from './DestinationFields';
import { EditorBody } from './EditorBody';
import { useEditorFormState } from './editor-form';
import { shownPaths } from './form-fields';
import { SaveButtons, useClosePanel } from './SaveButtons';
import { useAccountDestinations } from './use-account-destinations';
import { LastCalls } from '../usage/LastCalls';
import { WhoChanged } from './WhoChanged';

export const DefaultPanel = () => {
  const panel = useRouter((state) => state.panel);
  useAccountDestinations();
  return panel.kind === 'default' ? <DefaultForm panel={panel} /> : null;
};

interface DefaultFormProps {
  readonly panel: Extract<Panel, { readonly kind: 'default' }>;
}

const DefaultForm = ({ panel: { form, initial, chosenType } }: DefaultFormProps) => {
  const { texts } = useRouterTools();
  const { editor } = texts;
  const dispatch = useRouterDispatch();
  const close = useClosePanel();
  const isChanged = useRouter((state) => selectDefaultRow(state)?.mark === 'changed');
  const editorForm = useEditorFormState({ form, initial, chosenType, isNew: false });

  const save = (): boolean => {
    const valid = validateDefaultRoute(form);
    if (!editorForm.isSavable || valid.kind === 'invalid') {
      editorForm.saveInVain();
      return false;
    }
    dispatch({ type: 'inboundSipRouter/draft/defaultSaved', destination: valid.row });
    return true;
  };
  const makePlan = ({ plan, additions }: MadePlan) => {
    const { hours } = form;
    const leads = { type: 'call-plan', destination: plan['id'] ?? '', ...(hours && { hours }) };
    const valid = validateDefaultRoute(leads);
    if (valid.kind === 'invalid') return;
    dispatch({
      type: 'inboundSipRouter/draft/planMade',
      additions: [...additions, { collection: 'plans', item: plan as unknown as CallPlan }],
      leads: { destination: valid.row },
    });
  };
  const revert = () => {
    dispatch({ type: 'inboundSipRouter/draft/defaultReverted' });
    close();
  };
  return (
    <PanelFrame
      title={editor.defaultRoute}
      onClose={close}
      footer={
        <SaveButtons onReview={save}>
          {isChanged && (
            <Button variant="secondary" onClick={revert}>
              {editor.takeBack}
            </Button>
          )}
        </SaveButtons>
      }
    >
      <Paragraph>{editor.defaultRouteHelp}</Paragraph>
      <EditorBody editorForm={editorForm} paths={shownPaths(form, false)} onSave={save}>
        <DestinationFields />
        <PlanParts name={texts.review.defaultRoute} onMade={makePlan} />
      </EditorBody>
      <WhoChanged about="default" />
      <LastCalls route="default" />
    </PanelFrame>
  );
};
