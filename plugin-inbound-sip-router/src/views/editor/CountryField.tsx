/** The country whose national numbers are understood: searched by name, code or country code. */
import { useState } from 'react';
import { ChoiceInput } from '../choices/ChoiceInput';
import { countryChoices } from '../choices/country-choices';
import { useRouterTools } from '../router-context';
import { FieldFrame } from './FieldFrame';
import type { FieldAt } from './form-fields';
import { textOf } from './typed-text';

export const CountryField = ({ at }: { readonly at: FieldAt }) => {
  const { texts, language } = useRouterTools();
  const { editor } = texts;
  const [isSearching, setIsSearching] = useState(false);
  return (
    <FieldFrame at={at} isQuiet={isSearching}>
      {(control) => (
        <ChoiceInput
          id={control.id}
          label={editor.countries}
          value={textOf(control.value)}
          choices={countryChoices(language)}
          takesFirst
          placeholder={editor.searchCountries}
          describedBy={control.describedBy}
          isRequired={at.isRequired}
          isDisabled={control.isDisabled}
          isInvalid={control.isInvalid}
          onType={control.onType}
          onChoose={({ value }) => control.onType(value)}
          onSearching={setIsSearching}
          onLeave={control.onLeave}
        />
      )}
    </FieldFrame>
  );
};
