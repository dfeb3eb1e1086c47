/** A field of the call that is tried: its label, the field, and help under it. */
import { Box } from '@twilio-paste/core/box';
import { HelpText } from '@twilio-paste/core/help-text';
import { Label } from '@twilio-paste/core/label';
import type { ReactElement } from 'react';

export const TRY_ID = 'inbound-sip-router-try';

interface CallFieldProps {
  readonly name: string;
  readonly label: string;
  readonly help: string;
  readonly variant?: 'default' | 'warning';
  readonly children: (props: InputProps) => ReactElement;
}

interface InputProps {
  readonly id: string;
  readonly 'aria-describedby': string;
  readonly autoComplete: 'off';
}

export const CallField = ({ name, label, help, variant = 'default', children }: CallFieldProps) => {
  const id = `${TRY_ID}-${name}`;
  return (
    <Box marginBottom="space50" flexGrow={1} flexBasis="0" minWidth="0">
      <Label htmlFor={id}>{label}</Label>
      {children({ id, 'aria-describedby': `${id}-help`, autoComplete: 'off' })}
      <HelpText id={`${id}-help`} variant={variant}>
        {help}
      </HelpText>
    </Box>
  );
};
