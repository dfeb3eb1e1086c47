/** Finds the SID of a call in what was pasted: the SID itself, a log line, or an address of Twilio's console. */

export function pastedCallSid(text: string): string | undefined {
  return /(?<![0-9a-z])CA[0-9a-f]{32}(?![0-9a-z])/i
    .exec(text)?.[0]
    .replace(/^ca/i, 'CA')
    .replace(/[A-F]+/g, (digits, at: number) => (at < 2 ? digits : digits.toLowerCase()));
}
