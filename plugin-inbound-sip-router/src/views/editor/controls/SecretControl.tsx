/** A secret: one that is kept is not shown, and can be replaced or removed. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Input } from '@twilio-paste/core/input';
import { Text } from '@twilio-paste/core/text';
import { useRef } from 'react';
import type { JsonValue } from 'route-table';
import { useRouterTools } from '../../router-context';
import type { FieldControl } from '../field-control';
import { isKept, isMarker } from '../kept-secret';
import { textOf } from '../typed-text';
import { useFocusLater } from '../use-focus-later';

interface SecretControlProps extends FieldControl {
  /** What the form held when it was opened: a marker, if a secret is kept. */
  readonly before: JsonValue | undefined;
}

export const SecretControl = ({ before, ...control }: SecretControlProps) => {
  const { editor } = useRouterTools().texts;
  const group = useRef<HTMLDivElement>(null);
  const focusLater = useFocusLater(group);
  const { label, onType } = control;
  const wasKept = isKept(before);

  if (isKept(control.value)) {
    return (
      <Box ref={group} display="flex" alignItems="center" flexWrap="wrap" columnGap="space40">
        <Text as="span" id={control.id}>
          {editor.kept}
        </Text>
        <Button
          variant="link"
          aria-label={editor.replaceOf({ label })}
          disabled={control.isDisabled}
          onClick={() => {
            onType('');
            focusLater('input');
          }}
        >
          {editor.replace}
        </Button>
        <Button
          variant="link"
          aria-label={editor.removeOf({ label })}
          disabled={control.isDisabled}
          onClick={() => {
            onType(undefined);
            focusLater('input');
          }}
        >
          {editor.remove}
        </Button>
      </Box>
    );
  }
  return (
    <Box ref={group}>
      <Input
        id={control.id}
        type="password"
        autoComplete="new-password"
        value={isMarker(control.value) ? '' : textOf(control.value)}
        disabled={control.isDisabled}
        hasError={control.isInvalid}
        aria-describedby={control.describedBy}
        onBlur={control.onLeave}
        onChange={({ currentTarget }) =>
          // Emptied by hand is a slip if one was kept: there is a button for having none.
          onType(currentTarget.value === '' && !wasKept ? undefined : currentTarget.value)
        }
      />
      {wasKept && (
        <Box marginTop="space30">
          <Button
            variant="link"
            onClick={() => {
              onType(before);
              focusLater('button');
            }}
          >
            {editor.keepOld}
          </Button>
        </Box>
      )}
    </Box>
  );
};
