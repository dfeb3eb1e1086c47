/** One publish of somebody else, and what can be done about it. */
import type { PublishInFlight } from 'admin-contract';
import { Button } from '@twilio-paste/core/button';
import { useState } from 'react';
import { ageInWords } from '../../model/age-words';
import { changesOfOpenPublish, openPublish } from '../../model/open-publish';
import { personName } from '../../model/person-name';
import { selectHasChanges } from '../../model/selectors';
import type { Texts } from '../../texts/texts';
import { Notice } from '../frame/Notice';
import { OverwriteButton } from '../review/OverwriteButton';
import { ScrolledChanges } from '../review/ScrolledChanges';
import { useRouter, useRouterTools } from '../router-context';
import { OpenPublishFacts, useAgeSeconds } from './OpenPublishFacts';

export const OpenPublishAlert = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const [isOpen, setOpen] = useState(false);
  const age = useAgeSeconds(publish);
  const hasChanges = useRouter(selectHasChanges);
  const changes = useRouter((state) => changesOfOpenPublish(state, publish.buildSid));
  // Its changes come with the history, which is asked for only when somebody wants to see them.
  const toggle = () => {
    if (!isOpen && !changes) effects.loadHistory();
    setOpen(!isOpen);
  };
  return (
    <Notice
      variant="warning"
      text={headingOf(publish, hasChanges, words, ageInWords(age, words))}
      details={<Details publish={publish} />}
      actions={
        <>
          <Button variant="link" aria-expanded={isOpen} onClick={toggle}>
            {words.showChanges}
          </Button>
          <Ways publish={publish} />
        </>
      }
    >
      {isOpen ? <ScrolledChanges changes={changes} label={words.showChanges} /> : null}
    </Notice>
  );
};

function headingOf(
  publish: PublishInFlight,
  hasChanges: boolean,
  words: Texts['publish'],
  age: string,
): string {
  switch (openPublish(publish)) {
    case 'in-progress':
      return hasChanges ? words.inProgress : words.inProgressOnly;
    case 'abandoned':
      return words.abandoned({ author: personName(publish.author), age });
    case 'failed':
      return words.failedBuild({ author: personName(publish.author), age });
  }
}

const Details = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { publish: words } = useRouterTools().texts;
  if (openPublish(publish) === 'in-progress') return <OpenPublishFacts publish={publish} />;
  const { changeCount, note } = publish;
  return (
    <>
      {[
        words.changesOf({ count: changeCount }),
        ...(note === '' ? [] : [words.noteOf({ note })]),
      ].join(' · ')}
    </>
  );
};

const Ways = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const { buildSid } = publish;
  const kind = openPublish(publish);
  if (kind === 'in-progress') {
    return <OverwriteButton isSmall other={publish} onDiscard={effects.discard} />;
  }
  return (
    <>
      {kind === 'abandoned' ? (
        <Button variant="primary" size="small" onClick={() => effects.adopt(buildSid)}>
          {words.deployNow}
        </Button>
      ) : null}
      <Button
        variant="destructive_secondary"
        size="small"
        onClick={() => effects.discard(buildSid)}
      >
        {words.discardIt}
      </Button>
    </>
  );
};
