/** Offers by name what the account has; the input under it always takes what is typed. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { HelpText } from '@twilio-paste/core/help-text';
import { Option, Select } from '@twilio-paste/core/select';
import type { Problem } from '../../model/router-state';
import type { Texts } from '../../texts/texts';
import { useRouter, useRouterTools } from '../router-context';
import { accountChoices, type AccountPart } from './account-choices';
import { useEditorForm } from './editor-form';
import { valueAt, type FieldAt } from './form-fields';

interface AccountPickerProps {
  readonly at: FieldAt;
  readonly part: AccountPart;
}

export const AccountPicker = ({ at, part }: AccountPickerProps) => {
  const { editor } = useRouterTools().texts;
  const { isReadOnly } = useEditorForm();
  const destinations = useRouter((state) => state.destinations);
  if (isReadOnly) return null;
  switch (destinations.kind) {
    case 'not-asked':
    case 'loading':
      return <Note>{editor.loading(part)}</Note>;
    case 'failed':
      return <NotLoaded part={part} message={problemWords(editor, destinations.problem)} />;
    case 'loaded': {
      const { truncated, problems } = destinations.value;
      const problem = problems.find((one) => one.part === part);
      if (problem) return <NotLoaded part={part} message={problem.message} />;
      const choices = accountChoices(destinations.value, part);
      if (choices.length === 0) return <Note>{editor.none(part)}</Note>;
      return (
        <Box marginBottom="space30">
          <ChoiceSelect at={at} part={part} choices={choices} />
          {truncated.includes(part) && <HelpText>{editor.truncated(part)}</HelpText>}
        </Box>
      );
    }
  }
};

interface ChoiceSelectProps extends AccountPickerProps {
  readonly choices: ReturnType<typeof accountChoices>;
}

const ChoiceSelect = ({ at, part, choices }: ChoiceSelectProps) => {
  const { editor } = useRouterTools().texts;
  const { form, type, leave } = useEditorForm();
  const value = valueAt(form, at.path);
  return (
    <Select
      aria-label={editor.choose(part)}
      value={choices.find((choice) => choice.value === value)?.value ?? ''}
      onBlur={() => leave(at.path)}
      onChange={({ currentTarget }) => type(at.path, currentTarget.value)}
    >
      <Option value="" disabled>
        {editor.choose(part)}
      </Option>
      {choices.map((choice) => (
        <Option key={choice.name} value={choice.value}>
          {choice.name}
        </Option>
      ))}
    </Select>
  );
};

const NotLoaded = ({ part, message }: { readonly part: AccountPart; readonly message: string }) => {
  const { effects, texts } = useRouterTools();
  return (
    <Note>
      {texts.editor.notLoaded(part, message)}{' '}
      <Button variant="link" onClick={effects.loadDestinations}>
        {texts.editor.tryAgain}
      </Button>
    </Note>
  );
};

const Note = ({ children }: { readonly children: React.ReactNode }) => (
  <Box marginBottom="space30" role="status">
    <HelpText marginTop="space0">{children}</HelpText>
  </Box>
);

function problemWords({ problem }: Texts['editor'], failure: Problem): string {
  return failure.kind === 'other' ? failure.message : problem[failure.kind];
}
