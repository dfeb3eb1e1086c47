/** Offers to change the other routes that went to the same place, together with the open one. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { accountName } from '../../model/destination-text';
import { selectAlike } from '../../model/selectors';
import { useRouter, useRouterTools } from '../router-context';
import { useEditorForm } from './editor-form';
import { textOf } from './typed-text';

interface AlikeRoutesProps {
  readonly isTaken: boolean;
  readonly onTake: (isTaken: boolean) => void;
}

/** As many are named. */
const NAMED = 5;

export const AlikeRoutes = ({ isTaken, onTake }: AlikeRoutesProps) => {
  const { editor } = useRouterTools().texts;
  const { initial } = useEditorForm();
  const alike = useRouter(selectAlike);
  const account = useRouter(({ destinations }) =>
    destinations.kind === 'loaded' ? destinations.value : undefined,
  );
  const before = textOf(initial['destination']).trim();
  if (alike.length === 0) return null;
  const addresses = alike.slice(0, NAMED).map(({ route }) => route?.address ?? '');
  return (
    <Box marginBottom="space60">
      <Checkbox
        id="inbound-sip-router-editor-alike"
        checked={isTaken}
        helpText={editor.alikeAddresses({
          addresses: addresses.join(', '),
          more: alike.length - addresses.length,
        })}
        onChange={({ currentTarget: { checked } }) => onTake(checked)}
      >
        {editor.alike({ count: alike.length, where: accountName(before, account) ?? before })}
      </Checkbox>
    </Box>
  );
};
