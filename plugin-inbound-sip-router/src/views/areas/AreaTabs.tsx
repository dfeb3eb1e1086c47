/** Leads from the route table to what routes refer to, and back. */
import { Box } from '@twilio-paste/core/box';
import type { Area } from '../../model/router-state';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';

const AREAS: readonly Area[] = ['routes', 'hours', 'plans', 'teams', 'lists'];

export const AreaTabs = () => {
  const { frame } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const chosen = useRouter(({ area }) => area);
  return (
    <Box
      as="nav"
      aria-label={frame.areasLabel}
      display="flex"
      columnGap="space60"
      paddingX="space60"
      flexShrink={0}
      borderBottomWidth="borderWidth10"
      borderBottomStyle="solid"
      borderBottomColor="colorBorderWeaker"
    >
      {AREAS.map((area) => (
        <Box
          key={area}
          as="button"
          type="button"
          aria-current={area === chosen ? 'page' : undefined}
          onClick={() => dispatch({ type: 'inboundSipRouter/view/areaChosen', area })}
          appearance="none"
          backgroundColor="transparent"
          borderWidth="borderWidth0"
          borderBottomWidth="borderWidth20"
          borderBottomStyle="solid"
          borderBottomColor={area === chosen ? 'colorBorderPrimary' : 'transparent'}
          color={area === chosen ? 'colorTextLink' : 'colorText'}
          paddingX="space0"
          paddingY="space30"
          fontFamily="inherit"
          fontSize="fontSize30"
          lineHeight="lineHeight20"
          fontWeight="fontWeightSemibold"
          cursor="pointer"
          outline="none"
          _focusVisible={{ boxShadow: 'shadowFocus' }}
        >
          {frame.areas[area]}
        </Box>
      ))}
    </Box>
  );
};
