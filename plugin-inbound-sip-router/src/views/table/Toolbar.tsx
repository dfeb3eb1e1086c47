/** Finds routes: search as one types, filters; and makes a new one. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import type { RowFilter } from '../../model/router-state';
import { isScreenType, screenTypes } from '../../model/screen-type';
import { selectCounts, selectGroups } from '../../model/selectors';
import { selectQuietUsage } from '../../model/select/usage-view';
import { useRouter, useRouterDispatch, useRouterTools } from '../router-context';
import { useRowActions } from './row-actions';
import { SearchField } from './SearchField';

export const Toolbar = () => {
  const { table } = useRouterTools().texts;
  const { openNew } = useRowActions();
  return (
    <Box
      role="search"
      aria-label={table.toolbar}
      display="flex"
      flexWrap="wrap"
      alignItems="flex-end"
      columnGap="space40"
      rowGap="space40"
      paddingY="space40"
    >
      <Box flexGrow={1} flexBasis="0" minWidth="size20">
        <SearchField />
      </Box>
      <TypeFilter />
      <GroupFilter />
      <ShowFilter />
      <Button variant="primary" onClick={openNew}>
        {table.newRoute}
      </Button>
    </Box>
  );
};

const TypeFilter = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const [type = ''] = useRouter((state) => state.tableView.types);
  return (
    <Box>
      <Label htmlFor="inbound-sip-router-type">{table.typeFilter}</Label>
      <Select
        id="inbound-sip-router-type"
        value={type}
        onChange={({ currentTarget: { value } }) => {
          const types = isScreenType(value) ? [value] : [];
          dispatch({ type: 'inboundSipRouter/view/typesFiltered', types });
        }}
      >
        <Option value="">{table.allTypes}</Option>
        {screenTypes.map((each) => (
          <Option key={each} value={each}>
            {table.types[each]}
          </Option>
        ))}
      </Select>
    </Box>
  );
};

/** Only if routes have groups. `=` tells the name of a group from the two other choices. */
const GroupFilter = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const groups = useRouter(selectGroups);
  const group = useRouter((state) => state.tableView.group);
  // A group whose last route left it is still what is shown.
  const names =
    group === undefined || group === '' || groups.includes(group) ? groups : [...groups, group];
  if (names.length === 0 && group === undefined) return null;
  return (
    <Box>
      <Label htmlFor="inbound-sip-router-group">{table.groupFilter}</Label>
      <Select
        id="inbound-sip-router-group"
        value={group === undefined ? '' : `=${group}`}
        onChange={({ currentTarget: { value } }) => {
          const chosen = value === '' ? undefined : value.slice(1);
          dispatch({ type: 'inboundSipRouter/view/groupFiltered', group: chosen });
        }}
      >
        <Option value="">{table.allGroups}</Option>
        {names.map((each) => (
          <Option key={each} value={`=${each}`}>
            {each}
          </Option>
        ))}
        <Option value="=">{table.noGroup}</Option>
      </Select>
    </Box>
  );
};

const FILTERS: readonly RowFilter[] = ['all', 'changed', 'problems', 'disabled', 'not-called'];

const ShowFilter = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const filter = useRouter((state) => state.tableView.filter);
  const counts = useRouter(selectCounts);
  const isQuietKnown = useRouter((state) => selectQuietUsage(state) !== undefined);
  const words: Readonly<Record<RowFilter, string>> = {
    all: table.filters.all({ count: counts.total }),
    changed: table.filters.changed({ count: counts.new + counts.changed + counts.deleted }),
    problems: table.filters.problems({ count: counts.problems }),
    disabled: table.filters.disabled,
    'not-called': table.filters.notCalled,
  };
  return (
    <Box>
      <Label htmlFor="inbound-sip-router-filter">{table.rowFilter}</Label>
      <Select
        id="inbound-sip-router-filter"
        value={filter}
        onChange={({ currentTarget: { value } }) => {
          const chosen = FILTERS.find((each) => each === value) ?? 'all';
          dispatch({ type: 'inboundSipRouter/view/rowsFiltered', filter: chosen });
        }}
      >
        {FILTERS.filter((each) => each !== 'not-called' || isQuietKnown).map((each) => (
          <Option key={each} value={each}>
            {words[each]}
          </Option>
        ))}
      </Select>
    </Box>
  );
};
