/** Makes a Flex identity readable: Flex writes every character but letters and digits as _ and its code. */

/** `ada_40example_2Ecom` is ada@example.com (seen in Flex; the form is not documented). */
export function personName(identity: string): string {
  try {
    return decodeURIComponent(identity.replace(/%/g, '%25').replace(/_([0-9A-Fa-f]{2})/g, '%$1'));
  } catch {
    return identity;
  }
}
