/** The button that puts a finding right, with what it will write. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import type { Remedy } from 'route-table';
import { remedyWords } from '../../model/remedy-words';
import { useRouterTools } from '../router-context';
import { useEditorForm } from './editor-form';

export const RemedyButton = ({ remedy }: { readonly remedy: Remedy }) => {
  const { editor } = useRouterTools().texts;
  const { type, isReadOnly } = useEditorForm();
  if (isReadOnly) return null;
  return (
    <Box marginTop="space20">
      <Button
        variant="link"
        onClick={() => {
          for (const { path, value } of remedy) type(path.map(String), value);
        }}
      >
        {remedyWords(remedy, editor.remedy)}
      </Button>
    </Box>
  );
};
