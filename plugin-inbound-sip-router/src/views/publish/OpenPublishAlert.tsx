/** One publish of somebody else, and what can be done about it. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Callout, CalloutHeading, CalloutText } from '@twilio-paste/core/callout';
import { useState } from 'react';
import type { PublishInFlight } from '../../api/admin-api';
import { ageInWords } from '../../model/age-words';
import { openPublish } from '../../model/open-publish';
import { personName } from '../../model/person-name';
import type { RouterState } from '../../model/router-state';
import type { Texts } from '../../texts/texts';
import { ChangeList } from '../review/ChangeList';
import { OverwriteButton } from '../review/OverwriteButton';
import { useRouter, useRouterTools } from '../router-context';

export const OpenPublishAlert = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { publish: words } = useRouterTools().texts;
  return (
    <div role="status">
      <Callout variant="warning" marginY="space40">
        <CalloutHeading as="h2">{headingOf(publish, words)}</CalloutHeading>
        <CalloutText>{detailsOf(publish, words)}</CalloutText>
        <WhatItChanges buildSid={publish.buildSid} />
        <Ways publish={publish} />
      </Callout>
    </div>
  );
};

function headingOf(publish: PublishInFlight, words: Texts['publish']): string {
  const age = ageInWords(publish.ageSeconds, words);
  switch (openPublish(publish)) {
    case 'in-progress':
      return words.inProgress;
    case 'abandoned':
      return words.abandoned(personName(publish.author), age);
    case 'failed':
      return words.failedBuild(personName(publish.author), age);
  }
}

function detailsOf(publish: PublishInFlight, words: Texts['publish']): string {
  const { author, ageSeconds, changeCount, note } = publish;
  const isUnderWay = openPublish(publish) === 'in-progress';
  return [
    ...(isUnderWay ? [words.byWhom(personName(author), ageInWords(ageSeconds, words))] : []),
    words.changesOf(changeCount),
    ...(note === '' ? [] : [words.noteOf(note)]),
  ].join(' · ');
}

/** Its changes come with the history, which is asked for only when somebody wants to see them. */
const WhatItChanges = ({ buildSid }: { readonly buildSid: string }) => {
  const { texts, effects } = useRouterTools();
  const [isOpen, setOpen] = useState(false);
  const changes = useRouter((state) => changesOf(state, buildSid));
  const toggle = () => {
    if (!isOpen && !changes) effects.loadHistory();
    setOpen(!isOpen);
  };
  return (
    <>
      <Button variant="link" aria-expanded={isOpen} onClick={toggle}>
        {texts.publish.showChanges}
      </Button>
      {isOpen && changes ? (
        <Box maxHeight="size30" overflowY="auto">
          <ChangeList changes={changes} tense="record" />
        </Box>
      ) : null}
      {isOpen && !changes ? <Box role="status">{texts.history.loading}</Box> : null}
    </>
  );
};

function changesOf({ history }: RouterState, buildSid: string) {
  if (history.kind !== 'loaded') return undefined;
  const recorded = history.value.inFlight.find((each) => each.buildSid === buildSid)?.changes;
  return recorded?.kind === 'listed' ? recorded.changes : undefined;
}

const Ways = ({ publish }: { readonly publish: PublishInFlight }) => {
  const { texts, effects } = useRouterTools();
  const { publish: words } = texts;
  const { buildSid } = publish;
  const kind = openPublish(publish);
  if (kind === 'in-progress') {
    return (
      <Box marginTop="space40">
        <OverwriteButton other={publish} confirm={words.discardIt} onOverwrite={effects.discard} />
      </Box>
    );
  }
  return (
    <Box display="flex" columnGap="space40" marginTop="space40">
      {kind === 'abandoned' ? (
        <Button variant="primary" onClick={() => effects.adopt(buildSid)}>
          {words.deployNow}
        </Button>
      ) : null}
      <Button variant="destructive_secondary" onClick={() => effects.discard(buildSid)}>
        {words.discardIt}
      </Button>
    </Box>
  );
};
