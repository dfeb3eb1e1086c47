/** Asks for each true conflict which side stays, with base, mine and theirs side by side. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Paragraph } from '@twilio-paste/core/paragraph';
import { useState } from 'react';
import { conflictKey, type MergeConflict } from 'route-table';
import { PanelFrame } from '../frame/PanelFrame';
import { useRebaseAuthors } from '../publish/use-rebase-authors';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { ConflictChoiceField } from './ConflictChoiceField';

export const ConflictsPanel = () => {
  const { texts, effects } = useRouterTools();
  const { conflicts: words } = texts;
  const dispatch = useRouterDispatch();
  const rebase = useRouter((state) => state.rebase);
  const { sentence = texts.publish.stale, name } = useRebaseAuthors();
  const [isTooEarly, setTooEarly] = useState(false);
  const close = () => dispatch({ type: 'inboundSipRouter/view/panelClosed' });
  if (rebase.kind !== 'asking') {
    return (
      <PanelFrame
        title={words.title}
        onClose={close}
        footer={<Close label={words.close} onClick={close} />}
      >
        <Paragraph>{words.none}</Paragraph>
      </PanelFrame>
    );
  }
  const taken = new Map(rebase.choices.map(({ conflict, take }) => [conflictKey(conflict), take]));
  const open = rebase.conflicts.filter((conflict) => !taken.has(conflictKey(conflict)));
  const choose = (conflict: MergeConflict, take: 'mine' | 'theirs') =>
    dispatch({ type: 'inboundSipRouter/load/conflictChosen', choice: { conflict, take } });
  const chooseAll = (take: 'mine' | 'theirs') => {
    for (const conflict of rebase.conflicts) choose(conflict, take);
  };
  const apply = (goOn: () => void) => () => {
    if (open.length > 0) {
      setTooEarly(true);
      return;
    }
    dispatch({ type: 'inboundSipRouter/load/conflictsResolved' });
    goOn();
  };
  const review = () =>
    dispatch({ type: 'inboundSipRouter/view/reviewOpened', of: { kind: 'draft' } });
  return (
    <PanelFrame
      title={words.title}
      onClose={close}
      footer={
        <Box display="flex" columnGap="space40" alignItems="center" flexWrap="wrap">
          <Button variant="primary" onClick={apply(effects.publishResolved)}>
            {words.applyAndPublish}
          </Button>
          <Button variant="secondary" onClick={apply(review)}>
            {words.apply}
          </Button>
          <div role="status">
            <HelpText variant={isTooEarly && open.length > 0 ? 'error' : 'default'}>
              {isTooEarly && open.length > 0
                ? words.chooseFirst({ count: open.length })
                : words.left({ count: open.length })}
            </HelpText>
          </div>
        </Box>
      }
    >
      <Paragraph>
        {sentence} {words.explanation}
      </Paragraph>
      <Box display="flex" columnGap="space40">
        <Button variant="secondary" size="small" onClick={() => chooseAll('mine')}>
          {words.allMine}
        </Button>
        <Button variant="secondary" size="small" onClick={() => chooseAll('theirs')}>
          {words.allTheirs}
        </Button>
      </Box>
      {rebase.conflicts.map((conflict) => (
        <ConflictChoiceField
          key={conflictKey(conflict)}
          conflict={conflict}
          theirName={name}
          taken={taken.get(conflictKey(conflict))}
          onTake={(take) => choose(conflict, take)}
        />
      ))}
    </PanelFrame>
  );
};

const Close = ({ label, onClick }: { readonly label: string; readonly onClick: () => void }) => (
  <Button variant="secondary" onClick={onClick}>
    {label}
  </Button>
);
