/** Collects what validation finds, as codes with parameters: issues make a table invalid, warnings do not. */
import type { OwnAccount } from '../circles/own-account';
import type { MatchKind } from '../match-kind';
import type { FindingParams, FindingText, TextParams } from '../texts/texts';

/** Way to a field: `['routes', 3, 'options', 'timeout']`. */
export type Path = readonly (string | number)[];

/** One thing wrong or doubtful, in no language; `issueOf` says it in one. */
export interface Finding {
  /** Stable, for programs. */
  readonly code: string;
  readonly path: Path;
  /** Which text says it. */
  readonly text: FindingText;
  readonly params: TextParams;
  /** What puts it right, if that is certain enough to offer. */
  readonly remedy?: Remedy;
}

/** Fields to set, each with the way to it as `path` has it. Holds no secret. */
export type Remedy = readonly RemedyStep[];

export interface RemedyStep {
  readonly path: Path;
  readonly value: string;
}

/** Findings by severity: severity is the list that a finding is in. */
export interface Findings {
  readonly issues: Finding[];
  readonly warnings: Finding[];
  /** Undefined: nobody knows what the account has. */
  readonly account?: OwnAccount;
  /** Absent: nobody reads warnings and remedies, as while a call waits. They are not looked for. */
  readonly advice?: Advice;
}

/** For the way of a call: warnings are not collected. */
export function noIssues(): Findings {
  return { issues: [], warnings: [] };
}

/** Reports something that makes the row or the table invalid. */
export function fault<Text extends FindingText>(
  found: Findings,
  path: Path,
  text: Text,
  params: FindingParams<Text>,
  remedy?: Remedy,
): void {
  found.issues.push(finding(path, text, params, remedy));
}

/** Reports something doubtful that still works, or worked in the original router. */
export function warn<Text extends FindingText>(
  found: Findings,
  path: Path,
  text: Text,
  params: FindingParams<Text>,
  remedy?: Remedy,
): void {
  if (found.advice) found.warnings.push(finding(path, text, params, remedy));
}

/** Takes back a warning about something that is a fault where it is. */
export function withdrawWarning(found: Findings, path: Path, code: string): void {
  const at = found.warnings.findIndex(
    (each) => each.code === code && each.path.join() === path.join(),
  );
  if (at >= 0) found.warnings.splice(at, 1);
}

/** A finding that is not collected. */
export function finding<Text extends FindingText>(
  path: Path,
  text: Text,
  params: FindingParams<Text>,
  remedy?: Remedy,
): Finding {
  return { code: codeOf(text), path, text, params, ...(remedy && { remedy }) };
}

/** What comes before the colon. */
export function codeOf(text: FindingText): string {
  const colon = text.indexOf(':');
  return colon < 0 ? text : text.slice(0, colon);
}

/** An address and how it is compared; `path` leads to the address. */
export interface TypedAddress {
  readonly address: string;
  readonly match: MatchKind;
  readonly path: Path;
}

/**
 * What is looked for only if people read it: warnings and remedies that take much code or time to find.
 *
 * Given by whoever asks for findings, so that a Function, which answers calls, does not carry the code with it.
 */
export interface Advice {
  readonly onAddress: (typed: TypedAddress, found: Findings) => void;
  readonly remedyOfPattern: (address: string, path: Path) => Remedy | undefined;
  /** The E.164 number that a text was meant to be, if that is certain. */
  readonly meantE164: (text: string) => string | undefined;
  readonly seemsToHoldSecret: (text: string) => boolean;
}
