/** One field of a form, by the control that its description asks for. */
import type { JsonValue } from 'route-table';
import { FieldFrame } from './FieldFrame';
import { AccountField } from './AccountField';
import { useEditorForm } from './editor-form';
import { valueAt, type FieldAt } from './form-fields';
import { isKept } from './kept-secret';
import { accountPartOf } from './account-choices';
import { useFieldHelp } from './field-help';
import { ChoiceControl } from './controls/ChoiceControl';
import { FlagControl } from './controls/FlagControl';
import { IntegerControl } from './controls/IntegerControl';
import { JsonControl } from './controls/JsonControl';
import { ListControl } from './controls/ListControl';
import { MapControl } from './controls/MapControl';
import { SecretControl } from './controls/SecretControl';
import { TextControl } from './controls/TextControl';
import { useRouterTools } from '../router-context';

export const FormField = ({ at }: { readonly at: FieldAt }) => {
  const { editor, routeTable } = useRouterTools().texts;
  const { form, initial, shownType } = useEditorForm();
  const help = useFieldHelp(at);
  const { field, path } = at;
  const { control } = field;
  const before = valueAt(initial, path);
  switch (control.kind) {
    case 'text': {
      if (control.secret === true) {
        return (
          <FieldFrame at={at} help={help} isGroup={isKept(valueAt(form, path))}>
            {(given) => <SecretControl {...given} before={before} />}
          </FieldFrame>
        );
      }
      const part = accountPartOf(path, shownType);
      if (part) return <AccountField at={at} part={part} help={help} />;
      return (
        <FieldFrame at={at} help={help}>
          {(given) => (
            <TextControl
              {...given}
              at={at}
              lines={control.multiline === true ? linesOf(form['type']) : 'one'}
            />
          )}
        </FieldFrame>
      );
    }
    case 'integer':
      return (
        <FieldFrame at={at} help={help}>
          {(given) => (
            <IntegerControl
              {...given}
              unit={control.unit && routeTable.units[control.unit]}
              example={field.example}
            />
          )}
        </FieldFrame>
      );
    case 'flag':
      return <FlagControl at={at} before={before} />;
    case 'choice':
      return (
        <FieldFrame at={at} help={help}>
          {(given) => (
            <ChoiceControl {...given} values={control.values} isRequired={at.isRequired} />
          )}
        </FieldFrame>
      );
    case 'map':
      return (
        <FieldFrame
          at={at}
          help={help}
          isGroup
          wordsFor={({ code, message }) => (code === 'not-a-map' ? editor.twins : message)}
        >
          {(given) => <MapControl {...given} example={field.example} path={path} />}
        </FieldFrame>
      );
    case 'json':
      return (
        <FieldFrame
          at={at}
          help={help}
          wordsFor={({ code, message }) =>
            code === 'not-an-object'
              ? editor.notJson({
                  label: routeTable.fields[field.name].label,
                  open: '{',
                  close: '}',
                })
              : message
          }
        >
          {(given) => <JsonControl {...given} example={field.example} />}
        </FieldFrame>
      );
    case 'list':
      return (
        <FieldFrame at={at} help={help} isGroup>
          {(given) => <ListControl {...given} example={field.example} path={path} />}
        </FieldFrame>
      );
  }
};

/** TwiML is written as code, what is spoken is not. */
function linesOf(type: JsonValue | undefined): 'code' | 'prose' {
  return type === 'twiml' ? 'code' : 'prose';
}
