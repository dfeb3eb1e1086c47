/** Removes a row of a map or list. */
import { Button } from '@twilio-paste/core/button';
import { CloseIcon } from '@twilio-paste/icons/esm/CloseIcon';

interface RemoveButtonProps {
  readonly label: string;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

export const RemoveButton = ({ label, isDisabled, onClick }: RemoveButtonProps) => (
  <Button variant="secondary_icon" size="icon_small" disabled={isDisabled} onClick={onClick}>
    <CloseIcon decorative={false} title={label} />
  </Button>
);
