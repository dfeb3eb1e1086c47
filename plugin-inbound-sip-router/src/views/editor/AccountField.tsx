/** A field whose value is something that the account has: searched by name, or typed. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { useState } from 'react';
import type { Problem } from '../../model/problem';
import type { Texts } from '../../texts/texts';
import { ChoiceInput } from '../choices/ChoiceInput';
import { useRouter, useRouterTools } from '../router-context';
import { accountChoices, type AccountChoice, type AccountPart } from './account-choices';
import { choicesOfOtherTypes } from './account-choices';
import { useEditorForm } from './editor-form';
import { FieldFrame } from './FieldFrame';
import { valueAt, type FieldAt } from './form-fields';
import { textOf } from './typed-text';

interface AccountFieldProps {
  readonly at: FieldAt;
  readonly part: AccountPart;
  readonly help: string;
}

const NOTHING: readonly AccountChoice[] = [];

export const AccountField = ({ at, part, help }: AccountFieldProps) => {
  const { editor, table } = useRouterTools().texts;
  const { type, shownType, types, chooseType } = useEditorForm();
  const destinations = useRouter((state) => state.destinations);
  const [isSearching, setIsSearching] = useState(false);
  const account = destinations.kind === 'loaded' ? destinations.value : undefined;
  const isDestination = at.path[0] === 'destination';
  const isFlow = isDestination && shownType === 'studio-flow';
  const choose = ({ value, screenType }: AccountChoice) => {
    if (screenType === undefined) type(at.path, value);
    else chooseType(screenType, value);
  };
  return (
    <FieldFrame
      at={at}
      {...(isFlow && { label: editor.studioFlow })}
      help={isFlow ? editor.studioFlowHelp : help}
      isQuiet={isSearching}
      after={<AccountNote at={at} part={part} />}
      wordsFor={({ code, message }) => (isFlow && code === 'empty' ? editor.noFlow : message)}
    >
      {(control) => (
        <ChoiceInput
          id={control.id}
          label={editor.listOf[part]}
          value={textOf(control.value)}
          choices={account ? accountChoices(account, part) : NOTHING}
          others={
            account && isDestination
              ? choicesOfOtherTypes(account, shownType, types, table.types)
              : NOTHING
          }
          takesFirst={isDestination}
          placeholder={isFlow ? editor.searchFlows : textOf(at.field.example)}
          describedBy={control.describedBy}
          isRequired={at.isRequired}
          isDisabled={control.isDisabled}
          isInvalid={control.isInvalid}
          onType={(text) => control.onType(text === '' && !at.isRequired ? undefined : text)}
          onChoose={choose}
          onSearching={setIsSearching}
          onLeave={control.onLeave}
        />
      )}
    </FieldFrame>
  );
};

/** What is chosen, as the table has it; or why nothing can be chosen. */
const AccountNote = ({ at, part }: Pick<AccountFieldProps, 'at' | 'part'>) => {
  const { editor } = useRouterTools().texts;
  const { form, isReadOnly } = useEditorForm();
  const destinations = useRouter((state) => state.destinations);
  if (isReadOnly) return null;
  switch (destinations.kind) {
    case 'not-asked':
    case 'loading':
      return <Note>{editor.loading({ parts: editor.parts[part] })}</Note>;
    case 'failed':
      return <NotLoaded part={part} message={problemWords(editor, destinations.problem)} />;
    case 'loaded': {
      const { truncated, problems } = destinations.value;
      const problem = problems.find((one) => one.part === part);
      if (problem) return <NotLoaded part={part} message={problem.message} />;
      const choices = accountChoices(destinations.value, part);
      const chosen = choices.find(({ value }) => value === valueAt(form, at.path));
      if (chosen && chosen.name !== chosen.value) return <Note isCode>{chosen.value}</Note>;
      if (choices.length === 0) return <Note>{editor.none({ parts: editor.parts[part] })}</Note>;
      return truncated.includes(part) ? (
        <Note>{editor.truncated({ parts: editor.parts[part] })}</Note>
      ) : null;
    }
  }
};

const NotLoaded = ({ part, message }: { readonly part: AccountPart; readonly message: string }) => {
  const { effects, texts } = useRouterTools();
  return (
    <Note>
      {texts.editor.notLoaded({ parts: texts.editor.parts[part], message })}{' '}
      <Button variant="link" onClick={effects.loadDestinations}>
        {texts.editor.tryAgain}
      </Button>
    </Note>
  );
};

interface NoteProps {
  readonly isCode?: boolean;
  readonly children: React.ReactNode;
}

const Note = ({ isCode = false, children }: NoteProps) => (
  <Box role="status" wordBreak="break-word" fontFamily={isCode ? 'fontFamilyCode' : 'inherit'}>
    <HelpText marginTop="space0">{children}</HelpText>
  </Box>
);

function problemWords({ problem }: Texts['editor'], failure: Problem): string {
  return failure.kind === 'other' ? failure.message : problem[failure.kind];
}
