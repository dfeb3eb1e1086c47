/** Takes a notice away. */
import { CloseIcon } from '@twilio-paste/icons/esm/CloseIcon';
import { useRouterTools } from '../router-context';
import { IconButton } from './IconButton';

export const DismissButton = ({ onClick }: { readonly onClick: () => void }) => {
  const { frame } = useRouterTools().texts;
  return (
    <IconButton label={frame.dismiss} onClick={onClick}>
      <CloseIcon decorative />
    </IconButton>
  );
};
