/** The note of a publish. */
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import { TextArea } from '@twilio-paste/core/textarea';
import { seemsToHoldSecret } from 'route-table';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

/** Characters that the service takes. */
const MAX_CHARACTERS = 1_000;

export function isNoteTooLong(note: string): boolean {
  return note.length > MAX_CHARACTERS;
}

export const NoteField = () => {
  const { review } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const note = useRouter((state) => state.note);
  const isTooLong = isNoteTooLong(note);
  const isTold = seemsToHoldSecret(note);
  return (
    <>
      <Label htmlFor="publish-note">{review.note}</Label>
      <TextArea
        id="publish-note"
        value={note}
        hasError={isTooLong}
        aria-describedby="publish-note-help"
        onChange={(event) =>
          dispatch({ type: 'inboundSipRouter/view/noteTyped', note: event.currentTarget.value })
        }
      />
      <HelpText
        id="publish-note-help"
        variant={isTooLong ? 'error' : isTold ? 'warning' : 'default'}
      >
        {isTooLong
          ? review.noteTooLong({ maximum: MAX_CHARACTERS })
          : isTold
            ? review.noteHoldsSecret
            : review.noteHelp}
      </HelpText>
    </>
  );
};
