/** The player of voicemails in the info panel of their tasks, for agents and for supervisors who look at them. */
import type * as Flex from '@twilio/flex-ui';
import { readServiceDomain } from '../model/service-domain';
import { voicemailOfTask } from '../model/voicemail-of-task';
import { textsFor } from '../texts/texts-for';
import { MessagePlayer } from '../views/message/MessagePlayer';
import { languageOf } from './language-of';

const KEY = 'inbound-sip-router-message';

export function addMessagePlayer(flex: typeof Flex, manager: Flex.Manager): void {
  const { message } = textsFor(languageOf(manager));
  const found = readServiceDomain(manager.serviceConfiguration.ui_attributes);
  const service = {
    domain: found.kind === 'found' ? found.domain : undefined,
    token: () => manager.user.token,
  };
  /** Flex gives each child the task of its panel. */
  const PlayerOfTask = ({ task }: { readonly task?: Flex.ITask }) => {
    const voicemail = voicemailOfTask(task?.attributes);
    if (!voicemail) return null;
    const { recordingSid } = voicemail;
    return (
      <MessagePlayer key={recordingSid} service={service} voicemail={voicemail} texts={message} />
    );
  };
  const options = { sortOrder: -1 };
  flex.TaskInfoPanel.Content.add(<PlayerOfTask key={KEY} />, options);
  // The type of its content is one that Flex does not deliver.
  const ofSupervisors: Pick<typeof flex.TaskInfoPanel, 'Content'> = flex.Supervisor.TaskInfoPanel;
  ofSupervisors.Content.add(<PlayerOfTask key={KEY} />, options);
}
