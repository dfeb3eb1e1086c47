/** Says at which step an import is. */
import { Box } from '@twilio-paste/core/box';
import { useRouterTools } from '../router-context';

/** 0: choose, 1: look, 2: taken. */
export const ImportSteps = ({ current }: { readonly current: 0 | 1 | 2 }) => {
  const { transfer } = useRouterTools().texts;
  return (
    <Box
      as="ol"
      aria-label={transfer.stepsLabel}
      display="flex"
      flexWrap="wrap"
      columnGap="space60"
      margin="space0"
      marginBottom="space50"
      paddingLeft="space50"
      fontSize="fontSize30"
    >
      {transfer.steps.map((step, index) => (
        <Box
          as="li"
          key={step}
          aria-current={index === current ? 'step' : undefined}
          marginRight="space50"
          color={index === current ? 'colorText' : 'colorTextWeak'}
          fontWeight={index === current ? 'fontWeightSemibold' : 'fontWeightNormal'}
        >
          {step}
        </Box>
      ))}
    </Box>
  );
};
