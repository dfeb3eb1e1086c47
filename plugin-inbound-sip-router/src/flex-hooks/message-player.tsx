/** The player of voicemails in the info panel of their tasks, for agents and for supervisors who look at them. */
import type * as Flex from '@twilio/flex-ui';
import { useEffect, useMemo, useState, type ComponentProps } from 'react';
import { readServiceDomain } from '../model/service-domain';
import { voicemailOfTask } from '../model/voicemail-of-task';
import { textsOf } from '../texts/texts';
import { MessagePlayer } from '../views/message/MessagePlayer';
import type { SpokenLanguage } from './spoken-language';

const KEY = 'inbound-sip-router-message';

export function addMessagePlayer(
  flex: typeof Flex,
  manager: Flex.Manager,
  language: SpokenLanguage,
): void {
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
    return <SpokenPlayer key={recordingSid} {...{ service, voicemail, language }} />;
  };
  const options = { sortOrder: -1 };
  flex.TaskInfoPanel.Content.add(<PlayerOfTask key={KEY} />, options);
  // The type of its content is one that Flex does not deliver.
  const ofSupervisors: Pick<typeof flex.TaskInfoPanel, 'Content'> = flex.Supervisor.TaskInfoPanel;
  ofSupervisors.Content.add(<PlayerOfTask key={KEY} />, options);
}

type SpokenPlayerProps = Omit<ComponentProps<typeof MessagePlayer>, 'texts'> & {
  readonly language: SpokenLanguage;
};

/** Agents are many: the service is asked for their language when there is a message to play. */
const SpokenPlayer = ({ language, ...player }: SpokenPlayerProps) => {
  const [spoken, setSpoken] = useState(language.now);
  useEffect(() => {
    let isShown = true;
    void language.ask().then((known) => {
      if (isShown) setSpoken(known);
    });
    return () => {
      isShown = false;
    };
  }, [language]);
  const { message } = useMemo(() => textsOf(spoken.texts, spoken.locale), [spoken]);
  return <MessagePlayer {...player} texts={message} />;
};
