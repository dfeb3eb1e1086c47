/** Finds routes: search as one types, filters; and makes a new one. */
import { Box } from '@twilio-paste/core/box';
import { Button } from '@twilio-paste/core/button';
import { Label } from '@twilio-paste/core/label';
import { Option, Select } from '@twilio-paste/core/select';
import { destinationTypes, isDestinationType } from 'route-table';
import type { RowFilter } from '../../model/router-state';
import { selectCounts } from '../../model/selectors';
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
          const types = isDestinationType(value) ? [value] : [];
          dispatch({ type: 'inboundSipRouter/view/typesFiltered', types });
        }}
      >
        <Option value="">{table.allTypes}</Option>
        {destinationTypes.map((each) => (
          <Option key={each} value={each}>
            {table.types[each]}
          </Option>
        ))}
      </Select>
    </Box>
  );
};

const FILTERS: readonly RowFilter[] = ['all', 'changed', 'problems', 'disabled'];

const ShowFilter = () => {
  const { table } = useRouterTools().texts;
  const dispatch = useRouterDispatch();
  const filter = useRouter((state) => state.tableView.filter);
  const counts = useRouter(selectCounts);
  const words: Readonly<Record<RowFilter, string>> = {
    all: table.filters.all(counts.total),
    changed: table.filters.changed(counts.new + counts.changed + counts.deleted),
    problems: table.filters.problems(counts.problems),
    disabled: table.filters.disabled,
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
        {FILTERS.map((each) => (
          <Option key={each} value={each}>
            {words[each]}
          </Option>
        ))}
      </Select>
    </Box>
  );
};
