/** The Flex UI on this machine: its server, and who is logged in. */
export { flexUsers, type PersonKey } from './people';
export type { PreviewFiles } from './server/page-files';
export { startPreview, type Preview, type PreviewOptions } from './server/preview-server';
