/** Writes texts in a language: fills their parameters in. */
import type { FieldName, TextParam, TextParams, Texts } from './texts';

/** `{name}`, or `{name?one|many}`. What a parameter holds is never read as one. */
const PARAMETER = /\{(\w+)(?:\?([^|{}]*)\|([^{}]*))?\}/g;

/** A text with its parameters filled in. A parameter that is not given leaves its place empty. */
export function writeText(text: string, params: TextParams, texts: Texts): string {
  return text.replace(PARAMETER, (_all, name: string, one?: string, many?: string) => {
    const param = params[name] ?? '';
    if (one === undefined) return writeParam(param, texts);
    return isPlural(param, texts) ? (many ?? '') : one;
  });
}

function writeParam(param: TextParam, texts: Texts): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  if ('field' in param) return texts.fields[param.field].label;
  if ('unit' in param) return texts.units[param.unit];
  if ('phrase' in param) return writeText(texts.phrases[param.phrase], param.params ?? {}, texts);
  return param.map((item) => writeParam(item, texts)).join(', ');
}

function isPlural(param: TextParam, texts: Texts): boolean {
  if (typeof param === 'number') return param !== 1;
  return typeof param === 'object' && 'field' in param && isPluralField(param.field, texts);
}

function isPluralField(field: FieldName, texts: Texts): boolean {
  return texts.fields[field].plural ?? false;
}
