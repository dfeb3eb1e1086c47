/** Writes texts in a language: fills their parameters in. */
import { calendarDate } from '../hours/calendar';
import { fillText } from './fill-text';
import { pluralCategory } from './plural-category';
import type { TextParam, TextParams, Texts } from './texts';

/** A text with its parameters filled in. A parameter that is not given leaves its place empty. */
export function writeText(text: string, params: TextParams, texts: Texts): string {
  const say = (name: string) => writeParam(params[name] ?? '', texts);
  const category = (name: string) => categoryOf(params[name] ?? '', texts);
  return fillText(text, { say, exactly: say, category });
}

function writeParam(param: TextParam, texts: Texts): string {
  if (typeof param === 'string') return param;
  if (typeof param === 'number') return String(param);
  if ('field' in param) return texts.fields[param.field].label;
  if ('unit' in param) return texts.units[param.unit];
  if ('date' in param) return writeDate(param.date, texts);
  if ('phrase' in param) return writeText(texts.phrases[param.phrase], param.params ?? {}, texts);
  return param.map((item) => writeParam(item, texts)).join(', ');
}

function writeDate(days: number, texts: Texts): string {
  const { year, month, date } = calendarDate(days);
  const padded = (count: number, digits: number) => String(count).padStart(digits, '0');
  const params = { year: padded(year, 4), month: padded(month, 2), day: padded(date, 2) };
  return writeText(texts.date, params, texts);
}

function categoryOf(param: TextParam, texts: Texts): string {
  if (typeof param === 'number') return pluralCategory(param, texts.language);
  const isPlural =
    typeof param === 'object' && 'field' in param && texts.fields[param.field].plural === true;
  return isPlural ? 'other' : 'one';
}
