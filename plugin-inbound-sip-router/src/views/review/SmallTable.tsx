/** The look of the low tables in panels, which appear by the dozen. */
import { Box } from '@twilio-paste/core/box';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import type { ReactNode } from 'react';

interface SmallTableProps {
  /** A row of `SmallHead`. */
  readonly head: ReactNode;
  /** Rows. */
  readonly children: ReactNode;
}

export const SmallTable = ({ head, children }: SmallTableProps) => (
  <Box
    as="table"
    width="100%"
    marginTop="space20"
    tableLayout="fixed"
    borderCollapse="collapse"
    fontSize="fontSize30"
    lineHeight="lineHeight30"
    color="colorText"
  >
    <thead>
      <tr>{head}</tr>
    </thead>
    <tbody>{children}</tbody>
  </Box>
);

interface SmallHeadProps {
  /** Said, but not shown: with one column of values it is plain what they are. */
  readonly isHidden?: boolean;
  readonly width?: string;
  readonly children: string;
}

export const SmallHead = ({ isHidden = false, width, children }: SmallHeadProps) => (
  <Box
    as="th"
    {...COLUMN_HEAD}
    {...(width === undefined ? {} : { width })}
    {...(isHidden ? { paddingY: 'space0' as const } : {})}
  >
    {isHidden ? <ScreenReaderOnly>{children}</ScreenReaderOnly> : children}
  </Box>
);

export const RowHead = ({ children }: { readonly children: string }) => (
  <Box as="th" {...ROW_HEAD}>
    {children}
  </Box>
);

interface SmallCellProps {
  readonly tone?: 'normal' | 'weak' | 'strong' | 'chosen';
  readonly children: ReactNode;
}

export const SmallCell = ({ tone = 'normal', children }: SmallCellProps) => (
  <Box as="td" {...CELL} {...TONES[tone]}>
    <>{children}</>
  </Box>
);

const CELL = {
  padding: 'space20',
  textAlign: 'left',
  verticalAlign: 'top',
  wordBreak: 'break-word',
  whiteSpace: 'pre-wrap',
} as const;

const WEAK = { color: 'colorTextWeak', fontWeight: 'fontWeightNormal' } as const;

// Box knows no `scope`, but passes it on.
const ROW_HEAD = { ...CELL, ...WEAK, scope: 'row' } as const;
const COLUMN_HEAD = { ...CELL, ...WEAK, fontSize: 'fontSize20', scope: 'col' } as const;

const TONES = {
  normal: {},
  weak: { color: 'colorTextWeak' },
  strong: { fontWeight: 'fontWeightSemibold' },
  chosen: { backgroundColor: 'colorBackgroundSuccessWeakest', fontWeight: 'fontWeightSemibold' },
} as const;
