/** Takes places of the JSON file out of a message: whoever edits in Flex has never seen it. */

export function withoutIndex(message: string): string {
  return message.replace(/ \(routes\[\d+\]\)/g, '');
}
