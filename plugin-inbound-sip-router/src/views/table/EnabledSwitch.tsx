/** Turns a route on and off. */
import { Box } from '@twilio-paste/core/box';
import { spokenName } from './spoken-name';
import { useRouterTools } from '../router-context';
import type { RowProps } from './row-props';

export const EnabledSwitch = ({ row, actions }: RowProps) => {
  const { table } = useRouterTools().texts;
  const { enabled = true } = row.route;
  const word = enabled ? table.on : table.off;
  if (row.mark === 'deleted') return <>{word}</>;
  return (
    <Box
      as="button"
      type="button"
      role="switch"
      aria-checked={enabled}
      aria-label={table.enabled({ address: spokenName(row.route, table) })}
      data-focus-key={`${row.id} enabled`}
      onClick={() => actions.enable(row.id, !enabled)}
      appearance="none"
      display="inline-flex"
      alignItems="center"
      columnGap="space20"
      padding="space0"
      borderWidth="borderWidth0"
      borderRadius="borderRadiusPill"
      backgroundColor="transparent"
      color="colorText"
      cursor="pointer"
      fontFamily="inherit"
      fontSize="inherit"
      outline="none"
      _focusVisible={{ boxShadow: 'shadowFocus' }}
    >
      <Track isOn={enabled} />
      {word}
    </Box>
  );
};

const Track = ({ isOn }: { readonly isOn: boolean }) => (
  <Box
    as="span"
    display="inline-flex"
    justifyContent={isOn ? 'flex-end' : 'flex-start'}
    width="32px"
    height="20px"
    padding="space10"
    borderRadius="borderRadiusPill"
    backgroundColor={isOn ? 'colorBackgroundPrimary' : 'colorBackgroundStrong'}
    borderWidth="borderWidth10"
    borderStyle="solid"
    borderColor={isOn ? 'colorBorderPrimary' : 'colorBorder'}
  >
    <Box
      as="span"
      width="14px"
      height="14px"
      borderRadius="borderRadiusCircle"
      backgroundColor="colorBackgroundBody"
    />
  </Box>
);
