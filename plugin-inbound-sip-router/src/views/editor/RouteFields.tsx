/** The fields of a route: which calls it takes, where they go, and what people should know. */
import { Heading } from '@twilio-paste/core/heading';
import type { ReactNode } from 'react';
import { useRouterTools } from '../router-context';
import { AddressFields } from './AddressFields';
import { FlagControl } from './controls/FlagControl';
import { DestinationFields } from './DestinationFields';
import { useEditorForm } from './editor-form';
import { FormField } from './FormField';
import { commentField, domainField, enabledField, valueAt } from './form-fields';
import { GroupField } from './GroupField';

interface RouteFieldsProps {
  /** Under the destination. */
  readonly underDestination: ReactNode;
}

export const RouteFields = ({ underDestination }: RouteFieldsProps) => {
  const { editor } = useRouterTools().texts;
  const { initial } = useEditorForm();
  return (
    <>
      <Heading as="h3" variant="heading40">
        {editor.whichCalls}
      </Heading>
      <AddressFields />
      <FormField at={domainField} />
      <Heading as="h3" variant="heading40">
        {editor.whereTheyGo}
      </Heading>
      <DestinationFields />
      {underDestination}
      <Heading as="h3" variant="heading40">
        {editor.forPeople}
      </Heading>
      <FormField at={commentField} />
      <GroupField />
      <FlagControl at={enabledField} before={valueAt(initial, enabledField.path)} isTrueIfAbsent />
    </>
  );
};
