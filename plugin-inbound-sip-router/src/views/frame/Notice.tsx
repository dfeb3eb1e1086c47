/** One notice above the table, as low as it can be: what is the case, and at its end what can be done about it. */
import { Box } from '@twilio-paste/core/box';
import { Text } from '@twilio-paste/core/text';
import { ErrorIcon } from '@twilio-paste/icons/esm/ErrorIcon';
import { NeutralIcon } from '@twilio-paste/icons/esm/NeutralIcon';
import { SuccessIcon } from '@twilio-paste/icons/esm/SuccessIcon';
import { WarningIcon } from '@twilio-paste/icons/esm/WarningIcon';
import { useRef, type ReactNode } from 'react';
import { useRouterTools } from '../router-context';
import { useFocusOfResult } from './focus-of-result';

type NoticeVariant = 'neutral' | 'success' | 'warning' | 'error';

interface NoticeProps {
  readonly variant: NoticeVariant;
  readonly text: string;
  /** In smaller words under the text. */
  readonly details?: ReactNode;
  readonly actions?: ReactNode;
  /** Is said at once; else when there is a pause. */
  readonly isUrgent?: boolean;
  /** It is the result of what a person did: the focus goes there if it would be lost otherwise. */
  readonly isResult?: boolean;
  /** Below all of it, such as a list that was opened. */
  readonly children?: ReactNode;
}

export const Notice = (props: NoticeProps) => {
  const { variant, text, details, actions, isUrgent = false, isResult = false, children } = props;
  const box = useRef<HTMLDivElement>(null);
  useFocusOfResult(box, isResult);
  const { frame } = useRouterTools().texts;
  const { Icon, color, backgroundColor, borderColor } = LOOKS[variant];
  return (
    <Box
      ref={box}
      {...(isResult && { tabIndex: -1 })}
      outline="none"
      _focusVisible={{ boxShadow: 'shadowFocus' }}
      marginBottom="space30"
      paddingX="space50"
      paddingY="space30"
      borderWidth="borderWidth10"
      borderStyle="solid"
      borderRadius="borderRadius20"
      borderColor={borderColor}
      backgroundColor={backgroundColor}
    >
      <Box display="flex" flexWrap="wrap" alignItems="center" columnGap="space50" rowGap="space30">
        <Box
          display="flex"
          columnGap="space30"
          flexGrow={1}
          flexBasis="45%"
          minWidth="0"
          role={isUrgent ? 'alert' : 'status'}
        >
          <Box as="span" color={color} flexShrink={0}>
            <Icon decorative={false} title={frame.noticeKinds[variant]} size="sizeIcon20" />
          </Box>
          <Box minWidth="0">
            <Text as="p" fontWeight="fontWeightSemibold" wordBreak="break-word">
              {text}
            </Text>
            {details === undefined ? null : (
              <Box color="colorText" wordBreak="break-word">
                {details}
              </Box>
            )}
          </Box>
        </Box>
        {actions === undefined ? null : (
          <Box
            display="flex"
            flexWrap="wrap"
            alignItems="center"
            columnGap="space40"
            rowGap="space30"
            marginLeft="auto"
            minHeight="sizeIcon70"
          >
            {actions}
          </Box>
        )}
      </Box>
      {children}
    </Box>
  );
};

const LOOKS = {
  neutral: {
    Icon: NeutralIcon,
    color: 'colorTextNeutral',
    backgroundColor: 'colorBackgroundNeutralWeakest',
    borderColor: 'colorBorderNeutralWeaker',
  },
  success: {
    Icon: SuccessIcon,
    color: 'colorTextSuccess',
    backgroundColor: 'colorBackgroundSuccessWeakest',
    borderColor: 'colorBorderSuccessWeaker',
  },
  warning: {
    Icon: WarningIcon,
    color: 'colorTextWarningStrong',
    backgroundColor: 'colorBackgroundWarningWeakest',
    borderColor: 'colorBorderWarningWeaker',
  },
  error: {
    Icon: ErrorIcon,
    color: 'colorTextError',
    backgroundColor: 'colorBackgroundErrorWeakest',
    borderColor: 'colorBorderErrorWeaker',
  },
} as const;
