/** One route in the table. Drawn again only when the route, its selection or the layout changes. */
import { Box } from '@twilio-paste/core/box';
import { Checkbox } from '@twilio-paste/core/checkbox';
import { ScreenReaderOnly } from '@twilio-paste/core/screen-reader-only';
import { Td } from '@twilio-paste/core/table';
import { memo, useEffect, useRef } from 'react';
import type { Issue, Route } from 'route-table';
import { screenTypeOf } from '../../model/screen-type';
import { groupOf } from '../../model/select/route-groups';
import type { RowView } from '../../model/selectors';
import { spokenName } from './spoken-name';
import type { RouteCalls } from '../../model/select/usage-view';
import { CallsCell } from '../usage/CallsCell';
import { useRouterTools } from '../router-context';
import { AddressCell } from './AddressCell';
import type { TableLayout } from './columns';
import { CutText } from './CutText';
import { DestinationCell } from './DestinationCell';
import { EnabledSwitch } from './EnabledSwitch';
import { RowButtons } from './RowButtons';
import type { RowProps } from './row-props';

interface RouteRowProps extends RowProps, TableLayout {
  readonly isSelected: boolean;
  /** Its panel is open. */
  readonly isOpen: boolean;
  readonly calls: RouteCalls | undefined;
  /** Of the calls of some day only a part was counted. */
  readonly isPart: boolean;
  /** It was saved last: it is brought into view. */
  readonly isSaved: boolean;
}

const DrawnRow = (props: RouteRowProps) => {
  const { row, actions, isSelected, isOpen, isSaved, isNarrow, hasGroups, hasCalls } = props;
  const { calls, isPart } = props;
  const { table } = useRouterTools().texts;
  const { match = 'exact', domain, comment = '' } = row.route;
  const group = groupOf(row.route);
  const underDestination = [group, comment].filter((text) => text !== '').join(' · ');
  const line = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (isSaved) line.current?.scrollIntoView({ block: 'nearest' });
  }, [isSaved]);
  return (
    <Box
      as="tr"
      ref={line}
      aria-selected={isSelected}
      aria-current={isOpen ? 'true' : undefined}
      verticalAlign="middle"
      backgroundColor={colorOf(props)}
    >
      <Td>
        <Checkbox
          id={`inbound-sip-router-select-${row.id}`}
          checked={isSelected}
          data-focus-key={`${row.id} select`}
          onChange={() => actions.toggleSelected(row.id)}
        >
          <ScreenReaderOnly>
            {table.selectRow({ address: spokenName(row.route, table) })}
          </ScreenReaderOnly>
        </Checkbox>
      </Td>
      <Td>
        <AddressCell row={row} actions={actions} isOpen={isOpen} />
        {isNarrow ? <MatchAndDomain route={row.route} /> : null}
        {isNarrow && calls ? <CallsCell calls={calls} isPart={isPart} isColumn={false} /> : null}
      </Td>
      {isNarrow ? null : (
        <>
          <Td>
            <CutText text={table.matches[match]} />
          </Td>
          <Td>{domain === undefined ? <AnyDomain /> : <CutText text={domain} />}</Td>
          <Td>
            <CutText text={table.types[screenTypeOf(row.route)]} />
          </Td>
        </>
      )}
      <Td>
        <DestinationCell row={row} hasType={isNarrow} />
        {isNarrow && underDestination !== '' ? <CutText weak text={underDestination} /> : null}
      </Td>
      {isNarrow || !hasGroups ? null : <Td>{group === '' ? null : <CutText text={group} />}</Td>}
      {isNarrow ? null : <Td>{comment === '' ? null : <CutText text={comment} />}</Td>}
      {isNarrow || !hasCalls ? null : (
        <Td>
          <CallsCell calls={calls} isPart={isPart} isColumn />
        </Td>
      )}
      <Td>
        <EnabledSwitch row={row} actions={actions} />
      </Td>
      <Td>
        <RowButtons row={row} actions={actions} />
      </Td>
    </Box>
  );
};

function colorOf({ row, isOpen, isSelected, isSaved }: RouteRowProps) {
  if (isOpen || isSelected) return 'colorBackgroundPrimaryWeakest';
  if (isSaved) return 'colorBackgroundSuccessWeakest';
  return row.route.enabled === false ? 'colorBackground' : undefined;
}

const AnyDomain = () => (
  <Box as="span" color="colorTextWeak">
    {useRouterTools().texts.table.anyDomain}
  </Box>
);

/** Only what is not as it is with most routes; the words of a pattern are shown anyway. */
const MatchAndDomain = ({ route }: { readonly route: Route }) => {
  const { table } = useRouterTools().texts;
  const { match = 'exact', domain } = route;
  const words = [
    ...(match === 'prefix' ? [table.matches[match]] : []),
    ...(domain === undefined ? [] : [table.onDomain({ domain })]),
  ];
  return words.length === 0 ? null : <CutText weak text={words.join(' · ')} />;
};

export const RouteRow = memo(DrawnRow, isDrawnAlike);

/** An edit rebuilds every row's view; most of them say the same. */
function isDrawnAlike(before: RouteRowProps, after: RouteRowProps): boolean {
  return (
    before.isSelected === after.isSelected &&
    before.isOpen === after.isOpen &&
    before.isSaved === after.isSaved &&
    before.isNarrow === after.isNarrow &&
    before.hasGroups === after.hasGroups &&
    before.hasCalls === after.hasCalls &&
    before.calls === after.calls &&
    before.isPart === after.isPart &&
    before.actions === after.actions &&
    isSameRow(before.row, after.row)
  );
}

function isSameRow(before: RowView, after: RowView): boolean {
  return (
    before.id === after.id &&
    before.route === after.route &&
    before.mark === after.mark &&
    before.value === after.value &&
    areSame(before.issues, after.issues) &&
    areSame(before.warnings, after.warnings)
  );
}

function areSame(before: readonly Issue[], after: readonly Issue[]): boolean {
  return (
    before.length === after.length &&
    before.every(({ message }, at) => message === after[at]?.message)
  );
}
