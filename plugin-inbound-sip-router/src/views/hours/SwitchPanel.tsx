/** The panel in which an admin closes or opens live hours by hand. */
import { Paragraph } from '@twilio-paste/core/paragraph';
import { compiledHours, stateNow } from '../../model/hours/state-now';
import { selectLiveTable } from '../../model/selectors';
import { useClosePanel } from '../editor/SaveButtons';
import { PanelFrame } from '../frame/PanelFrame';
import { useRouter, useRouterTools } from '../router-context';
import { SwitchFields } from './SwitchFields';
import { useMoment } from './use-moment';

export const SwitchPanel = () => {
  const { switching: words } = useRouterTools().texts;
  const close = useClosePanel();
  const moment = useMoment();
  const panel = useRouter((state) => state.panel);
  const live = useRouter(selectLiveTable);
  if (panel.kind !== 'switch') return null;
  const hours = live?.hours?.find(({ id }) => id === panel.hours);
  if (!hours) return null;
  const now = stateNow(compiledHours(hours, live?.holidays), moment);
  return (
    <PanelFrame title={words.panel({ name: hours.name })} onClose={close} focusOn="content">
      <Paragraph>{words.help}</Paragraph>
      <SwitchFields
        hours={hours}
        state={now?.state ?? 'closed'}
        form={panel.form}
        moment={moment}
      />
    </PanelFrame>
  );
};
