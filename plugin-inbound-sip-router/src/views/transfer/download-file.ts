/** Hands a file to the person, as the browser keeps downloads. */
import type { ExportedFile } from '../../model/transfer/export-table';

export function downloadFile({ name, mediaType, text }: ExportedFile): void {
  const url = URL.createObjectURL(new Blob([text], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the content by the time this turn ends.
  setTimeout(() => URL.revokeObjectURL(url));
}
