/** The one door of the package. */
export { CommandEnd, PromptEnded, UsageError } from './endings';
export { EXIT } from './exit-codes';
export { parseJson } from './parse-json';
export { createNodeShell } from './node-shell';
export { collect, examples, positive } from './options';
export { createPaint, type Paint } from './paint';
export { renderTable } from './plain-table';
export { endProcessWith } from './process';
export { replaceFile } from './replace-file';
export { createProgram, runProgram, type Run } from './run-program';
export type { Shell } from './shell';
export { asTyped } from './shell-words';
export { createTerminal } from './terminal';
